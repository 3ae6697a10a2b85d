import type { DeciderTerm } from '../setting/DeciderTerm.ts';
import { mayDecide } from '../setting/mayDecide.ts';
import { type Concern, type Launch, type Objection, openObjections } from './Launch.ts';

/** What product is asked about an objection, and what it says to that. */
export interface ConcernNow {
  readonly concern: Concern;
  /** The last that somebody said who decided then; `null` where nobody did yet. */
  readonly answer: Concern['answers'][number] | null;
}

/** The last that product was asked about an objection; `null` where it never was. */
export function concernNow(
  { concerns }: Pick<Objection, 'concerns'>,
  deciders: readonly DeciderTerm[],
): ConcernNow | null {
  const concern = concerns.at(-1);
  if (concern === undefined) return null;
  const answer = concern.answers.findLast(({ by, at }) => mayDecide(deciders, by, at)) ?? null;
  return { concern, answer };
}

/** What product is asked and has not answered, what is due first before the rest. Closed launches and what left the list ask nothing. */
export function openConcerns(
  launches: Iterable<Launch>,
  deciders: readonly DeciderTerm[],
): readonly { readonly launch: Launch; readonly objection: Objection; readonly concern: Concern }[] {
  return [...launches]
    .filter(({ isClosed }) => !isClosed)
    .flatMap((launch) =>
      openObjections(launch).flatMap((objection) => {
        const now = concernNow(objection, deciders);
        return now === null || now.answer !== null ? [] : [{ launch, objection, concern: now.concern }];
      }),
    )
    .toSorted((a, b) => (a.concern.dueOn < b.concern.dueOn ? -1 : 1));
}
