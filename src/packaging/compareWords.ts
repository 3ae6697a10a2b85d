const PLURAL = /^(.*)_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{\s*([\w.]+)[^}]*\}\}/g;

/**
 * What a language's texts lack, have too much or fill in otherwise than the English ones. Texts that come in numbers
 * (`people_one`, `people_other`) must stand in each form that the language uses for counts up to a thousand: Japanese
 * in one, English and French in two. A form may leave a placeholder out ("one person"), the `_other` form may not.
 */
export function compareWords(
  english: ReadonlyMap<string, string | null>,
  other: ReadonlyMap<string, string | null>,
  locale: string,
): readonly { readonly key: string; readonly what: string }[] {
  const wanted = wantedKeys(english, locale);
  const missing = [...wanted.keys()].filter((key) => !other.has(key));
  const extra = [...other.keys()].filter((key) => !wanted.has(key) && !english.has(key));
  const found = [...other].flatMap(([key, text]) => {
    const model = wanted.get(key) ?? (english.has(key) ? key : undefined);
    if (text === null || text.trim() === '') return [{ key, what: 'has no text' }];
    return model === undefined ? [] : comparePlaceholders(key, english.get(model) ?? '', text);
  });
  return [
    ...missing.map((key) => ({ key, what: 'is missing' })),
    ...extra.map((key) => ({
      key,
      what: 'is not among the English texts, or is no form that the language uses',
    })),
    ...found,
  ];
}

/** The keys a language needs, each with the English key that its placeholders are compared with. */
function wantedKeys(english: ReadonlyMap<string, string | null>, locale: string): Map<string, string> {
  const wanted = new Map<string, string>();
  const forms = formsUsed(locale);
  for (const key of english.keys()) {
    const base = pluralBase(key, english);
    if (base === null) wanted.set(key, key);
    else for (const category of forms) wanted.set(`${base}_${category}`, `${base}_other`);
  }
  return wanted;
}

function formsUsed(locale: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(locale);
  return new Set(['other', ...Array.from({ length: 1001 }, (_, count) => rules.select(count))]);
}

/** `people` for `people_one`, or `null` for a key that only happens to end so. */
function pluralBase(key: string, english: ReadonlyMap<string, string | null>): string | null {
  const base = PLURAL.exec(key)?.[1];
  return base !== undefined && english.has(`${base}_other`) ? base : null;
}

function comparePlaceholders(key: string, english: string, text: string): { key: string; what: string }[] {
  const wanted = placeholders(english);
  const used = placeholders(text);
  const mayLeaveOut = PLURAL.exec(key)?.[2] !== undefined && !key.endsWith('_other');
  const unknown = [...used].filter((name) => !wanted.has(name));
  const lost = mayLeaveOut ? [] : [...wanted].filter((name) => !used.has(name));
  return [
    ...unknown.map((name) => ({ key, what: `fills in {{${name}}}, which the English text does not` })),
    ...lost.map((name) => ({ key, what: `does not fill in {{${name}}}` })),
  ];
}

function placeholders(text: string): Set<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
}
