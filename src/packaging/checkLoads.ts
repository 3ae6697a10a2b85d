import { posix } from 'node:path';
import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** What style sheets and scripts load by a fixed address is in the package too. */
export function checkLoads(pack: AppPackage): Finding[] {
  const ofStyles = textsEnding(pack, '.css').flatMap(([path, css]) =>
    [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].flatMap(
      ([, url, imported]) => checkAddress(path, url ?? imported ?? '', pack),
    ),
  );
  const ofScripts = textsEnding(pack, '.js').flatMap(([path, code]) =>
    [
      ...code.matchAll(
        /new URL\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url|\bimport\(\s*["'`]([^"'`$]+)["'`]/g,
      ),
    ].flatMap(([, url, imported]) => checkAddress(path, url ?? imported ?? '', pack)),
  );
  return [...ofStyles, ...ofScripts];
}

function checkAddress(path: string, address: string, pack: AppPackage): Finding[] {
  if (/^(data:|#)/.test(address) || address === '') return [];
  if (/^[a-z][a-z+.-]*:|^\//i.test(address))
    return [error(path, `loads ${address}, which is not relative`, 'ship it in the package and write ./…')];
  const [target = ''] = posix.join(posix.dirname(path), address).split(/[?#]/);
  return pack.files.has(target)
    ? []
    : [error(path, `loads ${address}, which is not in the package`, 'build it')];
}
