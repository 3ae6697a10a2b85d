import { useEffect, useMemo, useRef } from 'react';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { ThemeDraft } from '#workflows/createTheme.ts';
import { dismissGroup } from '#workflows/dismissGroup.ts';
import type { TicketOutside } from '#workflows/Outside.ts';
import { untilTried } from '#workflows/outbox/untilTried.ts';
import { tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { useAbortSignal } from '../parts/useAbortSignal.ts';
import type { Card, CardStatus, TicketAction, TicketState } from './ticketState.ts';
import { standingMentions } from './useTicket.ts';
import { useTimer } from './useTimer.ts';

/** Loaded with the form for a new theme. */
const creating = () => import('#workflows/createTheme.ts').catch(() => null);

/** What an agent can do with a card. Each changes the card at once and says on it how it ended. */
export interface CardActions {
  readonly tag: (card: Card, theme: Theme) => void;
  readonly tagNew: (card: Card, name: string, kind: 'request' | 'bug') => void;
  readonly undo: (card: Card) => void;
  readonly dismiss: (card: Card) => void;
}

export function useCardActions(state: TicketState, act: (action: TicketAction) => void): CardActions {
  const outside = useTicketOutside();
  const signal = useAbortSignal();
  const timer = useTimer(state.at === 'shown');
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const drafts = useRef(new Map<string, ThemeDraft>());

  return useMemo(() => {
    const set = (card: Card, status: CardStatus) => act({ do: 'card', id: card.id, status });

    const store = async (card: Card, theme: Theme, isNewTheme: boolean) => {
      const shown = latest.current;
      if (shown.at !== 'shown') return;
      const { conversation } = shown.reading;
      const own = mentionId(conversation.ticketId, theme.id, outside.worker.id);
      const before = standingMentions(shown).find(({ id }) => id === own) ?? null;
      const sentences = card.group.signals.map(({ sentence }) => sentence);
      const tagged = await tagTheme(outside, { conversation, sentences, theme, before });
      if (!tagged.ok) return set(card, { at: 'open', failure: tagged.failure });
      set(card, { at: 'tagged', mention: tagged.value, before, isNewTheme, failure: null });
      await outside.timings.add(timer.lap());
      // What went into the outbox is counted by whoever sends it.
      if (entryOf(outside, tagged.value.id) === undefined) await recount(outside, theme, act, signal());
    };

    const tag = (card: Card, theme: Theme) => {
      // It may have been found among themes that this page had not read before.
      act({ do: 'theme', theme });
      set(card, { at: 'saving' });
      void store(card, theme, false);
    };

    const tagNew = async (card: Card, name: string, kind: 'request' | 'bug') => {
      set(card, { at: 'saving' });
      const loaded = await creating();
      if (loaded === null) return set(card, { at: 'open', failure: { kind: 'offline', what: 'load' } });
      const draft = draftFor(drafts.current, card.group, loaded.draftTheme(outside, name, kind));
      const created = await loaded.createTheme(outside, draft);
      if (!created.ok) return set(card, { at: 'open', failure: created.failure });
      act({ do: 'theme', theme: created.value });
      await store(card, created.value, true);
    };

    const undo = async (card: Card) => {
      const { status } = card;
      if (status.at === 'dismissed') {
        const done = await dismissGroup(outside, card.id, false, signal(), ticketOf(latest.current));
        return set(card, { at: 'open', failure: done.ok ? null : done.failure });
      }
      if (status.at !== 'tagged') return;
      set(card, { at: 'saving' });
      const name = themeIn(latest.current, status.mention.themeId)?.name ?? null;
      const undone = await undoTag(outside, status.mention, status.before, name);
      if (!undone.ok) return set(card, { ...status, failure: undone.failure });
      act({ do: 'undone', id: card.id, mention: undone.value });
      drafts.current.delete(card.id);
      await takeBack(outside, latest.current, status, act, signal());
    };

    const dismiss = async (card: Card) => {
      set(card, { at: 'dismissed' });
      const done = await dismissGroup(outside, card.id, true, signal(), ticketOf(latest.current));
      if (!done.ok) set(card, { at: 'open', failure: done.failure });
    };

    return {
      tag,
      tagNew: (card, name, kind) => void tagNew(card, name, kind),
      undo: (card) => void undo(card),
      dismiss: (card) => void dismiss(card),
    };
  }, [act, outside, signal, timer]);
}

/** One draft per card and name, so that trying again makes no second theme. */
function draftFor(drafts: Map<string, ThemeDraft>, group: SignalGroup, draft: ThemeDraft): ThemeDraft {
  const kept = drafts.get(group.id);
  if (kept !== undefined && kept.name === draft.name && kept.kind === draft.kind) return kept;
  drafts.set(group.id, draft);
  return draft;
}

async function takeBack(
  outside: TicketOutside,
  state: TicketState,
  { mention, isNewTheme }: Extract<CardStatus, { at: 'tagged' }>,
  act: (action: TicketAction) => void,
  signal: AbortSignal,
): Promise<void> {
  const theme = themeIn(state, mention.themeId);
  if (theme === undefined) return;
  const loaded = isNewTheme ? await creating() : null;
  if (loaded !== null && (await loaded.dropTheme(outside, theme.id)))
    return act({ do: 'theme', theme: { ...theme, archived: true } });
  const waiting = entryOf(outside, mention.id);
  const isSent = waiting === undefined || (await untilTried(outside.outbox, waiting.id, signal)).ok;
  if (!isSent) return;
  const left = await recount(outside, theme, act, signal);
  if (loaded === null || left === null || left.counts.tickets > 0) return;
  const archived = await loaded.archiveTheme(outside, left);
  if (archived.ok) act({ do: 'theme', theme: archived.value });
}

async function recount(
  outside: TicketOutside,
  theme: Theme,
  act: (action: TicketAction) => void,
  signal: AbortSignal,
): Promise<Theme | null> {
  const loaded = await import('#workflows/recountTheme.ts').catch(() => null);
  const counted = await loaded?.recountTheme(outside, theme, signal);
  if (counted?.ok !== true) return null;
  act({ do: 'theme', theme: counted.value });
  return counted.value;
}

function themeIn(state: TicketState, id: Theme['id']): Theme | undefined {
  return state.at === 'shown' ? state.themes.get(id) : undefined;
}

function ticketOf(state: TicketState) {
  return state.at === 'shown' ? state.reading.conversation.ticketId : null;
}

function entryOf({ outbox }: TicketOutside, mention: string) {
  return outbox.known().find(({ write }) => write.kind === 'mention' && write.mention.id === mention);
}
