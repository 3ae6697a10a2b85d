import { useCallback, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Deciding } from '#workflows/decide/decideTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** How saying it goes. What was typed stays in the form until it is kept. */
export type Saying =
  { readonly at: 'idle' | 'saying' } | { readonly at: 'failed'; readonly failure: Failure };

/** Says something, tells how that ended, and lets the theme be read anew where Zendesk has it. */
export function useDeciding(onSaid: () => void) {
  const { t } = useWords();
  const { say } = useBoard();
  const [saying, setSaying] = useState<Saying>({ at: 'idle' });
  const run = useCallback(
    async (work: () => Promise<Result<Deciding, Failure>>, done: string): Promise<boolean> => {
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
      say({ at: 'done', text: isKept ? t('outbox.kept') : done });
      if (!isKept) onSaid();
      return true;
    },
    [onSaid, say, t],
  );
  return { saying, run };
}
