import { compareWords } from './compareWords.ts';
import { duplicateKeys } from './duplicateKeys.ts';
import { error, type Finding, warning } from './Finding.ts';
import { isRecord } from './isRecord.ts';
import { LOCALE_NAME } from './localeName.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';
import { parametersOf } from './parametersOf.ts';
import { readManifest } from './readManifest.ts';
import { wordsIn } from './wordsIn.ts';

/** The languages that we promise. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'];

/** What Zendesk asks of the translation files, and that each of our languages says everything that English says. */
export function checkTranslations(pack: AppPackage): Finding[] {
  const parsed = new Map<string, Record<string, unknown>>();
  const findings: Finding[] = [];
  for (const [path, text] of textsEnding(pack, '.json')) {
    const locale = /^translations\/(.*)\.json$/.exec(path)?.[1];
    if (locale === undefined) continue;
    if (!LOCALE_NAME.test(locale))
      findings.push(error(path, 'is not named after a locale', 'name it like en.json or pt-BR.json'));
    try {
      const json: unknown = JSON.parse(text);
      findings.push(
        ...duplicateKeys(text).map((key) => error(path, `the key "${key}" stands twice`, 'keep one')),
      );
      if (isRecord(json)) parsed.set(locale, json);
      else findings.push(error(path, 'is not a JSON object', 'write one object, { … }'));
    } catch (reason) {
      findings.push(error(path, `is not JSON (${String(reason)})`, 'mend the text'));
    }
  }
  return [
    ...findings,
    ...[...parsed].flatMap(([locale, json]) => checkPackageFormat(`translations/${locale}.json`, json)),
    ...checkMarketplaceWords(pack, parsed.get('en')),
    ...checkLanguages(pack, parsed),
  ];
}

/** Zendesk reads a file with `app.package` in its own format, in which every leaf is `{ "title", "value" }`. */
function checkPackageFormat(path: string, { app, ...rest }: Record<string, unknown>): Finding[] {
  if (!isRecord(app) || app['package'] === undefined) return [];
  const others = Object.fromEntries(Object.entries(app).filter(([key]) => key !== 'package'));
  return plainLeaves({ app: others, ...rest }).map((key) =>
    error(path, `"app.package" is there but "${key}" is no { "title", "value" }`, 'remove "app.package"'),
  );
}

function plainLeaves(json: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(json).flatMap(([key, value]) => {
    if (!isRecord(value)) return [`${prefix}${key}`];
    const isLeaf =
      Object.keys(value).sort().join() === 'title,value' &&
      Object.values(value).every((text) => typeof text === 'string');
    return isLeaf ? [] : plainLeaves(value, `${prefix}${key}.`);
  });
}

function checkMarketplaceWords(pack: AppPackage, english: Record<string, unknown> | undefined): Finding[] {
  if (english === undefined) return [];
  const path = 'translations/en.json';
  const app = english['app'];
  if (!isRecord(app)) return [error(path, '"app" is missing', 'add { "app": { "name": … } }')];
  const manifest = readManifest(pack) ?? {};
  const wanted =
    manifest['private'] === false
      ? ['name', 'short_description', 'long_description', 'installation_instructions']
      : ['name'];
  const has = (key: string): boolean =>
    typeof app[key] === 'string' || (key === 'short_description' && typeof app['description'] === 'string');
  const labels = isRecord(app['parameters']) ? app['parameters'] : {};
  const unlabelled = parametersOf(manifest)
    .map(({ name }) => String(name))
    .filter((name) => !(isRecord(labels[name]) && typeof labels[name]['label'] === 'string'));
  const short = app['short_description'];
  const isTooLong = typeof short === 'string' && short.length > 80;
  return [
    ...(isTooLong
      ? [warning(path, `"app.short_description" has ${short.length} characters`, 'reviewers take up to 80')]
      : []),
    ...wanted.filter((key) => !has(key)).map((key) => error(path, `"app.${key}" is missing`, 'add it')),
    ...unlabelled.map((name) => error(path, `"app.parameters.${name}.label" is missing`, 'add it')),
  ];
}

function checkLanguages(pack: AppPackage, parsed: ReadonlyMap<string, Record<string, unknown>>): Finding[] {
  const english = wordsIn(parsed.get('en'));
  return LANGUAGES.flatMap((locale) => {
    const path = `translations/${locale}.json`;
    const json = parsed.get(locale);
    if (json === undefined)
      return pack.files.has(path)
        ? []
        : [error(path, 'is missing', 'add the language, with every English key')];
    return compareWords(english, wordsIn(json), locale).map(({ key, what }) =>
      error(path, `"${key}" ${what}`, 'make it say what en.json says'),
    );
  });
}
