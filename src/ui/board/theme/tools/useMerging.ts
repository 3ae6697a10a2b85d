import { useMemo } from 'react';
import type { EventId } from '#domain/basis/Id.ts';
import type { MergeEvent } from '#domain/theme/MergeEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { mergeThemes, unmergeTheme } from '#workflows/mergeThemes.ts';
import { recountFolded } from '#workflows/theme/recountFolded.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

type Named = Pick<Theme, 'id' | 'name'>;
type Part = Named & { readonly unmergedBy: EventId | null };

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

    /** `earlier`: what was said here before, which the account's fold may not know yet. */
    async function join(
      part: Part,
      into: Named,
      shown: Theme,
      earlier: readonly MergeEvent[] = [],
    ): Promise<void> {
      const merged = await mergeThemes(outside, part, into.id);
      if (!merged.ok) {
        const onRetry = () => void join(part, into, shown, earlier);
        return say({ at: 'failed', failure: merged.failure, onRetry });
      }
      const { event, notSent, isOvertaken } = merged.value;
      if (isOvertaken) say({ at: 'overtaken', text: t('themeWork.overtaken', { name: part.name }) });
      else if (event !== null) {
        const text =
          notSent === null ? t('themeWork.merged', { name: part.name, into: into.name }) : t('outbox.kept');
        say({ at: 'done', text, onUndo: () => void takeBack(part, event.id, into, shown) });
        const events = [...earlier, event];
        await recountFolded(outside, into.id, { events, from: [part.id] }, signal);
      }
      const isPart = shown.id === part.id && !isOvertaken;
      onDone(isPart ? { ...shown, partOf: into.id } : shown);
    }

    async function takeBack(part: Named, by: EventId, whole: Named, shown: Theme): Promise<void> {
      const undone = await unmergeTheme(outside, { ...part, merge: { by } });
      if (!undone.ok) {
        const onRetry = () => void takeBack(part, by, whole, shown);
        return say({ at: 'failed', failure: undone.failure, onRetry });
      }
      const { event, isOvertaken } = undone.value;
      const text = t('themeWork.unmerged', { name: part.name });
      if (isOvertaken) say({ at: 'overtaken', text: t('themeWork.overtaken', { name: part.name }) });
      // What Zendesk never heard of leaves nothing to go back to.
      else if (event === null) say({ at: 'done', text });
      else {
        const again = { ...part, unmergedBy: event.id };
        say({ at: 'done', text, onUndo: () => void join(again, whole, shown, [event]) });
      }
      const events = event === null ? [] : [event];
      await recountFolded(outside, whole.id, { events, from: [part.id] }, signal);
      await recountFolded(outside, part.id, { events, from: [] }, signal);
      onDone({ ...shown, partOf: shown.id === part.id ? null : shown.partOf });
    }

    const merge = ({ theme, view }: OpenedTheme, into: Theme) =>
      join({ ...theme, unmergedBy: view.theme.unmergedBy }, into, theme);
    return { merge, unmerge: (part, by, whole) => takeBack(part, by, whole, whole) };
  }, [outside, say, t, onDone]);
}
