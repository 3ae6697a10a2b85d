import { dirname, posix } from 'node:path';
import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** Zendesk asks apps to load its client from here, and from nowhere else. */
export const SDK_ADDRESS = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

const ADDRESS = /<(\w+)[^>]*?\s(?:src|href|srcset|action|poster|data)\s*=\s*["']([^"']*)["'][^>]*>/gi;

/** Pages load Zendesk's client first, as Zendesk demands, and everything else from the package by relative addresses. */
export function checkPages(pack: AppPackage): Finding[] {
  return textsEnding(pack, '.html', '.htm').flatMap(([path, html]) => [
    ...checkSdk(path, html),
    ...[...html.matchAll(ADDRESS)].flatMap(([, , address = '']) => checkAddress(path, address, pack)),
    ...[...html.matchAll(/\son[a-z]+\s*=/gi)].map(([attribute]) =>
      error(path, `has a script in an attribute (${attribute.trim()}…)`, 'move it into a module'),
    ),
  ]);
}

function checkSdk(path: string, html: string): Finding[] {
  const scripts = [...html.matchAll(/<script\b[^>]*>/gi)];
  const ofSdk = scripts.findIndex(([tag]) => tag.includes(SDK_ADDRESS));
  if (ofSdk === -1)
    return [error(path, 'does not load Zendesk’s client', `add <script src="${SDK_ADDRESS}">`)];
  const tag = scripts[ofSdk]?.[0] ?? '';
  const firstClassic = scripts.findIndex(
    ([script]) => /\ssrc=/i.test(script) && !/type=["']module["']/i.test(script),
  );
  return /\s(async|defer)\b|type=["']module["']/i.test(tag) || firstClassic !== ofSdk
    ? [error(path, 'may run before Zendesk’s client is there', 'load the client first, as a plain script')]
    : [];
}

function checkAddress(path: string, address: string, pack: AppPackage): Finding[] {
  if (address === SDK_ADDRESS || address.startsWith('data:') || address.startsWith('#')) return [];
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(address))
    return [error(path, `loads ${address} from elsewhere`, 'ship it in the package')];
  if (address.startsWith('/'))
    return [
      error(
        path,
        `${address} is not relative: the package lies in a folder that we do not know`,
        'write ./…',
      ),
    ];
  const [target = ''] = posix.join(dirname(path), address).split(/[?#]/);
  return pack.files.has(target)
    ? []
    : [error(path, `loads ${address}, which is not in the package`, 'build it')];
}
