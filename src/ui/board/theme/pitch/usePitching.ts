import { useCallback, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Pitching } from '#workflows/pitch/pitchTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import type { Saying } from '../answer/useDeciding.ts';

/** Keeps, sends or withdraws a pitch, tells how that ended, and lets the theme be read anew where Zendesk has it. */
export function usePitching(onSaid: () => void) {
  const { t } = useWords();
  const { say } = useBoard();
  const [pitching, setPitching] = useState<Saying>({ at: 'idle' });
  const run = useCallback(
    async (work: () => Promise<Result<Pitching, Failure>>, done: string): Promise<boolean> => {
      setPitching({ at: 'saying' });
      const said = await work();
      const stuck = said.ok && said.value.notSent?.isStuck === true ? said.value.notSent.failure : null;
      const failure = said.ok ? stuck : said.failure;
      if (failure !== null) {
        setPitching({ at: 'failed', failure });
        return false;
      }
      setPitching({ at: 'idle' });
      const isKept = said.ok && said.value.notSent !== null;
      if (said.ok && said.value.isOvertaken) {
        say({ at: 'overtaken', text: t('pitches.tooLate') });
        onSaid();
        return false;
      }
      say({ at: 'done', text: isKept ? t('outbox.kept') : done });
      if (!isKept) onSaid();
      return true;
    },
    [onSaid, say, t],
  );
  return { pitching, run };
}
