import { describe, expect, it } from 'vitest';
import type { AppPackage } from '#packaging/AppPackage.ts';
import { checkPackage } from '#packaging/checkPackage.ts';
import { manifestWith, png, soundPackage, MANIFEST } from './soundPackage.ts';

const SVG = 'assets/icon_nav_bar.svg';
const JS = 'assets/sidebar.js';
const HTML = 'assets/sidebar.html';
const svg = (inner: string, attributes = 'viewBox="0 0 18 18"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;
const page = (head: string): string => `<html><head>${head}</head></html>`;
const SDK =
  '<script src="https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js"></script>';
const place = (support: unknown) => soundPackage(manifestWith({ location: { support } }));
const setting = (...parameters: unknown[]) => soundPackage(manifestWith({ parameters }));
const words = (json: unknown, locale = 'en') =>
  soundPackage({ [`translations/${locale}.json`]: JSON.stringify(json) });

/** What each check refuses: its name, the change, and a part of what it says. */
const REFUSED: readonly [check: string, pack: AppPackage, says: string][] = [
  ['manifest', soundPackage({ 'manifest.json': null }), 'is missing'],
  ['manifest', soundPackage({ 'manifest.json': null, 'app/manifest.json': '{}' }), 'one folder too deep'],
  ['manifest', soundPackage({ 'manifest.json': '{"name":' }), 'is not JSON'],
  ['manifest', soundPackage({ 'manifest.json': '[]' }), 'is not a JSON object'],
  [
    'manifest',
    soundPackage({ 'manifest.json': JSON.stringify(MANIFEST).replace('"email"', '"name":"Bo","email"') }),
    'the key "author.name" stands twice',
  ],
  ['manifest', soundPackage(manifestWith({ author: undefined })), '"author" is missing'],
  ['manifest', soundPackage(manifestWith({ author: 'Ada' })), '"author" is not an object'],
  ['manifest', soundPackage(manifestWith({ author: { name: 7 } })), '"author.name" is not a string'],
  ['manifest', soundPackage(manifestWith({ author: { url: 'ada.example' } })), 'is no web address'],
  ['manifest', soundPackage(manifestWith({ termsConditionsURL: 'ftp://a.example' })), 'is no web address'],
  ['manifest', soundPackage(manifestWith({ defaultLocale: undefined })), '"defaultLocale" is missing'],
  ['manifest', soundPackage(manifestWith({ defaultLocale: 'English' })), 'is no locale'],
  ['manifest', soundPackage(manifestWith({ defaultLocale: 'it' })), 'translations/it.json is missing'],
  ['manifest', soundPackage(manifestWith({ version: 2 })), '"version" is not a string'],
  ['manifest', soundPackage(manifestWith({ private: 'yes' })), '"private" is not a boolean'],
  ['manifest', soundPackage(manifestWith({ domainWhitelist: 'a.example' })), '"domainWhitelist"'],
  ['manifest', soundPackage(manifestWith({ experiments: [] })), '"experiments" is not an object'],
  ['manifest', soundPackage(manifestWith({ noTemplate: true })), '"noTemplate" is not allowed'],
  ['manifest', soundPackage(manifestWith({ frameworkVersion: '2' })), 'is not "2.0"'],
  ['manifest', soundPackage(manifestWith({ requirementsOnly: true })), '"frameworkVersion" is not allowed'],
  ['version', soundPackage(manifestWith({ version: '1.2.4' })), 'says version 1.2.4'],
  ['locations', soundPackage(manifestWith({ marketingOnly: true })), '"location" is not allowed'],
  ['locations', soundPackage(manifestWith({ location: undefined })), 'names no page'],
  [
    'locations',
    soundPackage(manifestWith({ location: { chat: { main: 'assets/sidebar.html' } } })),
    'product chat',
  ],
  ['locations', place({ side_bar: 'assets/sidebar.html' }), 'no location of Zendesk Support'],
  ['locations', place({ nav_bar: {} }), 'has no "url"'],
  ['locations', place({ nav_bar: 'https://pages.example/nav' }), 'from elsewhere'],
  ['locations', place({ nav_bar: 'http://pages.example/nav' }), 'neither in the package nor https'],
  ['locations', place({ nav_bar: 'sidebar.html' }), 'does not begin with assets/'],
  ['locations', place({ nav_bar: 'assets/gone.html' }), 'assets/gone.html is not in the package'],
  ['locations', place({ nav_bar: { url: HTML, flexible: 'yes' } }), '"flexible" is not true or false'],
  ['parameters', soundPackage(manifestWith({ parameters: {} })), 'is not a list'],
  ['parameters', setting({ name: 'a' }, { name: 'a' }), 'stands twice'],
  ['parameters', setting({ type: 'text' }), 'has no name'],
  ['parameters', setting({ name: 'name' }), 'may not be called'],
  ['parameters', setting({ name: 'a', type: 'dropdown' }), 'type dropdown is unknown'],
  ['parameters', setting({ name: 'a', required: 1 }), '"required" is not true or false'],
  ['parameters', setting({ name: 'a', type: 'hidden', required: true }), 'hidden and required'],
  ['parameters', setting({ name: 'a', type: 'oauth', secure: true }), 'may not be secure'],
  ['parameters', setting({ name: 'a', secure: true, scopes: ['cookie'] }), 'unknown scope'],
  ['parameters', setting({ name: 'a', type: 'oauth' }, { name: 'b', type: 'oauth' }), 'more than one'],
  ['parameters', soundPackage(manifestWith({ oauth: { client_id: 'x' } })), 'lacks client_secret'],
  ['parameters', soundPackage(manifestWith({ oauth: {} })), 'no setting of type oauth'],
  ['requirements', soundPackage({ 'requirements.json': '{}' }), 'is in the package'],
  ['translations', soundPackage({ 'translations/english.json': '{}' }), 'is not named after a locale'],
  ['translations', soundPackage({ 'translations/de.json': '{' }), 'is not JSON'],
  ['translations', soundPackage({ 'translations/de.json': '"x"' }), 'is not a JSON object'],
  ['translations', soundPackage({ 'translations/de.json': '{"a":"1","a":"2"}' }), 'the key "a" stands twice'],
  ['translations', words({ app: { package: 'x', name: 'G' } }), 'no { "title", "value" }'],
  ['translations', words({ title: 'G' }), '"app" is missing'],
  ['translations', words({ app: {} }), '"app.name" is missing'],
  ['translations', soundPackage(manifestWith({ private: false })), '"app.long_description" is missing'],
  ['translations', setting({ name: 'a' }), '"app.parameters.a.label" is missing'],
  ['translations', soundPackage({ 'translations/ja.json': null }), 'is missing'],
  ['translations', words({ app: { name: 'G' } }, 'fr'), '"board.greeting" is missing'],
  [
    'translations',
    words({ app: { name: 'G' }, board: { greeting: 'Salut' } }, 'fr'),
    'does not fill in {{name}}',
  ],
  ['kinds of files', soundPackage({ 'assets/model.wasm': 'x' }), 'does not list'],
  ['kinds of files', soundPackage({ 'README.md': 'x' }), 'where Zendesk does not look'],
  ['refused kinds', soundPackage({ 'assets/data.bin': 'x' }), 'refused kind (bin)'],
  [
    'refused kinds',
    soundPackage({ 'assets/data.json': Uint8Array.of(0x1f, 0x8b, 8) }),
    'refused kind (gzip)',
  ],
  ['refused kinds', soundPackage({ 'assets/data.json': 'PK\u0003\u0004' }), 'refused kind (zip)'],
  ['refused kinds', soundPackage({ 'assets/data.json': 'RIFF....AVI ' }), 'refused kind (avi)'],
  ['links', soundPackage({}, ['assets/elsewhere.js']), 'is a link'],
  ['drawings', soundPackage({ [SVG]: svg('<path d="M0 0"/>', '') }), 'has no viewBox'],
  ['drawings', soundPackage({ [SVG]: svg('<script>1</script>') }), '<script> may be taken out'],
  ['drawings', soundPackage({ [SVG]: svg('<path onclick="x()" d="M0 0"/>') }), 'onclick of <path>'],
  ['drawings', soundPackage({ [SVG]: svg('<path mask="url(http://a.example)"/>') }), 'mask of <path>'],
  ['drawings', soundPackage({ [SVG]: svg('<image href="a.png"/>') }), 'has a bitmap in it'],
  ['drawings', soundPackage({ [SVG]: `${svg('')}<p/>` }), 'is not one <svg>'],
  ['drawings', soundPackage({ [SVG]: svg('<path fill="#f00"/>') }), 'fixes a colour'],
  ['logos, icons, banner', soundPackage({ 'assets/logo.png': null }), 'is missing'],
  ['logos, icons, banner', soundPackage({ 'assets/logo.png': png(300, 320) }), 'is 300 × 320 pixels'],
  ['logos, icons, banner', soundPackage({ 'assets/logo-small.png': 'GIF89a' }), 'is not a PNG'],
  ['logos, icons, banner', soundPackage({ 'assets/banner.png': png(800, 200) }), 'is 800 × 200 pixels'],
  ['logos, icons, banner', soundPackage({ [SVG]: null }), 'is missing'],
  [
    'pages',
    soundPackage({ [HTML]: page('<script type="module" src="./sidebar.js"></script>') }),
    'does not load',
  ],
  ['pages', soundPackage({ [HTML]: page(`<script src="./sidebar.js"></script>${SDK}`) }), 'may run before'],
  ['pages', soundPackage({ [HTML]: page(SDK.replace('src', 'async src')) }), 'may run before'],
  [
    'pages',
    soundPackage({ [HTML]: page(`${SDK}<script src="https://a.example/x.js"></script>`) }),
    'from elsewhere',
  ],
  ['pages', soundPackage({ [HTML]: page(`${SDK}<link href="//a.example/x.css">`) }), 'from elsewhere'],
  ['pages', soundPackage({ [HTML]: page(`${SDK}<link href="/sidebar.css">`) }), 'is not relative'],
  ['pages', soundPackage({ [HTML]: page(`${SDK}<link href="./gone.css">`) }), 'not in the package'],
  ['pages', soundPackage({ [HTML]: page(`${SDK}<body onload="x()">`) }), 'script in an attribute'],
  ['loaded files', soundPackage({ 'assets/sidebar.css': 'a{background:url(/x.png)}' }), 'is not relative'],
  [
    'loaded files',
    soundPackage({ 'assets/sidebar.css': '@import "https://a.example/x.css";' }),
    'is not relative',
  ],
  ['loaded files', soundPackage({ 'assets/later.js': null }), 'not in the package'],
  [
    'circles',
    soundPackage({
      'assets/a.js': 'import{b}from"./b.js";export const a=1',
      'assets/b.js': 'import"./c.js";export{a}from"./a.js"',
      'assets/c.js': 'import("./a.js")',
    }),
    'assets/a.js → assets/b.js → assets/a.js',
  ],
  [
    'other pages’ scripts',
    soundPackage({
      'assets/board.html': page(`${SDK}<script type="module" src="./board.js"></script>`),
      'assets/board.js': 'export const b=1',
      'assets/later.js': 'import{b}from"./board.js"',
    }),
    'loads assets/board.js, with which assets/board.html starts',
  ],
  ['source maps', soundPackage({ 'assets/sidebar.js.map': '{}' }), 'is a source map'],
  [
    'source maps',
    soundPackage({ [JS]: '1;\n//# sourceMappingURL=sidebar.js.map' }),
    'points to a source map',
  ],
  ['size', soundPackage({}, [], 1_900_001), 'is 1901 KB, above 1900 KB'],
];

/** What a check only warns of. */
const WARNED: readonly [check: string, pack: AppPackage, says: string][] = [
  ['parameters', setting({ name: 'api_token' }), 'sounds like a secret'],
  ['parameters', setting({ name: 'a', secure: true }), 'says not where'],
  ['parameters', setting({ name: 'a', type: 'hidden', default: 'x' }), 'has a default'],
  ['translations', words({ app: { name: 'G', short_description: 'x'.repeat(81) } }), '81 characters'],
  ['code from text', soundPackage({ [JS]: 'const f = new Function("return 1")' }), 'makes code from text'],
  ['code from text', soundPackage({ [JS]: 'eval("1")' }), 'makes code from text'],
  ['http addresses', soundPackage({ [JS]: 'fetch("http://a.example/x")' }), 'http://a.example/x'],
  ['secrets', soundPackage({ [JS]: 'const apiKey="k3Jd83hfKs92"' }), 'a secret given as text'],
  ['secrets', soundPackage({ [JS]: '`-----BEGIN RSA PRIVATE KEY-----`' }), 'a private key'],
];

/** What must not be found, though it looks alike. */
const ACCEPTED: readonly [what: string, pack: AppPackage][] = [
  ['the sound package', soundPackage()],
  ['a page for every query', place({ nav_bar: { url: `${HTML}?page=board#top`, autoLoad: true } })],
  ['a banner of the double size', soundPackage({ 'assets/banner.png': png(1660, 400) })],
  [
    'the same key in two objects',
    soundPackage({ 'manifest.json': JSON.stringify({ ...MANIFEST, x: [{ a: 1 }, { a: 2 }] }) }),
  ],
  ['the name of an XML dialect', soundPackage({ [JS]: 'createElementNS("http://www.w3.org/2000/svg","g")' })],
  ['a method that is called eval', soundPackage({ [JS]: 'model.eval(); retrieval(1)' })],
  [
    'a word about passwords',
    soundPackage({ [JS]: 'const text = "Your password is safe"; input.type="password"' }),
  ],
  [
    'a style with a picture in it',
    soundPackage({ 'assets/sidebar.css': 'a{background:url("data:image/png;base64,AA")}' }),
  ],
];

const found = (pack: AppPackage) =>
  checkPackage(pack, '1.2.3').flatMap(({ name, findings }) =>
    findings.map((finding) => ({ name, ...finding })),
  );

describe('the package check', () => {
  it.each(REFUSED)('%s: refuses', (check, pack, says) => {
    expect(found(pack)).toContainEqual(
      expect.objectContaining({ name: check, severity: 'error', what: expect.stringContaining(says) }),
    );
  });

  it.each(WARNED)('%s: warns', (check, pack, says) => {
    expect(found(pack)).toContainEqual(
      expect.objectContaining({ name: check, severity: 'warning', what: expect.stringContaining(says) }),
    );
  });

  it.each(ACCEPTED)('accepts %s', (_, pack) => {
    expect(found(pack)).toEqual([]);
  });

  it('refuses or warns at least once in each of its checks', () => {
    const covered = new Set([...REFUSED, ...WARNED].map(([check]) => check));
    expect(checkPackage(soundPackage(), '1.2.3').map(({ name }) => name)).toEqual(
      expect.arrayContaining([...covered]),
    );
    expect(covered.size).toBe(checkPackage(soundPackage(), '1.2.3').length);
  });
});
