import { error, type Finding } from './Finding.ts';
import { type Location, locationsOf } from './locationsOf.ts';
import type { AppPackage } from './AppPackage.ts';
import { readManifest } from './readManifest.ts';

const FILE = 'manifest.json';

/** Zendesk Support's locations in framework 2.0. */
const SUPPORT_LOCATIONS = [
  'top_bar',
  'nav_bar',
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
  'organization_sidebar',
  'background',
  'modal',
  'ticket_editor',
  'system_top_bar',
];

/** Every location is one that Zendesk Support knows, and its page is in the package. */
export function checkLocations(pack: AppPackage): Finding[] {
  const manifest = readManifest(pack);
  if (manifest === null) return [];
  const locations = locationsOf(manifest);
  if (manifest['requirementsOnly'] === true || manifest['marketingOnly'] === true)
    return locations.length === 0
      ? []
      : [error(FILE, '"location" is not allowed in an app without pages', 'leave it out')];
  if (locations.length === 0)
    return [
      error(FILE, '"location" names no page', 'write { "support": { "ticket_sidebar": { "url": … } } }'),
    ];
  return locations.flatMap((location) => checkLocation(location, pack));
}

function checkLocation({ product, name, url, options }: Location, pack: AppPackage): Finding[] {
  const where = `${FILE} location.${product}.${name}`;
  if (product !== 'support')
    return [error(where, `the product ${product} is not one of ours`, 'use "support"')];
  return [
    ...(SUPPORT_LOCATIONS.includes(name)
      ? []
      : [error(where, 'is no location of Zendesk Support', `use one of ${SUPPORT_LOCATIONS.join(', ')}`)]),
    ...checkUrl(where, url, options, pack),
    ...['flexible', 'autoLoad', 'autoHide', 'signed']
      .filter((key) => options[key] !== undefined && typeof options[key] !== 'boolean')
      .map((key) => error(where, `"${key}" is not true or false`, 'write a boolean or leave it out')),
  ];
}

function checkUrl(
  where: string,
  url: unknown,
  options: Readonly<Record<string, unknown>>,
  pack: AppPackage,
): Finding[] {
  if (typeof url !== 'string' || url === '')
    return options['autoLoad'] === false ? [] : [error(where, 'has no "url"', 'write "assets/<page>.html"')];
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || hostname === 'localhost'
      ? [error(where, `shows a page from elsewhere (${url})`, 'ship the page in assets/: no server of ours')]
      : [error(where, `"${url}" is neither in the package nor https`, 'write "assets/<page>.html"')];
  }
  const [path = ''] = url.split(/[?#]/);
  if (!path.startsWith('assets/'))
    return [error(where, `"${url}" does not begin with assets/`, 'write "assets/<page>.html"')];
  return pack.files.has(path)
    ? []
    : [error(where, `${path} is not in the package`, 'build it, or mend the name')];
}
