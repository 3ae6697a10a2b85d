import type { ThemeId } from '#domain/basis/Id.ts';
import type { Decision, Relayed } from '#domain/decision/Decision.ts';
import type { Decisions } from '#domain/decision/foldDecisions.ts';
import type { Cell } from './Cell.ts';

/** Documented in `src/README.md`. */
export const DECISION_COLUMNS = [
  'theme_id',
  'theme',
  'is',
  'said_at',
  'said_by',
  'answer',
  'due',
  'look_again_on',
  'reason',
  'evidence_wanted',
  'holds',
  'customers_may_be_told',
  'told_until',
  'stands_in',
] as const;

/**
 * All that was decided, theme by theme and oldest first, and behind it what was passed on since: that decides nothing. A theme
 * that nobody knows by name is told by its id alone.
 */
export function decisionRows(
  { byTheme, relayed }: Pick<Decisions, 'byTheme' | 'relayed'>,
  names: ReadonlyMap<ThemeId, string>,
): readonly (readonly Cell[])[] {
  const themes = [...new Set([...byTheme.keys(), ...relayed.keys()])].toSorted();
  return themes.flatMap((id) => {
    const decided: readonly Decision[] = byTheme.get(id) ?? [];
    const name = names.get(id) ?? '';
    return [
      ...decided.map((decision) => decidedRow(decision, name, decision === decided.at(-1))),
      ...(relayed.get(id) ?? []).map((said) => relayedRow(said, name)),
    ];
  });
}

function decidedRow(decision: Decision, name: string, holds: boolean): readonly Cell[] {
  const { themeId, at, decidedBy, answer, due, lookAgainOn, reason, evidence, releases } = decision;
  const told = holds ? releases.at(-1) : undefined;
  const verdict = [answer, due, lookAgainOn, reason, evidence];
  const customers = [told?.text ?? null, told?.text == null ? null : told.until];
  return [themeId, name, 'decided', at, decidedBy, ...verdict, holds ? 'yes' : 'no', ...customers, null];
}

function relayedRow(said: Relayed, name: string): readonly Cell[] {
  const { themeId, at, answer, due, lookAgainOn, reason, evidence, source } = said;
  const [saidAt, place] = source.is === 'note' ? [source.at, source.ticketId] : [at, source.url];
  const verdict = [answer, due, lookAgainOn, reason, evidence];
  return [themeId, name, 'passed on', saidAt, source.by, ...verdict, 'no', null, null, place];
}
