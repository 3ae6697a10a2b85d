import { useEffect, useState } from 'react';
import type { GardenTip } from '#domain/rollup/gardenTips.ts';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

export type TipsRead =
  | { readonly at: 'looking' }
  | { readonly at: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly at: 'found'; readonly tips: readonly GardenTip[] };

/** What themes could do with, worked out beside the page; anew with every change of them, the tips of before until then. */
export function useGardenTips(
  themes: readonly Theme[],
  calendar: Calendar,
  revision: number | null,
): TipsRead {
  const { folding, now } = useBoardOutside();
  const [read, setRead] = useState<TipsRead>({ at: 'looking' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (revision === null) return;
    let isOver = false;
    // The rules look at no more of them, and all of it has to get to where they are.
    const looked = themes.map(({ id, name, kind, counts, answer, archived, partOf, changedAt }) => ({
      ...{ id, name, kind, counts, answer, archived, partOf },
      ...(changedAt === undefined ? {} : { changedAt }),
    }));
    void folding.about({ is: 'garden', themes: looked, calendar, now: now() }).then((answer) => {
      if (isOver) return;
      const again = () => setAttempt((before) => before + 1);
      setRead(
        answer.ok ? { at: 'found', tips: answer.value } : { at: 'failed', failure: answer.failure, again },
      );
    });
    return () => {
      isOver = true;
    };
  }, [folding, now, themes, calendar, revision, attempt]);
  return read;
}
