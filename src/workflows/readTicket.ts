import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { PrivacySetting } from '#domain/setting/Settings.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { TAG_PREFIX, themeIdInTag } from '#domain/theme/themeTag.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Heard, ThemeMatch } from '#ports/Language.ts';
import { isTagged } from './isTagged.ts';
import { FRESH_MINUTES, type LoadedThemes } from './loadedThemes.ts';
import { loadThemes } from './loadThemes.ts';
import { matchGroup } from './matchGroup.ts';
import type { TicketOutside } from './Outside.ts';
import { type ReadRules, readRules } from './readRules.ts';
import { redactedName } from './redacted.ts';
import { unheard } from './unheard.ts';

/** An ask in the conversation, with the themes that it may belong to, best first. */
export interface Ask {
  readonly group: SignalGroup;
  readonly matches: readonly ThemeMatch[];
}

/** What the sidebar shows of a ticket. */
export interface TicketReading {
  readonly conversation: Conversation;
  readonly heard: Heard;
  /** Those neither tagged nor dismissed. */
  readonly asks: readonly Ask[];
  /** Standing mentions of this ticket, by whomever. */
  readonly mentions: readonly Mention[];
  /** When the account was asked for them, or it was plain that it had none; `null` where it did not answer. */
  readonly mentionsReadAt: Instant | null;
  readonly themes: readonly Theme[];
  readonly privacy: PrivacySetting;
  /** How old the themes are; `null` where there are none. */
  readonly themesReadAt: Instant | null;
  /** What could not be read of the account: the conversation is shown all the same. */
  readonly troubles: readonly Failure[];
}

/** A ticket that is not read, and why. */
export interface ExcludedTicket {
  readonly kind: 'excluded';
  readonly why: NonNullable<ReadRules['exclusion']>;
}

/**
 * Reads the open ticket, if the account's settings let it be read: its conversation from the framework, what was heard in it, the account's themes (from the
 * replica where fresh) and the ticket's mentions (asked for only if it bears a tag of ours). Of an excluded ticket not even
 * the conversation is asked for. No request with a replica of today and an untagged ticket (see `readRules`).
 *
 * Fails only if the conversation itself cannot be read, or whether it may be; everything else is partial and named in `troubles`. Where the
 * engine could not be loaded nothing is heard, and everything can still be captured by hand.
 *
 * @param before what this page read a moment ago. The account is then asked for the ticket's mentions only if the ticket
 *   bears a tag that they do not explain: the agent's own submit costs no request.
 */
export async function readTicket(
  outside: TicketOutside,
  signal: AbortSignal,
  before: TicketReading | null = null,
): Promise<Result<TicketReading, Failure | ExcludedTicket>> {
  const themesLoading = loadThemes(outside, signal);
  const place = await outside.ticket.place();
  if (!place.ok) return place;
  const rules = await readRules(outside, place.value, signal);
  if (!rules.ok) return rules;
  const { exclusion, privacy } = rules.value;
  if (exclusion !== null) return failed({ kind: 'excluded', why: exclusion });
  const read = await outside.ticket.read();
  if (!read.ok) return read;
  const conversation = read.value;
  const [heard, themes, mentions, dismissed] = await Promise.all([
    outside.language.hear(conversation, signal),
    themesLoading,
    readMentions(outside, conversation, before, signal),
    outside.replica.dismissed(),
  ]);
  if (!heard.ok && heard.failure.kind !== 'engine') return heard;
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'read ticket' });
  const known: readonly Theme[] = themes.ok ? themes.value.themes : [];
  const hidden = new Set(dismissed.ok ? dismissed.value : []);
  const reading = heard.ok ? heard.value : unheard(conversation);
  const open = reading.groups.filter(
    (group) => !hidden.has(group.id) && !isTagged(group, reading.groups, mentions.items, known),
  );
  const asks = await Promise.all(
    open.map(async (group) => ({
      group: { ...group, what: await redactedName(group.what, privacy.redacts) },
      matches: await matchGroup(outside.language, group, conversation, known, signal),
    })),
  );
  return ok({
    conversation,
    heard: reading,
    asks,
    mentions: mentions.items,
    mentionsReadAt: mentions.readAt,
    themes: known,
    privacy,
    themesReadAt: themes.ok ? themes.value.readAt : null,
    troubles: [...(heard.ok ? [] : [heard.failure]), ...troublesOf(themes), ...mentions.troubles],
  });
}

