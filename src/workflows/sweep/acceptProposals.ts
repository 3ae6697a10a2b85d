import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { type MentionKey, mentionKey } from '#domain/mention/mentionKey.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import type { ImportPlan } from '../exchange/ImportPlan.ts';
import { type ImportEnd, runImport, undoImport } from '../exchange/runImport.ts';
import { themesNamed, themesOf } from '../exchange/themesNamed.ts';
import { newPrefix } from '../newPrefix.ts';
import type { BoardOutside } from '../Outside.ts';
import type { Proposal } from './proposeThemes.ts';

/** A proposal as somebody accepts it: into a theme that stands, or as a new one of this name. */
export interface Accepted {
  readonly proposal: Proposal;
  readonly name: string;
  readonly into: Theme | null;
}

/** What accepting wrote, so that it can be gone on with and taken back. */
export interface AcceptedEnd {
  readonly plan: ImportPlan;
  readonly end: ImportEnd;
}

/**
 * Makes themes of proposals, or adds them to themes: a mention for each ticket, in bulk jobs, as an import does it, so that
 * going on after a stop writes nothing twice. The mentions are this person's records, and nobody's tag. What a theme
 * has of a ticket already is not written again, also where it was taken back. What is written is settled; the rest stays
 * open. No ticket is tagged by it.
 */
export async function acceptProposals(
  outside: BoardOutside,
  accepted: readonly Accepted[],
  known: readonly Theme[],
  onProgress: (written: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<AcceptedEnd, Failure>> {
  const planned = await planProposals(outside, accepted, known, signal);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const end = await runImport(outside, plan, onProgress, signal);
  if (!end.ok) return end;
  if (end.value.failure === null) {
    const settled = await outside.sweepShelf.settle(idsOf(accepted), 'accepted');
    if (!settled.ok) return ok({ plan, end: { ...end.value, failure: settled.failure } });
  }
  return ok({ plan, end: end.value });
}

/** Takes that back: its mentions are deleted, themes that it made and nobody else uses are archived, and all is open again. */
export async function undoAccepted(
  outside: BoardOutside,
  accepted: readonly Accepted[],
  plan: ImportPlan,
  signal: AbortSignal,
): Promise<Result<ImportEnd, Failure>> {
  const undone = await undoImport(outside, plan, () => undefined, signal);
  if (!undone.ok) return undone;
  const opened = await outside.sweepShelf.settle(idsOf(accepted), 'open');
  return opened.ok ? undone : opened;
}

async function planProposals(
  outside: BoardOutside,
  accepted: readonly Accepted[],
  known: readonly Theme[],
  signal: AbortSignal,
): Promise<Result<ImportPlan, Failure>> {
  const { worker, now, store, replica } = outside;
  const { themeFor, take, planned, begun } = themesNamed(known, await newPrefix(replica));
  const at = now();
  const mentions = new Map<MentionKey, Mention>();
  const there = new Map<ThemeId, ReadonlySet<MentionKey>>();
  for (const { proposal, name, into } of accepted) {
    const theme = into === null ? themeFor(tidyText(name), proposal.kind) : take(into);
    if (planned.get(theme.id)?.isNew === false && !there.has(theme.id)) {
      const has = await store.mentionsOfTheme(theme.id, signal);
      if (!has.ok) return has;
      there.set(theme.id, new Set(has.value.items.map((one) => mentionKey(one.ticketId, one.themeId))));
    }
    for (const ask of proposal.asks) {
      const key = mentionKey(ask.ticketId, theme.id);
      if (there.get(theme.id)?.has(key) === true) continue;
      mentions.set(key, withAsk(mentions.get(key), ask, theme.id, worker.id, at));
    }
  }
  const all = [...mentions.values()];
  return ok({
    ...themesOf(planned, all, at),
    begun: [...begun.values()],
    mentions: all,
    duplicates: 0,
    problems: [],
    people: new Set(all.flatMap(({ requesterId }) => requesterId ?? [])).size,
  });
}

/** Two asks of a ticket for the same theme are one mention with the quotes of both. */
function withAsk(
  before: Mention | undefined,
  { ticketId, requesterId, organizationId, brandId, quotes }: SweptAsk,
  themeId: ThemeId,
  writer: UserId,
  at: Instant,
): Mention {
  return {
    id: mentionId(ticketId, themeId, writer),
    themeId,
    ticketId,
    requesterId,
    organizationId,
    brandId,
    taggedBy: writer,
    quotes: [...(before?.quotes ?? []), ...quotes],
    withdrawn: false,
    at,
  };
}

function idsOf(accepted: readonly Accepted[]): readonly string[] {
  return accepted.flatMap(({ proposal }) => proposal.asks.map(({ id }) => id));
}
