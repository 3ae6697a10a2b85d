import type { MentionId, ThemeId } from '#domain/basis/Id.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { prefixOf, themeIdInTag } from '#domain/theme/themeTag.ts';
import type { Failure } from '#ports/Failure.ts';
import { FRESH_MINUTES } from './loadedThemes.ts';
import { newestOf } from './newestOf.ts';
import type { TicketOutside } from './Outside.ts';

/** So long after it was written a mention that the account does not show is not on its way any more. */
const ARRIVED_MINUTES = 10;

/** A ticket's mentions, by whomever. */
export interface TicketMentions {
  readonly standing: readonly Mention[];
  /** Themes of which a mention here was taken back, and the account shows none that stands. */
  readonly takenBack: readonly ThemeId[];
  /** When the account was asked for them, or it was plain that it had none; `null` where it did not answer. */
  readonly readAt: Instant | null;
  readonly troubles: readonly Failure[];
}

/** What a page knew of them a moment ago. */
export interface MentionsBefore {
  readonly mentions: readonly Mention[];
  readonly takenBack: readonly ThemeId[];
  readonly mentionsReadAt: Instant | null;
}

/**
 * Asks the account for a ticket's mentions, if it bears a tag of ours and this page does not know what for; else they are
 * those that this browser keeps. Where the account does not answer these are given too, with the trouble.
 *
 * @param prefixes what tags of ours begin with.
 */
export async function ticketMentions(
  outside: Pick<TicketOutside, 'store' | 'replica' | 'outbox' | 'worker' | 'now'>,
  { ticketId, tags }: Pick<Conversation, 'ticketId' | 'tags'>,
  before: MentionsBefore | null,
  prefixes: readonly string[],
  signal: AbortSignal,
): Promise<TicketMentions> {
  const { store, replica, outbox, now } = outside;
  const own = await replica.mentions(ticketId);
  const kept = own.ok ? own.value : [];
  if (!tags.some((tag) => prefixes.includes(prefixOf(tag)))) return known(kept, before, now());
  const all = newestOf(before?.mentions ?? [], kept);
  const readAt = before?.mentionsReadAt ?? null;
  const isYoung = readAt !== null && epochMs(now()) - epochMs(readAt) < FRESH_MINUTES * 60_000;
  if (isYoung && isExplained(tags, all.filter(stands), prefixes)) return known(all, before, readAt);
  const stored = await store.mentionsOfTicket(ticketId, signal);
  if (!stored.ok) return known(kept, null, null, [stored.failure]);
  if (stored.value.altered !== undefined) {
    // What could not be put back counts as it was written, and is tried again the next time.
    const later = import('./putBackAtTicket.ts').catch(() => null);
    void later.then((loaded) => loaded?.putBackAtTicket(outside, stored.value, signal));
  }
  const troubles = stored.value.unreadable.map(({ path }): Failure => {
    return { kind: 'unreadable', what: 'read mentions', path };
  });
  const isWhole = troubles.length === 0 && (stored.value.altered ?? []).length === 0;
  const gone = isWhole ? deleted(kept, stored.value.items, { outbox, now }) : [];
  // Somebody deleted them, to forget a person perhaps: their words leave this browser too.
  const emptied = gone.map((mention): Mention => ({ ...mention, quotes: [], withdrawn: true }));
  for (const mention of emptied) await replica.saveMention(mention);
  // What waits in the outbox is newer than what the account says of it.
  const waiting = waitingIn(outbox);
  const newer = kept.filter(({ id }) => waiting.has(id));
  const items = [kept, emptied, stored.value.items, newer].reduce(newestOf);
  return known(items, before, now(), troubles);
}

/** Where the account did not say who else tagged, nothing is known to be over. */
function known(
  items: readonly Mention[],
  before: MentionsBefore | null,
  readAt: Instant | null,
  troubles: readonly Failure[] = [],
): TicketMentions {
  const standing = items.filter(stands);
  const themes = new Set(standing.map(({ themeId }) => themeId));
  const touched = new Set([...(before?.takenBack ?? []), ...items.map(({ themeId }) => themeId)]);
  const takenBack = readAt === null ? [] : [...touched].filter((id) => !themes.has(id));
  return { standing, takenBack, readAt, troubles };
}

/** Own mentions that are kept here and not in the account, though nothing of them waits to be sent. */
function deleted(
  kept: readonly Mention[],
  stored: readonly Mention[],
  { outbox, now }: Pick<TicketOutside, 'outbox' | 'now'>,
): readonly Mention[] {
  const there = new Set([...stored.map(({ id }) => id), ...waitingIn(outbox)]);
  const limitMs = epochMs(now()) - ARRIVED_MINUTES * 60_000;
  return kept.filter(
    ({ id, at, changedAt, withdrawn }) => !withdrawn && !there.has(id) && epochMs(changedAt ?? at) < limitMs,
  );
}

/** Mentions of which something waits to be sent. */
function waitingIn(outbox: TicketOutside['outbox']): ReadonlySet<MentionId> {
  return new Set(outbox.known().flatMap(({ write }) => (write.kind === 'mention' ? [write.mention.id] : [])));
}

/** Whether the mentions that are known account for every tag of ours that the ticket bears: nobody else added one. */
function isExplained(
  tags: readonly string[],
  standing: readonly Mention[],
  prefixes: readonly string[],
): boolean {
  const themes = new Set(standing.map(({ themeId }) => themeId));
  const asked = tags.flatMap((tag) => themeIdInTag(tag, prefixes) ?? []);
  return themes.size > 0 && asked.every((theme) => themes.has(theme));
}

function stands(mention: Mention): boolean {
  return !mention.withdrawn;
}
