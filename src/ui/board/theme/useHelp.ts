import { useMemo, useRef, useState } from 'react';
import type { Help, Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { helpTheme } from '#workflows/helpTheme.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** How storing it goes. What was typed stays in the form until it is stored. */
export type HelpSaving =
  { readonly at: 'idle' | 'saving' } | { readonly at: 'failed'; readonly failure: Failure };

interface HelpTools {
  readonly saving: HelpSaving;
  /** Whether it was stored. */
  readonly save: (help: Help | null) => Promise<boolean>;
}

export function useHelp(theme: Theme, onChanged: (theme: Theme) => void): HelpTools {
  const outside = useOutside();
  const { t } = useWords();
  const { say } = useBoard();
  const [saving, setSaving] = useState<HelpSaving>({ at: 'idle' });
  const attempt = useRef<{ readonly said: string; readonly nonce: string } | null>(null);

  const save = useMemo(() => {
    /** The same words tried again are the same action. */
    const nonceFor = (help: Help | null): string => {
      const said = JSON.stringify(help);
      if (attempt.current?.said !== said) attempt.current = { said, nonce: outside.newId() };
      return attempt.current.nonce;
    };
    async function putBack(now: Theme, before: Help | null): Promise<void> {
      const saved = await helpTheme(outside, now, before, nonceFor(before));
      if (!saved.ok) {
        return say({ at: 'failed', failure: saved.failure, onRetry: () => void putBack(now, before) });
      }
      attempt.current = null;
      say(null);
      onChanged(saved.value.theme);
    }
    return async function store(help: Help | null): Promise<boolean> {
      setSaving({ at: 'saving' });
      const saved = await helpTheme(outside, theme, help, nonceFor(help));
      if (!saved.ok) {
        setSaving({ at: 'failed', failure: saved.failure });
        if (help === null) say({ at: 'failed', failure: saved.failure, onRetry: () => void store(help) });
        return false;
      }
      const { theme: helped, notSent } = saved.value;
      if (notSent?.isStuck === true && notSent.failure !== null) {
        setSaving({ at: 'failed', failure: notSent.failure });
        return false;
      }
      attempt.current = null;
      setSaving({ at: 'idle' });
      onChanged(helped);
      const done = t(help === null ? 'board.help.takenAway' : 'board.help.saved');
      const text = notSent === null ? done : t('outbox.kept');
      say({ at: 'done', text, onUndo: () => void putBack(helped, theme.help) });
      return true;
    };
  }, [outside, theme, onChanged, say, t]);

  return { saving, save };
}
