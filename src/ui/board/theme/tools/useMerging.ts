import { useMemo } from 'react';
import type { EventId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { mergeThemes, unmergeTheme } from '#workflows/mergeThemes.ts';
import { recountFolded } from '#workflows/theme/recountFolded.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

type Named = Pick<Theme, 'id' | 'name'>;

interface Merger {
  readonly merge: (opened: OpenedTheme, into: Theme) => Promise<void>;
  /** Takes back the merge `by` of a theme that is part of `whole`, whose page this is. */
  readonly unmerge: (part: Named, by: EventId, whole: Theme) => Promise<void>;
}

/** Merges and un-merges from a theme's page, with undo, and brings both themes' records up to what then counts. */
export function useMerging(onDone: (theme: Theme) => void): Merger {
  const outside = useBoardOutside();
  const { say } = useBoard();
  const { t } = useWords();
  return useMemo(() => {
    const { signal } = new AbortController();

    async function merge({ theme, view }: OpenedTheme, into: Theme): Promise<void> {
      const { unmergedBy } = view.theme;
      const merged = await mergeThemes(outside, { ...theme, unmergedBy }, into.id);
      if (!merged.ok) {
        return say({
          at: 'failed',
          failure: merged.failure,
          onRetry: () => void merge({ theme, view } as OpenedTheme, into),
        });
      }
      const { event, notSent, isOvertaken } = merged.value;
      if (isOvertaken) say({ at: 'overtaken', text: t('themeWork.overtaken', { name: theme.name }) });
      else if (event !== null) {
        const text =
          notSent === null ? t('themeWork.merged', { name: theme.name, into: into.name }) : t('outbox.kept');
        say({ at: 'done', text, onUndo: () => void takeBack(theme, event.id, into, theme) });
        await recountFolded(outside, into.id, { events: [event], from: [theme.id] }, signal);
      }
      onDone({ ...theme, partOf: isOvertaken ? theme.partOf : into.id });
    }

    async function takeBack(part: Named, by: EventId, whole: Named, shown: Theme): Promise<void> {
      const undone = await unmergeTheme(outside, { ...part, merge: { by } });
      if (!undone.ok) {
        const onRetry = () => void takeBack(part, by, whole, shown);
        return say({ at: 'failed', failure: undone.failure, onRetry });
      }
      const { event, isOvertaken } = undone.value;
      if (isOvertaken) say({ at: 'overtaken', text: t('themeWork.overtaken', { name: part.name }) });
      else say({ at: 'done', text: t('themeWork.unmerged', { name: part.name }) });
      const events = event === null ? [] : [event];
      await recountFolded(outside, whole.id, { events, from: [part.id] }, signal);
      await recountFolded(outside, part.id, { events, from: [] }, signal);
      onDone({ ...shown, partOf: shown.id === part.id ? null : shown.partOf });
    }

    return { merge, unmerge: (part, by, whole) => takeBack(part, by, whole, whole) };
  }, [outside, say, t, onDone]);
}
