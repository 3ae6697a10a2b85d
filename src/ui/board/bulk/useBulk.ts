import { useState } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import type { Failure } from '#ports/Failure.ts';
import { unmergeTheme } from '#workflows/mergeThemes.ts';
import { changeThemes, type WishedChange } from '#workflows/theme/changeThemes.ts';
import { mergeSeveral } from '#workflows/theme/mergeSeveral.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { useBoard } from '../frame/BoardContext.tsx';

/** What was begun goes on when the bar or the list is gone, and tells how it ended. */
const UNSTOPPED = new AbortController().signal;

/** How many of how many are done; `null` while nothing is being done. */
export type BulkProgress = { readonly done: number; readonly total: number } | null;

/** What can be done to several themes at once. */
export interface Bulk {
  readonly progress: BulkProgress;
  readonly change: (themes: readonly Theme[], change: ThemeChange) => Promise<void>;
  readonly merge: (themes: readonly Theme[], into: Theme) => Promise<void>;
}

/** Does something to several themes, brings the list up to how it ended, and says so with an undo. */
export function useBulk({ t }: Words): Bulk {
  const outside = useOutside();
  const { changeList, say, refresh, account } = useBoard();
  const [progress, setProgress] = useState<BulkProgress>(null);

  const told = (text: string, overtaken: number, failed: number) =>
    [
      text,
      ...(overtaken > 0 ? [t('bulk.overtaken', { count: overtaken })] : []),
      ...(failed > 0 ? [t('bulk.failed', { count: failed })] : []),
    ].join(' ');

  async function play(wishes: readonly WishedChange[], text: (count: number) => string, isUndo: boolean) {
    const total = wishes.length;
    setProgress({ done: 0, total });
    const ended = await changeThemes(outside, wishes, (done) => setProgress({ done, total }), UNSTOPPED);
    setProgress(null);
    for (const theme of [...ended.changed.map((one) => one.theme), ...ended.overtaken])
      changeList({ do: 'theme', theme });
    const again = ended.failed.map(({ wish }) => wish);
    if (ended.changed.length === 0 && ended.failed[0] !== undefined)
      return failed(ended.failed[0].failure, () => void play(again, text, isUndo));
    const onUndo = () => void play(ended.changed, (count) => t('bulk.undone', { count }), true);
    say({
      at: 'done',
      text: told(text(ended.changed.length), ended.overtaken.length, ended.failed.length),
      ...(isUndo || ended.changed.length === 0 ? {} : { onUndo }),
    });
  }

  function failed(failure: Failure, onRetry: () => void): void {
    if (failure.kind !== 'cancelled') say({ at: 'failed', failure, onRetry });
  }

  const revision = account.numbers?.revision ?? null;
  async function merge(themes: readonly Theme[], into: Theme): Promise<void> {
    const total = themes.length - 1;
    setProgress({ done: 0, total });
    const onProgress = (done: number) => setProgress({ done, total });
    const ended = await mergeSeveral(outside, themes, into.id, onProgress, UNSTOPPED);
    setProgress(null);
    const ids = ended.merged.map(({ theme }) => theme.id);
    changeList({ do: 'moved', ids, to: { into: into.id, revision } });
    if (ids.length === 0 && ended.failed[0] !== undefined)
      return failed(ended.failed[0].failure, () => void merge(themes, into));
    const undo = async () => {
      for (const { theme, by } of ended.merged) {
        const taken = await unmergeTheme(outside, { id: theme.id, name: theme.name, merge: { by } });
        if (!taken.ok) return failed(taken.failure, () => void undo());
      }
      changeList({ do: 'moved', ids, to: { into: null, revision } });
      say({ at: 'done', text: t('bulk.unmerged', { count: ids.length }) });
      refresh();
    };
    const text = t('bulk.merged', { count: ids.length, name: into.name });
    say({
      at: 'done',
      text: told(text, ended.overtaken.length, ended.failed.length),
      ...(ids.length === 0 ? {} : { onUndo: () => void undo() }),
    });
    refresh();
  }

  return {
    progress,
    change: (themes, change) =>
      play(
        themes.map((theme) => ({ theme, change })),
        (count) => t(DONE[change.do] ?? 'bulk.changed', { count }),
        false,
      ),
    merge,
  };
}

const DONE: Readonly<Partial<Record<ThemeChange['do'], string>>> = {
  archived: 'bulk.archived',
  restored: 'bulk.restored',
  filed: 'bulk.filed',
};
