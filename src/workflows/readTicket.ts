import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { PrivacySetting } from '#domain/setting/Settings.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Heard, ThemeMatch } from '#ports/Language.ts';
import { heardAs } from './heardAs.ts';
import { isTagged } from './isTagged.ts';
import type { LoadedThemes } from './loadedThemes.ts';
import { loadThemes } from './loadThemes.ts';
import { matchGroup } from './matchGroup.ts';
import type { TicketOutside } from './Outside.ts';
import { type ReadRules, readRules } from './readRules.ts';
import { redactedName } from './redacted.ts';
import { ticketMentions } from './ticketMentions.ts';
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
  /** Themes of which a mention here was taken back, and the account shows none that stands. */
  readonly takenBack: readonly ThemeId[];
  /** When the account was asked for them, or it was plain that it had none; `null` where it did not answer. */
  readonly mentionsReadAt: Instant | null;
  readonly themes: readonly Theme[];
  readonly privacy: PrivacySetting;
  readonly hearing: HearingSetting;
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
  const { exclusion, privacy, hearing, learnt } = rules.value;
  if (exclusion !== null) return failed({ kind: 'excluded', why: exclusion });
  const read = await outside.ticket.read();
  if (!read.ok) return read;
  const conversation = read.value;
  const [heard, themes, mentions, dismissed] = await Promise.all([
    outside.language.hear(conversation, signal, learnt),
    themesLoading,
    ticketMentions(outside, conversation, before, hearing.tagPrefixes, signal),
    outside.replica.dismissed(),
  ]);
  if (!heard.ok && heard.failure.kind !== 'engine') return heard;
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'read ticket' });
  const known: readonly Theme[] = themes.ok ? themes.value.themes : [];
  const hidden = new Set(dismissed.ok ? dismissed.value : []);
  const reading = heard.ok ? heardAs(heard.value, hearing) : unheard(conversation);
  const offered = known.filter(({ kind }) => !hearing.kindsOff.includes(kind));
  const open = reading.groups.filter(
    (group) => !hidden.has(group.id) && !isTagged(group, reading.groups, mentions.standing, known),
  );
  const asks = await Promise.all(
    open.map(async (group) => ({
      group: { ...group, what: await redactedName(group.what, privacy.redacts) },
      matches: await matchGroup(outside.language, group, conversation, offered, signal),
    })),
  );
  return ok({
    conversation,
    heard: reading,
    asks,
    mentions: mentions.standing,
    takenBack: mentions.takenBack,
    mentionsReadAt: mentions.readAt,
    themes: known,
    privacy,
    hearing,
    themesReadAt: themes.ok ? themes.value.readAt : null,
    troubles: [...(heard.ok ? [] : [heard.failure]), ...troublesOf(themes), ...mentions.troubles],
  });
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
