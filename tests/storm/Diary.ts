import type { EventId, MentionId, UserId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import type { Submitted } from './StormTicket.ts';
import type { Outbox, OutboxEntry, OutboxNews } from '#ports/Outbox.ts';

/** How something was left: for certain, or perhaps, because the page died before it could say so. */
export interface Said {
  readonly state: string;
  isCertain: boolean;
}

/** An event that somebody's browser kept or was about to keep. */
export interface SaidEvent {
  readonly by: UserId;
  readonly what: string;
  isKept: boolean;
  /** Given up or taken back by its author: it may be there or not. */
  isLoose: boolean;
}

/** A champion's move as one entry of an outbox. */
export interface SaidMove {
  readonly by: UserId;
  readonly theme: string;
  readonly order: number;
  /** What Zendesk made of it; `null` while it did not say. */
  isDone: boolean | null;
  isLoose: boolean;
}

/** What honest agents were told about what they did. At the end the account is held against it. */
export class Diary {
  readonly mentions = new Map<MentionId, Said[]>();
  readonly dismissals = new Map<string, Said[]>();
  readonly events = new Map<EventId, SaidEvent>();
  readonly moves = new Map<string, SaidMove>();
  /** Mentions and dismissals whose last write was given up: any state will do. */
  readonly loose = new Set<string>();
  readonly actions = new Map<string, number>();
  /** Tags that came and went with agents' submits. */
  readonly submits: Submitted[] = [];
  kept = 0;
  confirmed = 0;
  private readonly seen = new Set<string>();
  private readonly sent = new Set<string>();

  count(action: string): void {
    this.actions.set(action, (this.actions.get(action) ?? 0) + 1);
  }

  /** Something is about to become so; the result is to be made certain. */
  say(states: Map<string, Said[]>, key: string, state: string): Said {
    const said: Said = { state, isCertain: false };
    states.set(key, [...(states.get(key) ?? []), said]);
    this.loose.delete(key);
    return said;
  }

  event(id: EventId, by: UserId, what: string): SaidEvent {
    const said = this.events.get(id) ?? { by, what, isKept: false, isLoose: false };
    this.events.set(id, said);
    return said;
  }

  /** Notes what is written without an outbox, as an admin's page does. */
  watch(store: Pick<ThemeStore, 'writeEvent'>): ThemeStore['writeEvent'] {
    return async (event) => {
      const said = this.event(event.id, event.actor, event.kind);
      const written = await store.writeEvent(event);
      if (written.ok && !written.value.taken) said.isKept = true;
      return written;
    };
  }

  /** Notes what a tab's outbox shows and hears. */
  listen(outbox: Outbox): void {
    outbox.onNews((news) => {
      if (news.about === 'entries') for (const entry of outbox.known()) this.see(entry);
      else this.hear(news);
    });
  }

  private see(entry: OutboxEntry): void {
    const { id, by, order, write } = entry;
    if (!this.seen.has(id)) {
      this.seen.add(id);
      this.kept += 1;
    }
    if (write.kind === 'event') this.event(write.event.id, by, write.event.kind).isKept = true;
    if (write.kind === 'champion' && !this.moves.has(id))
      this.moves.set(id, { by, theme: write.theme.id, order, isDone: null, isLoose: false });
  }

  private hear(news: OutboxNews): void {
    if (news.about === 'sent' && !this.sent.has(news.entry)) {
      this.sent.add(news.entry);
      this.confirmed += 1;
    }
    if (news.about === 'sent' && news.sent.kind === 'champion') {
      const move = this.moves.get(news.entry);
      if (move !== undefined) move.isDone = move.isDone === true || news.sent.done;
    }
    if (news.about !== 'givenUp') return;
    const { id, write } = news.entry;
    if (write.kind === 'event') this.event(write.event.id, news.entry.by, write.event.kind).isLoose = true;
    if (write.kind === 'mention') this.loose.add(write.mention.id);
    if (write.kind === 'dismissal') this.loose.add(dismissalKey(news.entry.by, write.groupId));
    const move = this.moves.get(id);
    if (move !== undefined) move.isLoose = true;
  }
}

export function dismissalKey(by: UserId, groupId: string): string {
  return `${by} ${groupId}`;
}

/** How a mention stands, as far as the diary tells it. */
export function mentionState(mention: Pick<Mention, 'withdrawn' | 'quotes'> | undefined): string {
  if (mention === undefined || mention.withdrawn) return 'none';
  return mention.quotes
    .map(({ comment, start }) => `${comment}@${start}`)
    .toSorted()
    .join(' ');
}
