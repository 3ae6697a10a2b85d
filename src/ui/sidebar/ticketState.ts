import type { ThemeId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { ThemeMatch } from '#ports/Language.ts';
import type { ExcludedTicket, TicketReading } from '#workflows/readTicket.ts';
import { withEntries } from './withEntries.ts';

/** Where an ask stands between being heard and being settled. */
export type CardStatus =
  | { readonly at: 'open'; readonly failure: Failure | null }
  | { readonly at: 'saving' }
  | {
      readonly at: 'tagged';
      readonly mention: Mention;
      readonly before: Mention | null;
      readonly isNewTheme: boolean;
      readonly failure: Failure | null;
    }
  | { readonly at: 'dismissed' };

export interface Card {
  readonly id: string;
  readonly group: SignalGroup;
  readonly matches: readonly ThemeMatch[];
  /** It came while the sidebar was open. */
  readonly isNew: boolean;
  readonly status: CardStatus;
}

export type TicketState =
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'excluded'; readonly why: ExcludedTicket['why'] }
  | {
      readonly at: 'shown';
      readonly reading: TicketReading;
      readonly cards: readonly Card[];
      readonly themes: ReadonlyMap<ThemeId, Theme>;
    };

export type TicketAction =
  | { readonly do: 'read'; readonly reading: TicketReading }
  | { readonly do: 'failed'; readonly failure: Failure }
  /** It may not be read, or not any more. */
  | { readonly do: 'excluded'; readonly why: ExcludedTicket['why'] }
  | { readonly do: 'card'; readonly id: string; readonly status: CardStatus }
  | { readonly do: 'captured'; readonly group: SignalGroup; readonly matches: readonly ThemeMatch[] }
  /** A tagging was taken back: the card is open again, and the mention is as it was before. */
  | { readonly do: 'undone'; readonly id: string; readonly mention: Mention }
  | { readonly do: 'theme'; readonly theme: Theme }
  /** Zendesk has a mention, as it stored it. */
  | { readonly do: 'sent'; readonly mention: Mention }
  /** These wait in the outbox. */
  | { readonly do: 'waiting'; readonly entries: readonly OutboxEntry[] }
  /** The person chose not to send this. */
  | { readonly do: 'givenUp'; readonly entry: OutboxEntry };

/**
 * What the sidebar shows, after something happened. A second reading keeps every card that a person may be acting on
 * where it is; new ones come below. A failed second reading changes nothing that is shown.
 */
export function ticketState(state: TicketState, action: TicketAction): TicketState {
  switch (action.do) {
    case 'read':
      return {
        at: 'shown',
        reading: action.reading,
        cards: cardsOf(state, action.reading),
        themes: themesOf(action.reading),
      };
    case 'failed':
      return state.at === 'shown'
        ? withTrouble(state, action.failure)
        : { at: 'failed', failure: action.failure };
    case 'excluded':
      return { at: 'excluded', why: action.why };
    case 'card':
      return withCards(state, (cards) =>
        cards.map((card) => (card.id === action.id ? { ...card, status: action.status } : card)),
      );
    case 'captured': {
      const { group, matches } = action;
      const card: Card = { id: group.id, group, matches, isNew: true, status: { at: 'open', failure: null } };
      return withCards(state, (cards) => [...cards.filter(({ id }) => id !== group.id), card]);
    }
    case 'undone': {
      const opened = ticketState(state, { do: 'card', id: action.id, status: { at: 'open', failure: null } });
      return opened.at === 'shown' ? withMention(opened, action.mention) : opened;
    }
    case 'theme':
      return state.at === 'shown'
        ? { ...state, themes: new Map(state.themes).set(action.theme.id, action.theme) }
        : state;
    case 'sent':
      return withCards(state, (cards) => cards.map((card) => withStored(card, action.mention)));
    case 'waiting':
      return state.at === 'shown' ? withEntries(state, action.entries) : state;
    case 'givenUp':
      return state.at === 'shown' ? withoutEntry(state, action.entry) : state;
  }
}

function cardsOf(state: TicketState, { asks, heard }: TicketReading): readonly Card[] {
  const before = state.at === 'shown' ? state.cards : [];
  const fresh = asks
    .filter(({ group }) => !before.some(({ id }) => id === group.id))
    .map(({ group, matches }): Card => {
      return {
        id: group.id,
        group,
        matches,
        isNew: state.at === 'shown',
        status: { at: 'open', failure: null },
      };
    });
  const isStillSaid = (card: Card) =>
    card.status.at !== 'open' ||
    card.group.signals[0].because === 'byHand' ||
    heard.groups.some(({ id }) => id === card.id);
  return [...before.filter(isStillSaid), ...fresh];
}

function themesOf({ themes }: TicketReading): ReadonlyMap<ThemeId, Theme> {
  return new Map(themes.map((theme) => [theme.id, theme]));
}

type Shown = Extract<TicketState, { at: 'shown' }>;

function withMention(state: Shown, mention: Mention): Shown {
  const others = state.reading.mentions.filter(({ id }) => id !== mention.id);
  const mentions = mention.withdrawn ? others : [...others, mention];
  const takenBack = [...state.reading.takenBack, ...(mention.withdrawn ? [mention.themeId] : [])];
  return { ...state, reading: { ...state.reading, mentions, takenBack } };
}

function withStored(card: Card, mention: Mention): Card {
  const { status } = card;
  if (status.at !== 'tagged' || status.mention.id !== mention.id) return card;
  return { ...card, status: { ...status, mention } };
}

/** As if it had not been done: the card open again, the mention gone or as it was before, the theme hidden. */
function withoutEntry(state: Shown, { write }: OutboxEntry): TicketState {
  if (write.kind === 'dismissal')
    return ticketState(state, { do: 'card', id: write.groupId, status: { at: 'open', failure: null } });
  if (write.kind === 'event') {
    const theme = state.themes.get(write.event.themeId);
    if (theme === undefined || write.event.kind !== 'theme.created') return state;
    return { ...state, themes: new Map(state.themes).set(theme.id, { ...theme, archived: true }) };
  }
  if (write.kind !== 'mention') return state;
  const card = state.cards.find(
    ({ status }) => status.at === 'tagged' && status.mention.id === write.mention.id,
  );
  const before = card?.status.at === 'tagged' ? card.status.before : null;
  if (before === null && !write.isNew) return state;
  const mention = before ?? { ...write.mention, withdrawn: true };
  return ticketState(state, { do: 'undone', id: card?.id ?? '', mention });
}

function withTrouble(state: Shown, failure: Failure): Shown {
  return { ...state, reading: { ...state.reading, troubles: [failure] } };
}

function withCards(state: TicketState, change: (cards: readonly Card[]) => readonly Card[]): TicketState {
  return state.at === 'shown' ? { ...state, cards: change(state.cards) } : state;
}
