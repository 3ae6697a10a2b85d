import { useCallback, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Said } from '#workflows/sayEvent.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** How saying it goes. What was typed stays in the form until it is kept. */
export type Saying =
  { readonly at: 'idle' | 'saying' } | { readonly at: 'failed'; readonly failure: Failure };

type Ended = Pick<Said, 'notSent'> & Partial<Said>;

/**
 * Says something, tells how that ended, and lets the theme be read anew where Zendesk has it.
 *
 * `undo` is what takes it back, told how it ended.
 *
 * @param tooLate what is told where somebody else was first. Of answers their own panel tells it.
 */
export function useSaying(onSaid: () => void, tooLate = '') {
  const { t } = useWords();
  const { say } = useBoard();
  const [saying, setSaying] = useState<Saying>({ at: 'idle' });
  const run = useCallback(
    async <T extends Ended>(
      work: () => Promise<Result<T, Failure>>,
      done: string,
      undo?: (ended: T) => void,
    ): Promise<boolean> => {
      setSaying({ at: 'saying' });
      const said = await work();
      const stuck = said.ok && said.value.notSent?.isStuck === true ? said.value.notSent.failure : null;
      const failure = said.ok ? stuck : said.failure;
      if (failure !== null) {
        setSaying({ at: 'failed', failure });
        return false;
      }
      setSaying({ at: 'idle' });
      const isKept = said.ok && said.value.notSent !== null;
      const isOvertaken = said.ok && said.value.isOvertaken === true;
      if (isOvertaken) say({ at: 'overtaken', text: tooLate });
      else {
        const onUndo = said.ok && undo !== undefined ? { onUndo: () => undo(said.value) } : {};
        say({ at: 'done', text: isKept ? t('outbox.kept') : done, ...onUndo });
      }
      if (!isKept) onSaid();
      return !isOvertaken;
    },
    [onSaid, say, t, tooLate],
  );
  return { saying, run };
}
