import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { NO_COUNTS } from '#domain/mention/countMentions.ts';
import type { Signal, SignalKind } from '#domain/signal/Signal.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import { createLanguage } from '#language/createLanguage.ts';
import { rankThemes } from '#language/matching/matchThemes.ts';
import type { Heard } from '#ports/Language.ts';
import type { Inbox, Truth } from './inbox.ts';

/** Cards at or above this are open in the sidebar (likely or sure); only those are counted as heard. */
export const SHOWN_FROM = 0.5;

/** How often something was heard rightly, wrongly, and how often it was there. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
  readonly there: number;
}

export const precision = ({ right, wrong }: Tally): number => right / Math.max(1, right + wrong);
export const recall = ({ found, there }: Tally): number => found / Math.max(1, there);
export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

const language = createLanguage({ breathe: () => Promise.resolve() });

/** Hears a conversation, or throws: here a failure is a bug. */
export async function hear(conversation: Conversation): Promise<Heard> {
  const heard = await language.hear(conversation, new AbortController().signal);
  if (!heard.ok) throw new Error(`${conversation.ticketId}: ${JSON.stringify(heard.failure)}`);
  return heard.value;
}

/**
 * Counts marked sentences of some kinds. A signal is right if it lies on a marked sentence of its kind (half of the
 * shorter of both); a mark is found if such a signal lies on it. With `ofThemes` only marks of the half's own themes
 * count as there, and signals on other marks are neither right nor wrong.
 */
export async function inboxHearing(
  inbox: Inbox,
  kinds: readonly SignalKind[],
  { from = SHOWN_FROM, ofThemes = false } = {},
): Promise<Tally> {
  let [right, wrong, found, there] = [0, 0, 0, 0];
  const themes = new Set(inbox.themes.map((theme) => theme.key));
  const counts = (mark: Truth): boolean => !ofThemes || (mark.theme !== null && themes.has(mark.theme));
  for (const conversation of inbox.conversations) {
    const heard = await hear(conversation);
    const signals = [...heard.groups.flatMap((group) => group.signals), ...heard.praise].filter(
      (signal) => kinds.includes(signal.kind) && signal.confidence >= from,
    );
    const marks = inbox.truth.filter(
      (row) => row.ticket === conversation.ticketId && kinds.includes(row.kind),
    );
    for (const signal of signals) {
      const on = marks.filter((mark) => lies(signal, mark, conversation));
      if (on.some(counts)) right++;
      else if (on.length === 0) wrong++;
    }
    const counted = marks.filter(counts);
    there += counted.length;
    found += counted.filter((mark) => signals.some((signal) => lies(signal, mark, conversation))).length;
  }
  return { right, wrong, found, there };
}

/**
 * What an agent sees: the share of asks (a ticket and a theme, or a ticket's asks without one) of which at least one
 * sentence is on an open card, and the share of tickets without any ask in which no card is open.
 */
export async function inboxCards(
  inbox: Inbox,
): Promise<{ found: number; asks: number; silent: number; quiet: number }> {
  let [found, asks, silent, quiet] = [0, 0, 0, 0];
  for (const conversation of inbox.conversations) {
    const { groups } = await hear(conversation);
    const signals = groups
      .flatMap((group) => group.signals)
      .filter(({ confidence }) => confidence >= SHOWN_FROM);
    const marks = inbox.truth.filter((row) => row.ticket === conversation.ticketId && row.kind !== 'praise');
    if (marks.length === 0) {
      quiet++;
      if (signals.length === 0) silent++;
    }
    for (const theme of new Set(marks.map((mark) => mark.theme))) {
      asks++;
      const its = marks.filter((mark) => mark.theme === theme);
      if (its.some((mark) => signals.some((signal) => lies(signal, mark, conversation)))) found++;
    }
  }
  return { found, asks, silent, quiet };
}

function lies(signal: Signal, mark: Truth, conversation: Conversation): boolean {
  const comment: Comment | undefined = conversation.comments[mark.comment];
  if (comment === undefined || comment.key !== signal.sentence.comment || mark.kind !== signal.kind)
    return false;
  const start = comment.text.indexOf(mark.text);
  const { start: from, end: to } = signal.sentence;
  const shared = Math.min(start + mark.text.length, to) - Math.max(start, from);
  return shared >= 0.5 * Math.min(mark.text.length, to - from);
}

