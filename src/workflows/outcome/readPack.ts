import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import { hangsOnTheme } from '#domain/event/hangsOnTheme.ts';
import { confirmedFor, foldCredits } from '#domain/ledger/foldCredits.ts';
import { foldKudos } from '#domain/ledger/foldKudos.ts';
import { type PackLine, packLines, type PackTheme } from '#domain/ledger/packLines.ts';
import { asLadder, type Ladder } from '#domain/setting/Ladder.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { knownDecisions } from '../decide/knownDecisions.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';

/** What shows what the signed-in person did in a span. */
export interface Pack {
  readonly lines: readonly PackLine[];
  /** By theme. */
  readonly names: ReadonlyMap<ThemeId, string>;
  /** Kind words of these days in their happy file, oldest first. */
  readonly words: readonly Keepsake[];
  /** As it was when the pack was made; `null` where no admin wrote one. */
  readonly ladder: Ladder | null;
  readonly madeAt: Instant;
}

type From = Pick<
  BoardOutside,
  'folding' | 'happyFile' | 'settings' | 'replica' | 'leases' | 'worker' | 'now'
>;

const NOTHING = { mentions: [], events: [], allOf: [] };

/** Gathers it for the signed-in person: nobody can ask for somebody else's. By what this browser keeps of the account. */
export async function readPack(
  outside: From,
  span: { readonly from: Instant; readonly until: Instant },
  signal: AbortSignal,
): Promise<Result<Pack, Failure>> {
  const { folding, happyFile, worker, now } = outside;
  const ladder = await ladderNow(outside, signal);
  if (!ladder.ok) return ladder;
  const said = await folding.saidBy(worker.id);
  if (!said.ok) return said;
  const tagged = await folding.taggedBy(worker.id);
  if (!tagged.ok) return tagged;
  const spoken = said.value.filter(hangsOnTheme).map(({ themeId }) => themeId);
  const themes: PackTheme[] = [];
  const names = new Map<ThemeId, string>();
  for (const id of new Set([...tagged.value.map((theme) => theme.id), ...spoken])) {
    if (signal.aborted) break;
    const view = await folding.theme(id, NOTHING);
    if (!view.ok) return view;
    if (view.value === null) continue;
    const { journal, theme } = view.value;
    const known = await knownDecisions(outside, journal, signal);
    if (!known.ok) return known;
    const decision = known.value.isDoubtful ? null : decisionAbout(known.value, id);
    const credits =
      decision?.answer === 'shipped' ? foldCredits(journal, decision, known.value.deciders) : [];
    themes.push({ view: view.value, shipped: confirmedFor(credits, worker.id) });
    if (theme.facts !== null) names.set(id, theme.facts.name);
  }
  const kept = await happyFile.list();
  if (!kept.ok) return kept;
  const words = kept.value.filter(({ quote }) => quote.at >= span.from && quote.at < span.until);
  return ok({
    lines: packLines(worker.id, themes, foldKudos(said.value), span),
    names,
    words: words.toSorted((a, b) => (a.quote.at < b.quote.at ? -1 : 1)),
    ladder: ladder.value,
    madeAt: now(),
  });
}

/** The ladder as the account has it now; of one that is not as an admin left it nothing is known. */
export async function ladderNow(outside: From, signal: AbortSignal): Promise<Result<Ladder | null, Failure>> {
  const loaded = await loadSettings(outside, signal, 0);
  if (!loaded.ok) return loaded;
  const { settings, doubtful } = loaded.value.book;
  return ok(doubtful.includes('ladder') ? null : asLadder(settings.ladder));
}
