import { error, type Finding } from './Finding.ts';
import { locationsOf } from './locationsOf.ts';
import type { AppPackage } from './AppPackage.ts';
import { pngSize } from './pngSize.ts';
import { readManifest } from './readManifest.ts';

const NEED_AN_ICON = ['nav_bar', 'top_bar', 'system_top_bar', 'ticket_editor'];

/** Logos and icons are there, and bitmaps have exactly the sizes that Zendesk shows. */
export function checkImages(pack: AppPackage): Finding[] {
  return [
    ...checkPng(pack, 'assets/logo.png', [[320, 320]]),
    ...checkPng(pack, 'assets/logo-small.png', [[128, 128]]),
    ...(pack.files.has('assets/banner.png')
      ? checkPng(pack, 'assets/banner.png', [
          [830, 200],
          [1660, 400],
        ])
      : []),
    ...locationsOf(readManifest(pack) ?? {})
      .filter(({ name }) => NEED_AN_ICON.includes(name) && !pack.files.has(`assets/icon_${name}.svg`))
      .map(({ name }) => error(`assets/icon_${name}.svg`, 'is missing', 'draw one, 18 × 18 legible')),
  ];
}

function checkPng(pack: AppPackage, path: string, sizes: readonly (readonly [number, number])[]): Finding[] {
  const bytes = pack.files.get(path);
  if (bytes === undefined) return [error(path, 'is missing', 'draw it from assets/logo.svg')];
  const size = pngSize(bytes);
  if (size === null) return [error(path, 'is not a PNG', 'save it as PNG')];
  const wanted = sizes.map(([width, height]) => `${width} × ${height}`);
  const found = `${size.width} × ${size.height}`;
  return wanted.includes(found) ? [] : [error(path, `is ${found} pixels`, `make it ${wanted.join(' or ')}`)];
}
