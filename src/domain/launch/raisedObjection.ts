import { searchWords } from '../theme/searchWords.ts';
import type { HeardKind } from './HearObjections.ts';
import type { Objection } from './Launch.ts';

/** Which objection a sentence raises in which these kinds were heard: one of such a kind, of several the one whose words it shares most. */
export function raisedObjection(
  sentence: string,
  kinds: readonly HeardKind[],
  objections: readonly Objection[],
): Objection | null {
  const said = new Set(searchWords(sentence));
  const shared = ({ text }: Objection) => searchWords(text).filter((word) => said.has(word)).length;
  const [first] = objections
    .filter(({ kind }) => kinds.some((heard) => heard === kind))
    .toSorted((a, b) => shared(b) - shared(a));
  return first ?? null;
}