/**
 * Share of mentions whose theme is ranked first, and among the first three. One mention is a ticket's marked
 * sentences of a theme; every theme learns from up to `shots` mentions of other tickets (themes in turn from as many as each
 * says), all themes are candidates.
 */
export function inboxMatching(
  inbox: Inbox,
  shots: readonly number[] = [8],
): { top1: number; top3: number; count: number } {
  const mentions = mentionsOf(inbox);
  let [top1, top3] = [0, 0];
  for (const mention of mentions) {
    const themes = inbox.themes.map((theme, at): Theme => {
      const id = asId<ThemeId>(theme.key);
      const others = mentions.filter((other) => other.theme === theme.key && other.ticket !== mention.ticket);
      return {
        id,
        name: theme.name,
        kind: theme.kind,
        tag: themeTag(id, theme.name),
        archived: false,
        help: null,
        summary: '',
        areaId: null,
        partOf: null,
        championId: null,
        answer: null,
        counts: NO_COUNTS,
        examples: others.slice(0, shots[at % shots.length]).map((other) => other.quotes[0] ?? ''),
        countedAt: null,
      };
    });
    const ranked = rankThemes(
      { quotes: mention.quotes, what: '', context: contextOf(inbox, mention.ticket), kind: mention.kind },
      themes,
    );
    const rank = ranked.findIndex((match) => match.themeId === mention.theme);
    if (rank === 0) top1++;
    if (rank >= 0 && rank < 3) top3++;
  }
  return { top1: top1 / mentions.length, top3: top3 / mentions.length, count: mentions.length };
}

interface InboxMention {
  readonly ticket: string;
  readonly theme: string;
  readonly kind: 'request' | 'bug';
  readonly quotes: readonly string[];
}

/** One mention a ticket and theme: the marked sentences. */
export function mentionsOf(inbox: Inbox): readonly InboxMention[] {
  const themes = new Set(inbox.themes.map((theme) => theme.key));
  const mentions = new Map<string, InboxMention & { quotes: string[] }>();
  for (const { ticket, theme, kind, text } of inbox.truth) {
    if (theme === null || kind === 'praise' || !themes.has(theme)) continue;
    const mention = mentions.get(`${ticket} ${theme}`) ?? { ticket, theme, kind, quotes: [] };
    mention.quotes.push(text);
    mentions.set(`${ticket} ${theme}`, mention);
  }
  return [...mentions.values()];
}

function contextOf(inbox: Inbox, ticket: string): string {
  const conversation = inbox.conversations.find((each) => each.ticketId === ticket);
  return conversation?.comments.flatMap(({ isPublic, text }) => (isPublic ? [text] : [])).join('\n') ?? '';
}

/** B³ of grouping the marked sentences of each mention, the number of themes unknown; ungrouped ones stand alone. */
export async function inboxGrouping(inbox: Inbox): Promise<number> {
  const mentions = mentionsOf(inbox);
  const texts = mentions.map((mention, index) => ({ id: String(index), text: mention.quotes.join(' ') }));
  const grouped = await language.group(texts, new AbortController().signal);
  if (!grouped.ok) throw new Error(JSON.stringify(grouped.failure));
  const groupOf = new Map<string, string>(grouped.value.ungrouped.map((id) => [id, `alone ${id}`]));
  for (const [index, group] of grouped.value.groups.entries()) {
    for (const id of group.members) groupOf.set(id, `group ${index}`);
  }
  return bCubed(mentions.map((mention, index) => [mention.theme, groupOf.get(String(index)) ?? ''] as const));
}

/** B³ F1 of pairs of (true group, found group): mean precision and recall over items, then their harmonic mean. */
export function bCubed(pairs: readonly (readonly [string, string])[]): number {
  let [p, r] = [0, 0];
  for (const [truth, found] of pairs) {
    const together = pairs.filter(([t, f]) => t === truth && f === found).length;
    p += together / pairs.filter(([, f]) => f === found).length;
    r += together / pairs.filter(([t]) => t === truth).length;
  }
  [p, r] = [p / pairs.length, r / pairs.length];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
