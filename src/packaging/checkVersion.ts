import { error, type Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';
import { readManifest } from './readManifest.ts';

/** The manifest says the version that package.json says. */
export function checkVersion(pack: AppPackage, version: string): Finding[] {
  const found = readManifest(pack)?.['version'];
  return found === version
    ? []
    : [
        error(
          'manifest.json',
          `says version ${String(found)}, package.json ${version}`,
          'make them the same',
        ),
      ];
}
