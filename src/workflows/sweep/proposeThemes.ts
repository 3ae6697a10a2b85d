import { ok, type Result } from '#domain/basis/Result.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { type Proposal, proposalOf } from './Proposal.ts';
import { seededGroups } from './seedsOf.ts';

/** What there is to decide about. */
export interface Proposals {
  /** Most people first. */
  readonly proposals: readonly Proposal[];
  /** Asks that go with no other and with no theme. */
  readonly alone: number;
  /** Newer ones are looked at first; so many are left for later. */
  readonly left: number;
  /** Asks that go with what was dismissed, and so are dismissed with it. */
  readonly withDismissed: number;
}

/** So many asks are grouped at a time, so that nobody waits for minutes. */
const AT_A_TIME = 3_000;
/** So many of what was dismissed are grouped with them. */
const DISMISSED_BESIDE = 1_000;
const LONGEST = 600;
/** A single ask is put to a theme only where the engine is as sure as this, since nothing else speaks for it. */
const SURE = 0.5;

/**
 * Groups what was asked into what may be themes, and finds the existing theme that each comes near to. Groups begin with what
 * the account's own tags and linked issues say; others join them as they fit. An ask that goes with no other is proposed for
 * a theme that surely fits. Changes nothing; the same asks and themes give the same proposals.
 *
 * What was dismissed is grouped with them as far as its words are here: a group is still the one that was dismissed as long
 * as half of its tickets were, and then nothing of it is proposed. Once more others ask for it than were dismissed, these are
 * proposed.
 */
export async function proposeThemes(
  language: Pick<Language, 'group' | 'match'>,
  asks: readonly SweptAsk[],
  themes: readonly Theme[],
  signal: AbortSignal,
  dismissed: readonly SweptAsk[] = [],
): Promise<Result<Proposals, Failure>> {
  const newest = asks.toSorted(newestFirst).slice(0, AT_A_TIME);
  const beside = dismissed.toSorted(newestFirst).slice(0, DISMISSED_BESIDE);
  const byId = new Map(newest.map((ask) => [ask.id, ask]));
  const offered = themes.filter(isOffered);
  const all = [...newest, ...beside];
  const texts = all.map((ask) => ({ id: ask.id, text: textOf(ask) }));
  const known = seededGroups(all);
  const grouped = await language.group(texts, signal, known.length === 0 ? {} : { known });
  if (!grouped.ok) return grouped;
  const found: Proposal[] = [];
  const single = grouped.value.ungrouped.flatMap((id) => byId.get(id) ?? []);
  const gone = new Map(beside.map((ask) => [ask.id, ask]));
  let withDismissed = 0;
  for (const { id, name, members, typical } of grouped.value.groups) {
    const theirs = members.flatMap((member) => byId.get(member) ?? []);
    const before = members.flatMap((member) => gone.get(member) ?? []);
    if (before.length > 0 && ticketsOf(before) >= ticketsOf(theirs)) {
      withDismissed += theirs.length;
      continue;
    }
    // What one ticket says twice goes with no other ticket.
    if (ticketsOf(theirs) < 2) {
      single.push(...theirs);
      continue;
    }
    const first = typical.flatMap((text) => theirs.find((ask) => textOf(ask) === text) ?? []);
    const proposal = proposalOf({ id, name, asks: theirs, first });
    const nearest = await nearestOf(language, proposal, offered, signal);
    if (!nearest.ok) return nearest;
    found.push({ ...proposal, nearest: nearest.value?.theme ?? null });
  }
  const byTheme = new Map<Theme, SweptAsk[]>();
  let alone = 0;
  for (const ask of single) {
    const proposal = proposalOf({ id: ask.id, name: ask.what, asks: [ask], first: [ask] });
    const nearest = await nearestOf(language, proposal, offered, signal);
    if (!nearest.ok) return nearest;
    const { theme, score } = nearest.value ?? { theme: null, score: 0 };
    if (theme === null || score < SURE) alone += 1;
    else byTheme.set(theme, [...(byTheme.get(theme) ?? []), ask]);
  }
  for (const [theme, theirs] of byTheme) {
    const { id, name } = theme;
    const proposal = proposalOf({ id: `theme.${id}`, name, asks: theirs, first: theirs });
    found.push({ ...proposal, nearest: theme, isOfTheme: true });
  }
  const proposals = found.toSorted(
    (a, b) => b.people - a.people || b.tickets - a.tickets || (a.name < b.name ? -1 : 1),
  );
  return ok({ proposals, alone, left: asks.length - newest.length, withDismissed });
}

function ticketsOf(asks: readonly SweptAsk[]): number {
  return new Set(asks.map(({ ticketId }) => ticketId)).size;
}

async function nearestOf(
  language: Pick<Language, 'match'>,
  { name, kind, typical }: Proposal,
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<Result<{ readonly theme: Theme; readonly score: number } | null, Failure>> {
  if (themes.length === 0) return ok(null);
  const query = { quotes: typical.map(({ text }) => text), what: name, context: '', kind };
  const matched = await language.match(query, themes, signal);
  if (!matched.ok) return matched;
  const [best] = matched.value;
  const theme = themes.find(({ id }) => id === best?.themeId);
  return ok(best === undefined || theme === undefined ? null : { theme, score: best.score });
}

/** What of an ask is held against others: what it is about, and how it was said. */
export function textOf({ what, quotes }: SweptAsk): string {
  const said = quotes
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST);
  return `${what}. ${said}`;
}

function newestFirst(a: SweptAsk, b: SweptAsk): number {
  const [one, other] = [saidAt(a), saidAt(b)];
  if (one !== other) return one < other ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function saidAt({ quotes }: SweptAsk): string {
  return quotes[0]?.at ?? '';
}
