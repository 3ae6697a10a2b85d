import type { Words } from './findUses.ts';

const FORM = /_(zero|one|two|few|many|other)$/;

/**
 * What is wrong between the words that the sources ask for and those that are there: one sentence each.
 *
 * @param english texts by key, plural forms each by their own (`people_one`).
 * @param readByZendesk keys that Zendesk reads and our sources need not.
 */
export function checkUses(
  { uses, strings }: Words,
  english: ReadonlyMap<string, string | null>,
  readByZendesk: RegExp,
): string[] {
  const formsByKey = new Map<string, string[]>();
  for (const key of english.keys()) {
    const base = key.replace(FORM, '');
    const name = english.has(`${base}_other`) ? base : key;
    formsByKey.set(name, [...(formsByKey.get(name) ?? []), key]);
  }
  const problems: string[] = [];
  const used = new Set<string>();
  for (const { file, line, keys, values } of uses)
    for (const key of keys) {
      const forms = formsByKey.get(key);
      used.add(key);
      if (forms === undefined) {
        problems.push(`${file}:${line}: asks for "${key}", which translations/en.json does not have`);
        continue;
      }
      const isPlural = forms[0] !== key;
      const wanted = new Set(forms.flatMap((form) => placeholders(english.get(form) ?? '')));
      if (isPlural) wanted.add('count');
      const missing = values === null ? [] : [...wanted].filter((name) => !values.has(name));
      if (missing.length > 0) problems.push(`${file}:${line}: "${key}" needs ${missing.join(', ')}`);
    }
  const families = new Set([...english.keys()].map((key) => key.split('.')[0]));
  for (const { text, file, line } of strings) {
    if (!/^[a-z]\w*(\.\w+)+$/.test(text) || !families.has(text.split('.')[0])) continue;
    used.add(text);
    if (!formsByKey.has(text))
      problems.push(`${file}:${line}: "${text}" looks like a key, and translations/en.json does not have it`);
  }
  for (const key of formsByKey.keys())
    if (!used.has(key) && !readByZendesk.test(key))
      problems.push(`translations/en.json: nobody asks for "${key}": remove it from every language`);
  return problems;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}
