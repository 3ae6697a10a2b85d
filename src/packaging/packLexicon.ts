import { type PackedModel, type PackedTable, type Packing, unpackLexicon } from './unpackLexicon.ts';

/** The parts of wink-nlp's core model that are packed here; the others stay as they are. */
export interface CoreModel {
  /** A table of 32-bit words, little-endian, in base 64. */
  readonly lexicon: string;
  readonly packing: Packing;
  readonly features: {
    readonly lexeme: { readonly list: readonly string[] };
    readonly prefix: { readonly list: readonly string[] };
    readonly suffix: { readonly list: readonly string[] };
  };
}

/** What is read off a word itself when it is unpacked. */
const READ_OFF = ['prefix', 'suffix'];
/** Fields that hold much: each for itself. All others together have few values. */
const ALONE = ['shape', 'lexemeCID', 'pos', 'lemma'];

/**
 * wink-nlp's core model, made to be packed tightly: two thirds of what its lexicon takes in a zip are gone.
 *
 * - Words stand in the order of their letters, so each says how many letters of the one before it drops (`A` none, `B` one
 *   and so on) and what it adds. Capitals of its own are written small after a tilde, a tilde after another.
 * - A word's suffix and prefix are read off it.
 * - A field of the table that holds much stands by itself, one sign a word (0 to 89 from `#` on, without the backslash), more
 *   where it counts further, in the order of the words' suffixes: words that end alike are alike. The other fields together
 *   are one of some hundred kinds.
 * - A lemma stands as the distance to it, upwards odd and downwards even.
 *
 * @throws Error where it could not be put together again, as after a change of the model.
 */
export function packLexicon<Model extends CoreModel>(model: Model): Omit<Model, 'lexicon'> & PackedModel {
  const { features, packing } = model;
  const words = features.lexeme.list;
  const table = new Uint32Array(Uint8Array.from(Buffer.from(model.lexicon, 'base64')).buffer);
  const valueOf = (field: string, row: number): number => {
    const [column = 0, mask = 0, shift = 0] = packing.layout[field] ?? [];
    return (((table[row * packing.size + column] ?? 0) & mask) >>> 0) >>> shift;
  };
  const order = words
    .map((_, row) => row)
    .toSorted((a, b) => valueOf('suffix', a) - valueOf('suffix', b) || a - b);
  const there = ALONE.filter((field) => field in packing.layout);
  const fields = there.map((field): [string, readonly string[]] => {
    const number = (row: number): number =>
      field === 'lemma' ? distance(row, valueOf(field, row)) : valueOf(field, row);
    return [field, digitsOf(order.map(number))];
  });
  /** By column, the bits that no such field has. */
  const rest = new Uint32Array(packing.size).fill(0xffffffff);
  for (const field of [...READ_OFF, ...there]) {
    const [column = 0, mask = 0] = packing.layout[field] ?? [];
    rest[column] = (rest[column] ?? 0) & ~mask;
  }
  const kinds = new Map<string, number>();
  const kindOf = digitsOf(
    order.map((row) => {
      const its = table.subarray(row * packing.size, (row + 1) * packing.size);
      const kind = its.map((word, column) => word & (rest[column] ?? 0)).join();
      if (!kinds.has(kind)) kinds.set(kind, kinds.size);
      return kinds.get(kind) ?? 0;
    }),
  );
  const lexicon: PackedTable = {
    kinds: [...kinds.keys()].map((kind) => kind.split(',').map(Number)),
    kindOf,
    fields: Object.fromEntries(fields),
  };
  const packed = { ...model, lexicon, features: { ...features, lexeme: { list: frontCoded(words) } } };
  const again: PackedModel = structuredClone(packed);
  unpackLexicon(again);
  if (!isSame(again, words, table))
    throw new Error('wink-nlp’s lexicon cannot be put together again: see packLexicon.ts');
  return packed;
}

function isSame({ lexicon, features }: PackedModel, words: readonly string[], table: Uint32Array): boolean {
  return (
    Buffer.compare(Buffer.from((lexicon as Uint32Array).buffer), Buffer.from(table.buffer)) === 0 &&
    words.every((word, row) => features.lexeme.list[row] === word)
  );
}

const distance = (from: number, to: number): number => (to > from ? (to - from) * 2 - 1 : (from - to) * 2);

/** Numbers as rows of signs: the first of their last digits, the next of those before, base 90. */
function digitsOf(numbers: readonly number[]): readonly string[] {
  const rows: string[] = [];
  for (let rest = numbers; rows.length === 0 || rest.some((number) => number > 0);) {
    rows.push(rest.map((number) => sign(number % 90)).join(''));
    rest = rest.map((number) => Math.floor(number / 90));
  }
  return rows;
}

const sign = (digit: number): string => String.fromCharCode(digit < 57 ? digit + 35 : digit + 36);

function frontCoded(words: readonly string[]): string {
  return words
    .map((word, row) => {
      const before = words[row - 1] ?? '';
      let shared = 0;
      while (shared < Math.min(before.length, word.length) && before[shared] === word[shared]) shared++;
      // Half a sign is none.
      if (/[\ud800-\udbff]/.test(before[shared - 1] ?? '')) shared--;
      const dropped = String.fromCharCode(65 + before.length - shared);
      return dropped + word.slice(shared).replace(/[A-Z~]/g, (letter) => `~${letter.toLowerCase()}`);
    })
    .join('');
}
