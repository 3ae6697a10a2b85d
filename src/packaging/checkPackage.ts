import { checkCircles } from './checkCircles.ts';
import { checkEval } from './checkEval.ts';
import { checkExtensions } from './checkExtensions.ts';
import { checkImages } from './checkImages.ts';
import { checkInsecureAddresses } from './checkInsecureAddresses.ts';
import { checkLinks } from './checkLinks.ts';
import { checkLoads } from './checkLoads.ts';
import { checkLocations } from './checkLocations.ts';
import { checkManifest } from './checkManifest.ts';
import { checkMime } from './checkMime.ts';
import { checkPages } from './checkPages.ts';
import { checkParameters } from './checkParameters.ts';
import { checkRequirements } from './checkRequirements.ts';
import { checkSecrets } from './checkSecrets.ts';
import { checkSize } from './checkSize.ts';
import { checkSourceMaps } from './checkSourceMaps.ts';
import { checkStarts } from './checkStarts.ts';
import { checkSvg } from './checkSvg.ts';
import { checkTranslations } from './checkTranslations.ts';
import { checkVersion } from './checkVersion.ts';
import type { Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';

/** What one check looked at and found. */
export interface Checked {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Runs every check: those of Zendesk's own validator (`zendesk_apps_support` 4.52), what Zendesk documents besides,
 * and the house's.
 */
export function checkPackage(pack: AppPackage, version: string): readonly Checked[] {
  const checks: Record<string, (pack: AppPackage) => Finding[]> = {
    manifest: checkManifest,
    version: () => checkVersion(pack, version),
    locations: checkLocations,
    parameters: checkParameters,
    requirements: checkRequirements,
    translations: checkTranslations,
    'kinds of files': checkExtensions,
    'refused kinds': checkMime,
    links: checkLinks,
    drawings: checkSvg,
    'logos, icons, banner': checkImages,
    pages: checkPages,
    'loaded files': checkLoads,
    circles: checkCircles,
    'other pages’ scripts': checkStarts,
    'source maps': checkSourceMaps,
    'code from text': checkEval,
    'http addresses': checkInsecureAddresses,
    secrets: checkSecrets,
    size: checkSize,
  };
  return Object.entries(checks).map(([name, check]) => ({ name, findings: check(pack) }));
}
