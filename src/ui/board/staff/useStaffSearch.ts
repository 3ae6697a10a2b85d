import { useCallback, useEffect, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Person } from '#ports/People.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

/** Colleagues whose name begins with what was typed. */
export type StaffSearch =
  | { readonly at: 'waiting' }
  | { readonly at: 'searching' }
  | { readonly at: 'found'; readonly people: readonly Person[] }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Typing pauses this long before the account is asked. */
const PAUSE_MS = 250;

/** `again` asks once more after a failure. */
export function useStaffSearch(
  name: string,
  except: UserId | null,
): { found: StaffSearch; again: () => void } {
  const { people } = useOutside();
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<{ readonly to: string; readonly with: StaffSearch } | null>(null);
  const wanted = name.trim();
  const question = `${attempt} ${wanted}`;

  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const pause = setTimeout(async () => {
      const answer = await people.findStaff(wanted, abort.signal);
      if (abort.signal.aborted) return;
      const found: StaffSearch = answer.ok
        ? { at: 'found', people: answer.value.filter(({ id }) => id !== except) }
        : { at: 'failed', failure: answer.failure };
      setAnswered({ to: question, with: found });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      abort.abort();
    };
  }, [people, wanted, question, except]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  if (wanted === '') return { found: { at: 'waiting' }, again };
  return { found: answered?.to === question ? answered.with : { at: 'searching' }, again };
}