interface Mentions {
  readonly items: readonly Mention[];
  readonly readAt: Instant | null;
  readonly troubles: readonly Failure[];
}

async function readMentions(
  outside: TicketOutside,
  conversation: Conversation,
  before: TicketReading | null,
  signal: AbortSignal,
): Promise<Mentions> {
  const { store, replica, outbox, now } = outside;
  const own = await replica.mentions(conversation.ticketId);
  const kept = own.ok ? own.value : [];
  const isTaggedTicket = conversation.tags.some((tag) => tag.startsWith(TAG_PREFIX));
  if (!isTaggedTicket) return { items: kept.filter(stands), readAt: now(), troubles: [] };
  const known = newestOf(before?.mentions ?? [], kept);
  const readAt = before?.mentionsReadAt ?? null;
  const isYoung = readAt !== null && epochMs(now()) - epochMs(readAt) < FRESH_MINUTES * 60_000;
  if (isYoung && isExplained(conversation.tags, known)) return { items: known, readAt, troubles: [] };
  const stored = await store.mentionsOfTicket(conversation.ticketId, signal);
  if (!stored.ok) return { items: kept.filter(stands), readAt: null, troubles: [stored.failure] };
  if (stored.value.altered !== undefined) {
    // What could not be put back counts as it was written, and is tried again the next time.
    const later = import('./putBackAtTicket.ts').catch(() => null);
    void later.then((loaded) => loaded?.putBackAtTicket(outside, stored.value, signal));
  }
  const troubles = stored.value.unreadable.map(({ path }): Failure => ({
    kind: 'unreadable',
    what: 'read mentions',
    path,
  }));
  const isWhole = troubles.length === 0 && (stored.value.altered ?? []).length === 0;
  const gone = isWhole ? deleted(kept, stored.value.items, { outbox, now }) : [];
  // Somebody deleted them, to forget a person perhaps: their words leave this browser too.
  for (const mention of gone) await replica.saveMention({ ...mention, quotes: [], withdrawn: true });
  const left = kept.filter((mention) => !gone.includes(mention));
  return { items: newestOf(left, stored.value.items), readAt: now(), troubles };
}

/** So long after it was written a mention that the account does not show is not on its way any more. */
const ARRIVED_MINUTES = 10;

/** Own mentions that are kept here and not in the account, though nothing of them waits to be sent. */
function deleted(
  kept: readonly Mention[],
  stored: readonly Mention[],
  { outbox, now }: Pick<TicketOutside, 'outbox' | 'now'>,
): readonly Mention[] {
  const there = new Set(stored.map(({ id }) => id));
  for (const { write } of outbox.known()) if (write.kind === 'mention') there.add(write.mention.id);
  const limitMs = epochMs(now()) - ARRIVED_MINUTES * 60_000;
  return kept.filter(
    ({ id, at, changedAt, withdrawn }) => !withdrawn && !there.has(id) && epochMs(changedAt ?? at) < limitMs,
  );
}

/** Those that stand; of two of one id the later list's. */
function newestOf(older: readonly Mention[], newer: readonly Mention[]): readonly Mention[] {
  const byId = new Map([...older, ...newer].map((mention) => [mention.id, mention]));
  return [...byId.values()].filter(stands);
}

/** Whether the mentions that are known account for every tag of ours that the ticket bears: nobody else added one. */
function isExplained(tags: readonly string[], known: readonly Mention[]): boolean {
  const themes = new Set(known.map(({ themeId }) => themeId));
  const asked = tags.flatMap((tag) => themeIdInTag(tag) ?? []);
  return themes.size > 0 && asked.every((theme) => themes.has(theme));
}

function stands(mention: Mention): boolean {
  return !mention.withdrawn;
}

function troublesOf(themes: Result<LoadedThemes, Failure>): readonly Failure[] {
  if (!themes.ok) return [themes.failure];
  const { outdated, unreadable } = themes.value;
  return [
    ...(outdated === null ? [] : [outdated]),
    ...(unreadable === 0
      ? []
      : [{ kind: 'unreadable', what: 'read themes', path: String(unreadable) } as const]),
  ];
}
