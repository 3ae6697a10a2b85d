import { asId, type CommentKey, type ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { importedAsker, importedTicket } from '#domain/mention/importedTicket.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Theme, ThemeKind } from '#domain/theme/Theme.ts';
import { nameFault } from '#domain/theme/nameFault.ts';
import { nameKey } from '#domain/theme/nameKey.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Table, TableRow } from '#ports/TableFiles.ts';
import type { Outside } from '../Outside.ts';
import { withCounts } from '../recountTheme.ts';
import { newPrefix } from '../newPrefix.ts';
import { redacted, redacts } from '../redacted.ts';
import type { DateOrder, ImportField, ImportMapping } from './ImportMapping.ts';
import type { ImportPlan, LineProblem } from './ImportPlan.ts';
import { readDate } from './readDate.ts';

/** A record holds 32 KB, and a quote is whole or not there: in UTF-8, as JSON in JSON, with the name of who said it. */
const QUOTE_BYTES = 24_000;
const SUMMARY_CHARACTERS = 1_000;

/** A map, since a cell may say `constructor`. */
const KINDS: ReadonlyMap<string, ThemeKind> = new Map([
  ['request', 'request'],
  ['feature request', 'request'],
  ['feature', 'request'],
  ['idea', 'request'],
  ['bug', 'bug'],
  ['problem', 'bug'],
  ['defect', 'bug'],
  ['documentation', 'documentation'],
  ['docs', 'documentation'],
  ['question', 'documentation'],
]);

/** How somebody wants a file to be read. */
export interface ImportChoice {
  readonly mapping: ImportMapping;
  readonly dates: DateOrder;
}

/**
 * Makes of a table what an import would write; writes nothing. Ids follow from what the lines say, so that importing the
 * same file again, or going on after a stop, writes nothing twice. Quotes are redacted as those of tickets are. A line
 * with a theme's name alone makes the theme.
 */
export async function planImport(
  { worker, now, replica }: Pick<Outside, 'worker' | 'now' | 'replica'>,
  table: Table,
  { mapping, dates }: ImportChoice,
  known: readonly Theme[],
): Promise<Result<ImportPlan, Failure>> {
  const isRedacted = await redacts(replica);
  const prefix = await newPrefix(replica);
  const themes = new Map<ThemeId, { readonly theme: Theme; readonly isNew: boolean }>();
  const byName = new Map(known.filter(stands).map((theme) => [nameKey(theme.name), theme]));
  const byId = new Map(known.map((theme) => [theme.id, theme]));
  const begun = new Map<ThemeId, Theme>();
  const mentions = new Map<string, Mention>();
  const problems: { line: number; why: LineProblem }[] = [];
  let duplicates = 0;

  for (const row of table.rows) {
    const said = (field: ImportField): string => cellOf(row, mapping[field]);
    const name = tidyText(said('theme'));
    const kind = said('kind') === '' ? 'request' : KINDS.get(said('kind').toLowerCase());
    const at = said('date') === '' ? now() : readDate(said('date'), dates);
    const why = problemOf(name, kind, at, said('quote') + said('customer') + said('organization'));
    if (why !== null || kind === undefined || at === null) {
      problems.push({ line: row.line, why: why ?? 'kind' });
      continue;
    }
    const theme = themeFor(name, kind, said('summary'));
    const text = await redacted(said('quote'), isRedacted);
    if (!text.ok) return text;
    if (text.value === '') continue;
    const asker = {
      person: said('email').toLowerCase() || said('customer'),
      organization: said('organization'),
    };
    const ticketId = importedTicket(asker, text.value);
    const id = mentionId(ticketId, theme.id, worker.id);
    if (mentions.has(id)) {
      duplicates += 1;
      continue;
    }
    const quote = {
      text: text.value,
      wordsOf: 'customer',
      comment: asId<CommentKey>(`import.${textHash(text.value)}`),
      start: 0,
      end: text.value.length,
      authorName: [said('customer'), said('organization')].filter(Boolean).join(', '),
      at,
    } as const;
    mentions.set(id, {
      id,
      themeId: theme.id,
      ticketId,
      ...importedAsker(ticketId),
      brandId: null,
      taggedBy: worker.id,
      quotes: [quote],
      withdrawn: false,
      at: now(),
    });
  }

  const all = [...mentions.values()];
  const mentionsOf = new Map<ThemeId, Mention[]>();
  for (const mention of all) {
    const others = mentionsOf.get(mention.themeId);
    if (others === undefined) mentionsOf.set(mention.themeId, [mention]);
    else others.push(mention);
  }
  const entries = [...themes.values()];
  return ok({
    newThemes: entries
      .filter(({ isNew }) => isNew)
      .map(({ theme }) => withCounts(theme, mentionsOf.get(theme.id) ?? [], now())),
    existing: entries.filter(({ isNew }) => !isNew).map(({ theme }) => theme),
    begun: [...begun.values()],
    mentions: all,
    duplicates,
    problems,
    people: new Set(all.flatMap(({ requesterId }) => requesterId ?? [])).size,
  });

  function themeFor(name: string, kind: ThemeKind, summary: string): Theme {
    const id = asId<ThemeId>(textHash(name).slice(-10));
    const there = byName.get(nameKey(name)) ?? byId.get(id);
    if (there !== undefined) {
      themes.set(there.id, themes.get(there.id) ?? { theme: there, isNew: false });
      if (there.id === id && themes.get(id)?.isNew === false) begun.set(id, there);
      return there;
    }
    const theme = {
      ...newTheme(id, name, kind, prefix),
      summary: [...summary].slice(0, SUMMARY_CHARACTERS).join(''),
    };
    themes.set(id, { theme, isNew: true });
    byName.set(nameKey(name), theme);
    return theme;
  }
}

const NAME_PROBLEMS = { empty: 'noTheme', long: 'nameTooLong', wordless: 'nameNoLetters' } as const;

function problemOf(
  name: string,
  kind: ThemeKind | undefined,
  at: string | null,
  words: string,
): LineProblem | null {
  const fault = nameFault(name);
  if (fault !== null) return NAME_PROBLEMS[fault];
  if (kind === undefined) return 'kind';
  if (at === null) return 'date';
  return words.length > QUOTE_BYTES || bytesOf(words) > QUOTE_BYTES ? 'quoteTooLong' : null;
}

function bytesOf(words: string): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(words))).length;
}

function stands(theme: Theme): boolean {
  return !theme.archived && theme.partOf === null;
}

function cellOf(row: TableRow, column: number | null): string {
  return column === null ? '' : (row.cells[column] ?? '').trim();
}
