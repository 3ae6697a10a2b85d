import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const hashed = /-[\w-]{8,}\.[a-z0-9]+$/i;

/** A file below a folder, or nothing. Hashed names may be kept for a year, html not at all, as on a CDN. */
export function fileAnswer(
  folder: string,
  path: string,
  rewrite?: (html: string) => string,
): Response | undefined {
  const file = resolve(folder, `.${sep}${path}`);
  const inside = file.startsWith(resolve(folder) + sep);
  if (!inside || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const extension = extname(file);
  const html = extension === '.html';
  const content = readFileSync(file);
  return new Response(html && rewrite ? rewrite(content.toString('utf8')) : new Uint8Array(content), {
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': html
        ? 'no-store'
        : hashed.test(file)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
    },
  });
}
