import { duplicateKeys } from './duplicateKeys.ts';
import { error, type Finding } from './Finding.ts';
import { isRecord } from './isRecord.ts';
import { type AppPackage, textOf } from './AppPackage.ts';
import { LOCALE_NAME } from './localeName.ts';

const STRINGS = [
  'name',
  'defaultLocale',
  'version',
  'frameworkVersion',
  'remoteInstallationURL',
  'termsConditionsURL',
  'gaID',
];
const BOOLEANS = ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private'];
const FILE = 'manifest.json';

/** The manifest's own form: present, JSON, no key twice, what must be there is there, and each value of its type. */
export function checkManifest(pack: AppPackage): Finding[] {
  const text = textOf(pack, FILE);
  if (text === null) return [missing(pack)];
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (reason) {
    return [error(FILE, `is not JSON (${String(reason)})`, 'mend the text')];
  }
  if (!isRecord(manifest)) return [error(FILE, 'is not a JSON object', 'write one object, { … }')];
  return [
    ...duplicateKeys(text).map((path) => error(FILE, `the key "${path}" stands twice`, 'keep one of them')),
    ...checkTypes(manifest),
    ...checkAuthor(manifest),
    ...checkFrameworkVersion(manifest),
    ...checkDefaultLocale(manifest, pack),
    ...checkAddress('termsConditionsURL', manifest['termsConditionsURL']),
  ];
}

function missing(pack: AppPackage): Finding {
  const nested = [...pack.files.keys()].find((path) => /^[^/]+\/manifest\.json$/.test(path));
  return nested === undefined
    ? error(FILE, 'is missing', 'run npm run build, which puts it there')
    : error(nested, 'lies one folder too deep', 'zip the folder’s content, not the folder');
}

function checkTypes(manifest: Record<string, unknown>): Finding[] {
  const wrong = (keys: readonly string[], type: string): Finding[] =>
    keys
      .filter((key) => manifest[key] !== undefined && typeof manifest[key] !== type)
      .map((key) => error(FILE, `"${key}" is not a ${type}`, `write a ${type} or leave it out`));
  const domains = manifest['domainWhitelist'];
  const areDomains =
    domains === undefined ||
    (Array.isArray(domains) && domains.every((domain) => typeof domain === 'string'));
  const experiments = manifest['experiments'];
  return [
    ...wrong(STRINGS, 'string'),
    ...wrong(BOOLEANS, 'boolean'),
    ...(areDomains
      ? []
      : [error(FILE, '"domainWhitelist" is not a list of strings', 'write ["example.com"]')]),
    ...(experiments === undefined || isRecord(experiments)
      ? []
      : [error(FILE, '"experiments" is not an object', 'leave it out')]),
    ...(manifest['noTemplate'] === undefined
      ? []
      : [error(FILE, '"noTemplate" is not allowed in framework 2.0', 'leave it out')]),
  ];
}

function checkAuthor({ author }: Record<string, unknown>): Finding[] {
  if (author === undefined || author === null)
    return [error(FILE, '"author" is missing', 'name who made the app: { "name", "email" }')];
  if (!isRecord(author)) return [error(FILE, '"author" is not an object', 'write { "name", "email" }')];
  const wrong = ['name', 'email', 'url'].filter(
    (key) => author[key] !== undefined && typeof author[key] !== 'string',
  );
  return [
    ...wrong.map((key) => error(FILE, `"author.${key}" is not a string`, 'write a string or leave it out')),
    ...checkAddress('author.url', author['url']),
  ];
}

function checkAddress(key: string, value: unknown): Finding[] {
  if (typeof value !== 'string') return [];
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
    ? []
    : [error(FILE, `"${key}" is no web address (${value})`, 'begin it with https://')];
}

function checkFrameworkVersion(manifest: Record<string, unknown>): Finding[] {
  const isWithoutPages = manifest['requirementsOnly'] === true || manifest['marketingOnly'] === true;
  if (isWithoutPages)
    return manifest['frameworkVersion'] === undefined
      ? []
      : [error(FILE, '"frameworkVersion" is not allowed in an app without pages', 'leave it out')];
  return manifest['frameworkVersion'] === '2.0'
    ? []
    : [error(FILE, '"frameworkVersion" is not "2.0"', 'write exactly "2.0"')];
}

function checkDefaultLocale({ defaultLocale }: Record<string, unknown>, pack: AppPackage): Finding[] {
  if (defaultLocale === undefined) return [error(FILE, '"defaultLocale" is missing', 'write "en"')];
  if (typeof defaultLocale !== 'string') return [];
  if (!LOCALE_NAME.test(defaultLocale))
    return [
      error(FILE, `"defaultLocale" ${defaultLocale} is no locale`, 'write for example "en" or "pt-BR"'),
    ];
  return pack.files.has(`translations/${defaultLocale}.json`)
    ? []
    : [
        error(
          FILE,
          `translations/${defaultLocale}.json is missing`,
          'add it, or name another default locale',
        ),
      ];
}
