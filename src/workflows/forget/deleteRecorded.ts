import type { Mention } from '#domain/mention/Mention.ts';
import type { AccountRecords, Recorded } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Left } from './Receipt.ts';

/** Deletes these mentions; says which are surely gone, and what is left, by reason. */
export async function deleteRecorded(
  records: Pick<AccountRecords, 'deleteMentions'>,
  mentions: readonly Recorded<Mention>[],
  signal: AbortSignal,
): Promise<{ readonly ids: readonly string[]; readonly left: readonly Left[] }> {
  if (mentions.length === 0) return { ids: [], left: [] };
  const ids = mentions.map(({ recordId }) => recordId);
  const outcomes = await records.deleteMentions(ids, () => undefined, signal);
  const reasons = new Map<string, { readonly failure: Failure; count: number }>();
  const gone: string[] = [];
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome.state === 'done') gone.push(ids[i] ?? '');
    else {
      const name = JSON.stringify(outcome.failure);
      const known = reasons.get(name) ?? { failure: outcome.failure, count: 0 };
      known.count += 1;
      reasons.set(name, known);
    }
  }
  return { ids: gone, left: [...reasons.values()].map((reason) => ({ what: 'mentions', ...reason })) };
}
