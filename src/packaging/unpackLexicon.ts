/** wink-nlp's core model as `packLexicon` packs it. */
export interface PackedModel {
  lexicon: PackedTable | Uint32Array;
  readonly packing: Packing;
  readonly features: {
    readonly lexeme: { list: string | readonly string[] };
    readonly prefix: { readonly list: readonly string[] };
    readonly suffix: { readonly list: readonly string[] };
  };
}

/** A table of words, packed: see `packLexicon`. */
export interface PackedTable {
  /** What rows hold beside the fields: each a row that occurs. */
  readonly kinds: readonly (readonly number[])[];
  /** Which of them each word has, digit by digit. */
  readonly kindOf: readonly string[];
  /** By field, what it holds for each word, digit by digit. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
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
  const { kinds, kindOf, fields } = model.lexicon as PackedTable;
  const count = kindOf[0]?.length ?? 0;
  const text = String(features.lexeme.list);
  const prefixes = new Map(features.prefix.list.map((each, index) => [each, index]));
  const suffixes = new Map(features.suffix.list.map((each, index) => [each, index]));
  const words: string[] = [];
  const beginnings = new Uint32Array(count);
  const endings = new Uint32Array(count);
  let word = '';
  for (let from = 0, at = 1; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (at < text.length && (code < 65 || code > 90)) continue;
    const rest = text.slice(from + 1, at);
    const added = rest.includes('~')
      ? rest.replace(/~(.)/g, (_, letter: string) => letter.toUpperCase())
      : rest;
    const shared = word.length + 65 - text.charCodeAt(from);
    const row = words.length;
    word = word.slice(0, shared) + added;
    words.push(word);
    endings[row] = suffixes.get(word.slice(-packing.config.suffix)) ?? 0;
    beginnings[row] =
      row > 0 && shared >= packing.config.prefix
        ? (beginnings[row - 1] ?? 0)
        : (prefixes.get(word.slice(0, packing.config.prefix)) ?? 0);
    from = at;
  }
  // Sorted by counting: where the rows of each suffix begin, then each row into the next free place.
  const free = new Uint32Array(features.suffix.list.length + 1);
  for (const suffix of endings) free[suffix + 1] = (free[suffix + 1] ?? 0) + 1;
  for (let suffix = 1; suffix < free.length; suffix++)
    free[suffix] = (free[suffix] ?? 0) + (free[suffix - 1] ?? 0);
  const inTurn = new Uint32Array(count);
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const place = free[endings[row] ?? 0] ?? 0;
    inTurn[row] = row;
    rows[place] = row;
    free[endings[row] ?? 0] = place + 1;
  }
  const table = new Uint32Array(count * packing.size);
  /** Writes a field's numbers, which are of these rows. */
  const put = (field: string, numbers: Uint32Array, of: Uint32Array): void => {
    const [column = 0, , shift = 0] = packing.layout[field] ?? [];
    for (let place = 0; place < count; place++) {
      const at = (of[place] ?? 0) * packing.size + column;
      table[at] = (table[at] ?? 0) | ((numbers[place] ?? 0) << shift);
    }
  };
  const numbersIn = (digits: readonly string[]): Uint32Array => {
    const numbers = new Uint32Array(count);
    for (const signs of digits.toReversed())
      for (let place = 0; place < count; place++) {
        const code = signs.charCodeAt(place);
        numbers[place] = (numbers[place] ?? 0) * 90 + code - (code > 92 ? 36 : 35);
      }
    return numbers;
  };
  const kind = numbersIn(kindOf);
  for (let place = 0; place < count; place++)
    table.set(kinds[kind[place] ?? 0] ?? [], (rows[place] ?? 0) * packing.size);
  put('prefix', beginnings, inTurn);
  put('suffix', endings, inTurn);
  for (const [field, digits] of Object.entries(fields)) {
    const numbers = numbersIn(digits);
    // A lemma is told by how far it is from its word.
    for (let place = 0; field === 'lemma' && place < count; place++) {
      const far = numbers[place] ?? 0;
      numbers[place] = (rows[place] ?? 0) + (far % 2 === 0 ? -far : far + 1) / 2;
    }
    put(field, numbers, rows);
  }
  features.lexeme.list = words;
  model.lexicon = table;
}
