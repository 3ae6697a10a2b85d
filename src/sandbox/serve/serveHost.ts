import { Hono } from 'hono';
import { createRest } from '../rest/createRest.ts';
import { findStaff } from '../rest/signIn.ts';
import { weatherModes } from '../rest/WeatherStation.ts';
import type { RestEnv, World } from '../rest/World.ts';
import { controlRoutes, setUser, signedIn } from './controlRoutes.ts';
import { fileAnswer } from './fileAnswer.ts';
import type { FarSide } from '../far/FarSide.ts';
import type { ProxyManifest } from '../far/proxyRequest.ts';
import { farRoutes } from './farRoutes.ts';
import type { InstalledApp } from './installedApp.ts';

/** The account's origin: REST, control, and the workspace page for every other address. */
export function serveHost(
  world: World,
  { pagesDir, galleryDir }: { readonly pagesDir: string; readonly galleryDir: string },
  app: () => InstalledApp,
  reset: () => Promise<void>,
  { far, manifest }: { readonly far: FarSide; readonly manifest: () => ProxyManifest },
): Hono<RestEnv> {
  const host = new Hono<RestEnv>();
  host.route('/api/v2', createRest(world));
  // The app's parts in all their states: no page of Zendesk's, and in no package.
  host.get('/local/gallery', (c) => c.redirect('/local/gallery/'));
  host.get('/local/gallery/*', (c) => {
    const path = new URL(c.req.url).pathname.slice('/local/gallery/'.length) || 'index.html';
    const missing = 'The gallery is not built. Build it with: npm run build';
    return fileAnswer(galleryDir, decodeURIComponent(path)) ?? c.text(missing, 404);
  });
  host.route('/local', farRoutes(far, manifest));
  host.route('/local', controlRoutes(world, app, reset));
  host.get('*', async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    const file = path === '/' ? undefined : fileAnswer(pagesDir, path.slice(1));
    if (file) return file;
    if (/\.\w+$/.test(path)) return c.text(`There is no ${path}`, 404);
    const mode = weatherModes.find((each) => each === c.req.query('weather'));
    if (mode) world.weather.change({ mode });
    const as = findStaff(world.store, c.req.query('as'));
    if (as) setUser(c, as);
    else signedIn(c, world);
    const page = fileAnswer(pagesDir, 'index.html');
    if (!page) return c.text('The workspace page is not built. Build it with: npm run build', 404);
    return c.html(await page.text(), 200, { 'cache-control': 'no-store' });
  });
  return host;
}
