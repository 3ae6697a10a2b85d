import { useCallback, useMemo, useRef } from 'react';
import type { Release } from '#domain/decision/Decision.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { rowThemes } from '#domain/outcome/Addressee.ts';
import { failureText } from '../../../parts/failureText.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type KnownJournal, newestAt, readBack } from '#workflows/outcome/readBack.ts';
import type { ReplyDraft, ReplyFailure } from '#workflows/outcome/sendReply.ts';
import { whyNotTold } from '#workflows/outcome/whyNotTold.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { useToday } from '../../frame/useToday.ts';
import { replyFailureText } from './replyFailureText.ts';

/** What may be told, held against the account before anything is written or sent. */
export interface Telling extends Pick<ReplyDraft, 'today' | 'counted' | 'back'> {
  /** Why these words cannot be told now, in words; `null` where they can. */
  readonly whyNot: (release: Release) => Promise<string | null>;
  /** Says that the theme is not as this page shows it and reads it anew, where that is so; `false` where it is not. */
  readonly heedChange: (failure: ReplyFailure) => boolean;
}

const never = new AbortController().signal;

/** Reads back what was said of an opened theme since, each time from where the last time ended. */
export function useTelling(opened: OpenedTheme, onSaid: () => void): Telling {
  const { theme, view, journal } = opened;
  const { t } = useWords();
  const outside = useBoardOutside();
  const { say } = useBoard();
  const today = useToday();
  const known = useRef<{ readonly of: readonly JournalEvent[]; readonly journal: KnownJournal } | null>(null);
  const back = useCallback(async () => {
    const kept = known.current?.of === journal ? known.current.journal : null;
    const before = kept ?? { events: journal, upTo: newestAt(journal) };
    const read = await readBack(outside, theme.id, before, never);
    if (read.ok) known.current = { of: journal, journal: read.value };
    return read;
  }, [outside, theme.id, journal]);
  const counted = useMemo(
    () => ({
      themes: rowThemes({ id: theme.id, parts: view.theme.parts }),
      mentions: new Set(view.theme.mentions.flatMap(({ parts }) => parts.map(({ key }) => key))),
    }),
    [theme.id, view],
  );
  const heedChange = useCallback(
    (failure: ReplyFailure) => {
      const isOfTheme =
        failure.kind === 'notTold' ||
        failure.kind === 'notShipped' ||
        (failure.kind === 'changed' && failure.way.is === 'none' && failure.way.because === 'notStored');
      if (!isOfTheme) return false;
      say({ at: 'overtaken', text: replyFailureText(failure, t) });
      onSaid();
      return true;
    },
    [say, onSaid, t],
  );
  const whyNot = useCallback(
    async ({ id: told }: Release) => {
      const read = await back();
      if (!read.ok) return failureText(read.failure, t);
      const wrong = await whyNotTold(outside, { themeId: theme.id, told, today }, read.value.events);
      if (wrong === null) return null;
      heedChange(wrong);
      return replyFailureText(wrong, t);
    },
    [outside, back, theme.id, today, heedChange, t],
  );
  return useMemo(
    () => ({ today, counted, back, whyNot, heedChange }),
    [today, counted, back, whyNot, heedChange],
  );
}
