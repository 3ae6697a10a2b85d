import { fold } from '../tokens/plainReader.ts';
import { COMMON_ASKS, COMMON_FAULTS } from './commonAsks.ts';

const LONGEST_TEXT = 4000;

/** What people ask of any product, and how they say it. */
export interface CommonAsk {
  readonly name: string;
  readonly isFault: boolean;
  /** Of one of these each place must be filled by a word of the text. */
  readonly wordings: readonly (readonly (readonly string[])[])[];
}

let read: readonly CommonAsk[] | null = null;

/** All of them, read at the first call. */
export function commonAsks(): readonly CommonAsk[] {
  read ??= [...listed(COMMON_ASKS, false), ...listed(COMMON_FAULTS, true)];
  return read;
}

function listed(list: string, isFault: boolean): readonly CommonAsk[] {
  return list.split('\n').map((line) => {
    const [name = '', said = ''] = line.split(': ');
    const wordings = said
      .split('; ')
      .map((wording) => wording.split(' ').map((place) => place.split('/').map(root)));
    return { name, isFault, wordings };
  });
}

/** Whether one of a text's sentences, as words, asks for it. */
export function isSaid({ wordings }: CommonAsk, sentences: readonly ReadonlySet<string>[]): boolean {
  return wordings.some((wording) =>
    sentences.some((words) => wording.every((place) => place.some((word) => words.has(word)))),
  );
}

/** The words of each sentence of a text, as wordings are held against them. */
export function wordsSaid(text: string): readonly ReadonlySet<string>[] {
  return text
    .slice(0, LONGEST_TEXT)
    .split(/[.!?\n]\s/u)
    .map((sentence) => new Set([...fold(sentence).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => root(word))));
}

/** Whether a word is one that the ask's wordings have. */
export function isOfAsk(word: string, { wordings }: CommonAsk): boolean {
  const its = root(fold(word));
  return wordings.some((wording) => wording.some((place) => place.includes(its)));
}

/** Without the endings of grammar alone: a timer is not the time. */
function root(word: string): string {
  if (word.length < 4) return word;
  const cut = word.replace(/(?:ies|(?<=ss|sh|ch|x|z)es|(?<=[^su])s|(?<=\w{3})ed|(?<=\w{3})ing)$/u, (end) =>
    end === 'ies' ? 'y' : '',
  );
  return cut.replace(/(.)\1$/u, '$1').replace(/e$/u, '');
}
