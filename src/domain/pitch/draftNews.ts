import type { Audience } from './Audience.ts';
import { type DraftPart, draftParts, isThere, SENTENCES } from './draftParts.ts';
import { type PitchNumbers, type Token, TOKENS } from './PitchNumbers.ts';
import { type Fill, filledText, partsOf } from './pitchText.ts';

/** A number in the writer's own words that the case had when they were kept, and has no more. Places are of the shown text. */
export interface OldNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it may be now; several where several read alike then. */
  readonly instead: readonly [Token, ...Token[]];
}

/** A linked number that reads otherwise than when the words were kept. */
export interface Refreshed {
  readonly token: Token;
  readonly then: string;
  readonly now: string;
}

/** Linked numbers of a text that were there before and have changed, each once. The text shows them as they are now. */
export function refreshedIn(
  stored: string,
  before: PitchNumbers,
  then: Fill,
  now: Fill,
): readonly Refreshed[] {
  const linked = partsOf(stored).flatMap((part) => ('token' in part ? [part.token] : []));
  return [...new Set(linked)]
    .filter((token) => isThere(before, token))
    .map((token) => ({ token, then: then(token), now: now(token) }))
    .filter((one) => one.then !== one.now);
}

/**
 * Numbers that somebody typed, pasted or took out of the case's hands, and that read as the case did when the words were kept:
 * where it reads otherwise now, they may be out of date. They are the writer's own, so that they are told and never changed. What
 * was written otherwise ("nearly forty") is nobody's to guess.
 */
export function oldNumbersIn(stored: string, then: Fill, now: Fill): readonly OldNumber[] {
  const changed = TOKENS.filter((token) => /\p{N}/u.test(then(token)) && then(token) !== now(token));
  const texts = [...new Set(changed.map(then))].toSorted((a, b) => b.length - a.length);
  const { text, spans } = filledText(stored, now);
  const taken: { readonly start: number; readonly end: number }[] = [...spans];
  const found: OldNumber[] = [];
  for (const old of texts) {
    for (let start = text.indexOf(old); start >= 0; start = text.indexOf(old, start + 1)) {
      const end = start + old.length;
      const isFree = taken.every((one) => one.end <= start || one.start >= end);
      const [first, ...others] = distinct(
        changed.filter((token) => then(token) === old),
        now,
      );
      if (!isFree || first === undefined || isPartOfMore(text, start, end)) continue;
      taken.push({ start, end });
      found.push({ text: old, start, end, instead: [first, ...others] });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/**
 * Sentences that a first draft would have now and could not have had when the words were kept, as far as their number does not
 * stand in them. One that the writer left out is not brought up again.
 */
export function newSentences(
  audience: Audience,
  stored: string,
  then: PitchNumbers,
  now: PitchNumbers,
): readonly DraftPart[] {
  const before = draftParts(audience, then);
  const linked = partsOf(stored).flatMap((part) => ('token' in part ? [part.token] : []));
  return draftParts(audience, now).filter(
    (part) => !before.includes(part) && !linked.includes(SENTENCES[part][0]),
  );
}

function distinct(tokens: readonly Token[], fill: Fill): readonly Token[] {
  return tokens.filter((token, n) => tokens.findIndex((one) => fill(one) === fill(token)) === n);
}

/** "37 people" stands in "137 people", "1.37 people" and "37 peoples" as a part of something else. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const joins = (a = '', b = '') =>
    (/[\p{N}.,]/u.test(a) && /\p{N}/u.test(b)) ||
    (/\p{Script=Latin}/u.test(a) && /\p{Script=Latin}/u.test(b));
  return joins(text[start - 1], text[start]) || joins(text[end - 1], text[end]);
}
