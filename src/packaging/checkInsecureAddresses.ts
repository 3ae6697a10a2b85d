import { type Finding, warning } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** Names of XML dialects, which look like addresses and are never loaded. */
const NAMES = /^http:\/\/www\.w3\.org\//;

/** Zendesk warns of each `http://` in scripts and pages; names of XML dialects we do not repeat. */
export function checkInsecureAddresses(pack: AppPackage): Finding[] {
  return textsEnding(pack, '.js', '.html', '.htm').flatMap(([path, text]) => {
    const addresses = new Set(
      [...text.matchAll(/http:\/\/[^\s"'`<>\\)]+/g)]
        .map(([address]) => address)
        .filter((a) => !NAMES.test(a)),
    );
    return [...addresses].map((address) =>
      warning(path, `names ${address}`, 'Zendesk will warn; make it https where it is ours'),
    );
  });
}
