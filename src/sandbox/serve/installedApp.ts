import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ProxyManifest } from '../far/proxyRequest.ts';

const Location = v.union([v.string(), v.looseObject({ url: v.string() })]);
const Manifest = v.looseObject({
  name: v.string(),
  version: v.optional(v.string(), '0.0.0'),
  location: v.looseObject({ support: v.record(v.string(), Location) }),
  domainWhitelist: v.optional(v.array(v.string()), []),
  parameters: v.optional(
    v.array(
      v.looseObject({
        name: v.string(),
        secure: v.optional(v.boolean(), false),
        scopes: v.optional(v.array(v.string()), []),
      }),
    ),
    [],
  ),
});

export const appId = 990001;
export const installationId = 880001;

/** The app as the account has it installed; addresses on the app's own origin. */
export type InstalledApp = {
  readonly id: number;
  readonly installationId: number;
  readonly name: string;
  readonly version: string;
  readonly settings: { readonly title: string };
  readonly locations: { readonly [location: string]: string };
  readonly appUrl: string;
};

/** Reads what is installed from the package's own manifest; without one, from the pages that lie there. */
export function installedApp(appDir: string, appUrl: string): InstalledApp {
  const manifest = manifestIn(appDir);
  const pages: { readonly [location: string]: v.InferOutput<typeof Location> } = manifest?.location
    .support ?? {
    ticket_sidebar: 'assets/sidebar.html',
    nav_bar: 'assets/board.html',
  };
  const locations = Object.entries(pages).map(([location, page]) => {
    const path = typeof page === 'string' ? page : page.url;
    return [location, /^https?:/.test(path) ? path : `${appUrl}/${appId}/${path}`];
  });
  const name = manifest?.name ?? 'Groundswell';
  return {
    id: appId,
    installationId,
    name,
    version: manifest?.version ?? '0.0.0',
    settings: { title: name },
    locations: Object.fromEntries(locations) as { [location: string]: string },
    appUrl,
  };
}

/** What the installed package's manifest says of places outside; nowhere without one. */
export function proxyManifest(appDir: string): ProxyManifest {
  const { domainWhitelist, parameters } = manifestIn(appDir) ?? { domainWhitelist: [], parameters: [] };
  return { domainWhitelist, parameters };
}

function manifestIn(appDir: string): v.InferOutput<typeof Manifest> | undefined {
  const file = join(appDir, 'manifest.json');
  return existsSync(file) ? v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
