import { asId, type CommentKey } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { importedAsker, importedTicket } from '#domain/mention/importedTicket.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Theme, ThemeKind } from '#domain/theme/Theme.ts';
import { nameFault } from '#domain/theme/nameFault.ts';
import { nameKey } from '#domain/theme/nameKey.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Table, TableRow } from '#ports/TableFiles.ts';
import type { BoardOutside } from '../Outside.ts';
import { newPrefix } from '../newPrefix.ts';
import { redacted, redacts } from '../redacted.ts';
import type { DateOrder, ImportField, ImportMapping } from './ImportMapping.ts';
import type { ImportPlan, LineProblem } from './ImportPlan.ts';
import { readDate } from './readDate.ts';
import { themesNamed, themesOf } from './themesNamed.ts';

/** A record holds 32 KB, and a quote is whole or not there: in UTF-8, as JSON in JSON, with the name of who said it. */
const QUOTE_BYTES = 24_000;
const SUMMARY_CHARACTERS = 1_000;
/** A file may have a hundred thousand lines: after so many the page has its turn. */
const LINES_AT_ONCE = 500;

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
 *
 * @param onLines told how many lines were looked at, now and then.
 */
export async function planImport(
  { worker, now, replica, pause }: Pick<BoardOutside, 'worker' | 'now' | 'replica' | 'pause'>,
  table: Table,
  { mapping, dates }: ImportChoice,
  known: readonly Theme[],
  signal: AbortSignal,
  onLines: (count: number) => void = () => undefined,
): Promise<Result<ImportPlan, Failure>> {
  const isRedacted = await redacts(replica);
  const { themeFor, planned, begun } = themesNamed(known, await newPrefix(replica));
  const mentions = new Map<string, Mention>();
  const problems: { line: number; why: LineProblem }[] = [];
  const isRepeated = repeatedIds();
  let duplicates = 0;

  for (const [place, row] of table.rows.entries()) {
    if (place > 0 && place % LINES_AT_ONCE === 0) {
      onLines(place);
      await pause(0, signal);
    }
    if (signal.aborted) return failed({ kind: 'cancelled', what: 'plan import' });
    const said = (field: ImportField): string => cellOf(row, mapping[field]);
    const name = tidyText(said('theme'));
    const kind = said('kind') === '' ? 'request' : KINDS.get(said('kind').toLowerCase());
    const at = said('date') === '' ? now() : readDate(said('date'), dates);
    const why = problemOf(name, kind, at, said('quote') + said('customer') + said('organization'));
    if (why !== null || kind === undefined || at === null) {
      problems.push({ line: row.line, why: why ?? 'kind' });
      continue;
    }
    if (isRepeated(said('id'), name, said('quote'))) {
      problems.push({ line: row.line, why: 'sameId' });
      continue;
    }
    const theme = themeFor(name, kind, [...said('summary')].slice(0, SUMMARY_CHARACTERS).join(''));
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
  return ok({
    ...themesOf(planned, all, now()),
    begun: [...begun.values()],
    mentions: all,
    duplicates,
    problems,
    people: new Set(all.flatMap(({ requesterId }) => requesterId ?? [])).size,
  });
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

/**
 * Tells lines whose id an earlier one has. What one customer said may stand there once for each theme that it is about: with
 * the same words, that is no repetition.
 */
function repeatedIds(): (id: string, theme: string, quote: string) => boolean {
  const known = new Map<string, { readonly quote: string; readonly themes: Set<string> }>();
  return (id, theme, quote) => {
    if (id === '') return false;
    const before = known.get(id);
    if (before === undefined) known.set(id, { quote, themes: new Set([nameKey(theme)]) });
    else if (before.quote !== quote || before.themes.has(nameKey(theme))) return true;
    else before.themes.add(nameKey(theme));
    return false;
  };
}

function bytesOf(words: string): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(words))).length;
}

function cellOf(row: TableRow, column: number | null): string {
  return column === null ? '' : (row.cells[column] ?? '').trim();
}
