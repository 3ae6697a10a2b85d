import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Failure } from '#ports/Failure.ts';
import { knownDecisions } from '../decide/knownDecisions.ts';
import type { BoardOutside } from '../Outside.ts';
import type { Cell } from './Cell.ts';
import { DECISION_COLUMNS, decisionRows } from './decisionRows.ts';

/** What is handed out, as a file. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

export type ExportForm = 'themes.csv' | 'mentions.csv' | 'decisions.csv' | 'json';

const THEME_COLUMNS = [
  'theme_id',
  'name',
  'kind',
  'state',
  'summary',
  'area_id',
  'champion_id',
  'people',
  'organizations',
  'tickets',
  'last_heard_at',
  'tag',
  'part_of',
] as const;

const MENTION_COLUMNS = [
  'theme_id',
  'theme',
  'ticket_id',
  'requester_id',
  'organization_id',
  'tagged_by',
  'said_at',
  'quote',
  'said_by',
  'words_of',
  'imported',
] as const;

/**
 * All themes, everything customers said with the theme in which it counts, or all that was decided, as this browser keeps the
 * account. Columns are documented in `src/README.md`; ids are Zendesk's, so that other tables can be joined. Fails where it
 * is not known who decides: what was decided is not known then either.
 */
export async function exportThemes(
  outside: BoardOutside,
  themes: readonly Theme[],
  form: ExportForm,
  signal: AbortSignal,
): Promise<Result<ExportedFile, Failure>> {
  const { accountReplica, tableFiles, worker, now } = outside;
  const kept = await accountReplica.read();
  if (!kept.ok) return kept;
  const name = `groundswell-${worker.subdomain}-${now().slice(0, 10)}`;
  const themeRows = themes.map(rowOf);
  if (form === 'themes.csv') {
    const text = await tableFiles.write(THEME_COLUMNS, themeRows);
    return text.ok ? ok({ name: `${name}-themes.csv`, text: text.value }) : text;
  }
  const mentionRows = mentionsOf(kept.value, themes);
  if (form === 'mentions.csv') {
    const text = await tableFiles.write(MENTION_COLUMNS, mentionRows);
    return text.ok ? ok({ name: `${name}-mentions.csv`, text: text.value }) : text;
  }
  const known = await knownDecisions(outside, [...kept.value.events], signal);
  if (!known.ok) return known;
  if (known.value.isDoubtful)
    return failed({ kind: 'unreadable', what: 'read settings', path: 'setting.deciders' });
  const decisions = decisionRows(known.value, new Map(themes.map((theme) => [theme.id, theme.name])));
  if (form === 'decisions.csv') {
    const text = await tableFiles.write(DECISION_COLUMNS, decisions);
    return text.ok ? ok({ name: `${name}-decisions.csv`, text: text.value }) : text;
  }
  const all = {
    exported_at: now(),
    subdomain: worker.subdomain,
    themes: themeRows.map((row) => named(THEME_COLUMNS, row)),
    mentions: mentionRows.map((row) => named(MENTION_COLUMNS, row)),
    decisions: decisions.map((row) => named(DECISION_COLUMNS, row)),
  };
  return ok({ name: `${name}.json`, text: JSON.stringify(all, null, 1) });
}

function rowOf(theme: Theme): readonly Cell[] {
  const { id, name, kind, summary, areaId, championId, counts, tag, partOf } = theme;
  const { people, organizations, tickets, lastHeardAt } = counts;
  const state = themeState(theme);
  return [
    id,
    name,
    kind,
    state,
    summary,
    areaId,
    championId,
    people,
    organizations,
    tickets,
    lastHeardAt,
    tag,
    partOf,
  ];
}

function mentionsOf(
  { mentions, events }: Parameters<typeof accountOf>[0],
  themes: readonly Theme[],
): readonly (readonly Cell[])[] {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return accountOf({ mentions, events }).flatMap(({ id, facts, mentions: standing }) =>
    standing
      .flatMap(({ parts }) => parts.flatMap(({ records }) => records))
      .flatMap(({ ticketId, requesterId, organizationId, taggedBy, quotes }) =>
        quotes.map(({ at, text, authorName, wordsOf }): readonly Cell[] => [
          id,
          names.get(id) ?? facts?.name ?? '',
          isImported(ticketId) ? null : ticketId,
          requesterId,
          organizationId,
          taggedBy,
          at,
          text,
          authorName,
          wordsOf,
          isImported(ticketId) ? 'yes' : 'no',
        ]),
      ),
  );
}

function accountOf({
  mentions,
  events,
}: {
  mentions: Parameters<typeof foldAccount>[0];
  events: Parameters<typeof foldAccount>[1];
}) {
  return [...foldAccount(mentions, events).themes.values()];
}

function named(columns: readonly string[], row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]));
}
