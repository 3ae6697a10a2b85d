/** wink-nlp's core model as `packLexicon` packs it. */
export interface PackedModel {
  /** By field, what it holds for each word, digit by digit: see `packLexicon`. */
  lexicon: Readonly<Record<string, readonly string[]>> | Uint32Array;
  readonly packing: Packing;
  readonly features: {
    readonly lexeme: { list: string | readonly string[] };
    readonly prefix: { readonly list: readonly string[] };
    readonly suffix: { readonly list: readonly string[] };
  };
}

/** How wink-nlp lays out its table of words: rows of `size` words of 32 bits, several fields in each. */
export interface Packing {
  readonly size: number;
  /** By field: the column of its word, its bits there, and how far up they begin. */
  readonly layout: Readonly<
    Record<string, readonly [column: number, mask: number, shift: number, ...number[]]>
  >;
  /** How many letters of a word are its prefix and its suffix. */
  readonly config: { readonly prefix: number; readonly suffix: number };
}

/**
 * Puts a model that `packLexicon` packed together as wink-nlp's reader wants it, in place. Its own text goes into the package
 * (`slimModel`): it uses nothing from outside.
 */
export function unpackLexicon(model: PackedModel): void {
  const { features, packing } = model;
  const text = String(features.lexeme.list);
  const words: string[] = [];
  let word = '';
  for (let from = 0, at = 1; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (at < text.length && (code < 65 || code > 90)) continue;
    const rest = text.slice(from + 1, at);
    const added = rest.includes('~')
      ? rest.replace(/~(.)/g, (_, letter: string) => letter.toUpperCase())
      : rest;
    word = word.slice(0, word.length + 65 - text.charCodeAt(from)) + added;
    words.push(word);
    from = at;
  }
  const table = new Uint32Array(words.length * packing.size);
  /** Writes a field's numbers, which are of these rows. */
  const put = (field: string, numbers: ArrayLike<number>, rows: ArrayLike<number>): void => {
    const [column = 0, , shift = 0] = packing.layout[field] ?? [];
    for (let place = 0; place < rows.length; place++) {
      const at = (rows[place] ?? 0) * packing.size + column;
      table[at] = (table[at] ?? 0) | ((numbers[place] ?? 0) << shift);
    }
  };
  const inTurn = words.map((_, row) => row);
  const prefixes = new Map(features.prefix.list.map((text, index) => [text, index]));
  const suffixes = new Map(features.suffix.list.map((text, index) => [text, index]));
  const endings = words.map((each) => suffixes.get(each.slice(-packing.config.suffix)) ?? 0);
  put('suffix', endings, inTurn);
  const beginnings = words.map((each) => prefixes.get(each.slice(0, packing.config.prefix)) ?? 0);
  put('prefix', beginnings, inTurn);
  // Sorted by counting: where the rows of each suffix begin, then each row into the next free place.
  const free = new Uint32Array(features.suffix.list.length + 1);
  for (const suffix of endings) free[suffix + 1] = (free[suffix + 1] ?? 0) + 1;
  free.forEach((count, suffix) => (free[suffix] = count + (free[suffix - 1] ?? 0)));
  const rows = new Uint32Array(words.length);
  endings.forEach((suffix, row) => {
    const place = free[suffix] ?? 0;
    rows[place] = row;
    free[suffix] = place + 1;
  });
  for (const [field, digits] of Object.entries(
    model.lexicon as Readonly<Record<string, readonly string[]>>,
  )) {
    const numbers = new Uint32Array(rows.length);
    for (const signs of digits.toReversed())
      for (let place = 0; place < rows.length; place++) {
        const code = signs.charCodeAt(place);
        numbers[place] = (numbers[place] ?? 0) * 90 + code - (code > 92 ? 36 : 35);
      }
    if (field === 'lemma')
      numbers.forEach((distance, place) => {
        const row = rows[place] ?? 0;
        numbers[place] = row + (distance % 2 === 0 ? -distance : distance + 1) / 2;
      });
    put(field, numbers, rows);
  }
  features.lexeme.list = words;
  model.lexicon = table;
}
