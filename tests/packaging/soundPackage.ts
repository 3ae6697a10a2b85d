import type { AppPackage } from '#packaging/AppPackage.ts';
import { LANGUAGES } from '#packaging/checkTranslations.ts';
import { SDK_ADDRESS } from '#packaging/checkPages.ts';

/** What a test changes of the sound package: a text, bytes, or `null` to leave the file out. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18"><path fill="currentColor" d="M0 0H9"/></svg>';

export const MANIFEST = {
  name: 'Groundswell',
  author: { name: 'Ada', email: 'ada@example.com' },
  defaultLocale: 'en',
  private: true,
  location: {
    support: {
      ticket_sidebar: { url: 'assets/sidebar.html', flexible: true },
      nav_bar: 'assets/sidebar.html?page=1#top',
    },
  },
  version: '1.2.3',
  frameworkVersion: '2.0',
};

const WORDS = { app: { name: 'Groundswell' }, board: { greeting: 'Hello {{name}}' } };

const PAGE = `<!doctype html><html lang="en"><head><title>Groundswell</title>
<script src="${SDK_ADDRESS}"></script>
<script type="module" src="./sidebar.js"></script>
<link rel="stylesheet" href="./sidebar.css"></head><body><div id="root"></div></body></html>`;

/** A package in which no check finds anything, with changes. */
export function soundPackage(
  changes: Changes = {},
  links: readonly string[] = [],
  zipBytes = 1000,
): AppPackage {
  const files = new Map<string, string | Uint8Array>([
    ['manifest.json', JSON.stringify(MANIFEST)],
    ...LANGUAGES.map((locale): [string, string] => [`translations/${locale}.json`, JSON.stringify(WORDS)]),
    ['assets/sidebar.html', PAGE],
    ['assets/sidebar.js', 'import("./later.js");new Worker(new URL("later.js",import.meta.url))'],
    ['assets/later.js', 'export const later = 1;'],
    ['assets/sidebar.css', 'body{background:url(./logo.png)}'],
    ['assets/logo.png', png(320, 320)],
    ['assets/logo-small.png', png(128, 128)],
    ['assets/icon_nav_bar.svg', SVG],
  ]);
  for (const [path, content] of Object.entries(changes))
    if (content === null) files.delete(path);
    else files.set(path, content);
  const encoder = new TextEncoder();
  return {
    files: new Map(
      [...files].map(([path, content]) => [
        path,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
    links,
    zipBytes,
  };
}

/** The manifest's text with some keys replaced; `undefined` leaves one out. */
export function manifestWith(changes: Readonly<Record<string, unknown>>): Changes {
  return { 'manifest.json': JSON.stringify({ ...MANIFEST, ...changes }) };
}

/** The beginning of a PNG of this size, as far as anybody reads it for the size. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
