import { Hono } from 'hono';
import { fileAnswer } from './fileAnswer.ts';
import { appId } from './installedApp.ts';
import { sdkScript } from './sdkScript.ts';

const zendeskSdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

/**
 * The app's own origin: the built package as it is, but for the address of the framework's script, and for pictures of
 * people, which Zendesk serves over https and this one does not.
 */
export function serveApp(appDir: string): Hono {
  const app = new Hono();
  const script = sdkScript();
  app.get('/sdk/zaf_sdk.js', (c) =>
    c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }),
  );
  app.get(`/${appId}/*`, (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname.slice(`/${appId}/`.length));
    const found = path.startsWith('assets/') ? fileAnswer(appDir, path, forThisMachine) : undefined;
    return found ?? c.text(`The app has no ${path}. Build it with: npm run build`, 404);
  });
  return app;
}

function forThisMachine(html: string): string {
  return html
    .replaceAll(zendeskSdk, '/sdk/zaf_sdk.js')
    .replace("img-src 'self' https:", "img-src 'self' http://127.0.0.1:*");
}
