import { useMemo, useRef } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import type { Failure } from '#ports/Failure.ts';
import { changeTheme } from '#workflows/theme/changeTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** Changes a theme: says how it ended, with its undo, and hands on the theme as it then is. */
export interface ThemeChanges {
  /** The changes one after the other, as one action; gives why it stopped, `null` where all is done or kept. */
  readonly change: (theme: Theme, changes: readonly ThemeChange[]) => Promise<Failure | null>;
}

export function useThemeChanges(onChanged: (theme: Theme) => void): ThemeChanges {
  const outside = useOutside();
  const { say } = useBoard();
  const { t } = useWords();
  const attempt = useRef<{ readonly said: string; readonly nonce: string } | null>(null);
  return useMemo(() => {
    /** The same tried again is the same action. */
    const nonceFor = (theme: Theme, change: ThemeChange): string => {
      const said = JSON.stringify([theme.id, change]);
      if (attempt.current?.said !== said) attempt.current = { said, nonce: outside.newId() };
      return attempt.current.nonce;
    };
    async function run(
      theme: Theme,
      changes: readonly ThemeChange[],
      isUndo: boolean,
    ): Promise<Failure | null> {
      let now = theme;
      const undo: ThemeChange[] = [];
      let isWaiting = false;
      for (const change of changes) {
        const changed = await changeTheme(outside, now, change, nonceFor(now, change));
        if (!changed.ok) return changed.failure;
        attempt.current = null;
        const { notSent, isOvertaken } = changed.value;
        now = changed.value.theme;
        if (isOvertaken) {
          onChanged(now);
          say({ at: 'overtaken', text: t('themeWork.overtaken', { name: now.name }) });
          return null;
        }
        if (notSent?.isStuck === true && notSent.failure !== null) return notSent.failure;
        isWaiting ||= notSent !== null;
        if (changed.value.undo !== null) undo.unshift(changed.value.undo);
      }
      onChanged(now);
      if (isUndo || undo.length === 0) say(null);
      else {
        const [first] = changes;
        const key = changes.length === 1 && first !== undefined ? first.do : 'changed';
        const text = isWaiting ? t('outbox.kept') : t(`themeWork.done.${key}`, { name: now.name });
        say({ at: 'done', text, onUndo: () => void putBack(now, undo) });
      }
      return null;
    }
    async function putBack(theme: Theme, undo: readonly ThemeChange[]): Promise<void> {
      const failure = await run(theme, undo, true);
      if (failure !== null) say({ at: 'failed', failure, onRetry: () => void putBack(theme, undo) });
    }
    return { change: (theme, changes) => run(theme, changes, false) };
  }, [outside, say, t, onChanged]);
}
