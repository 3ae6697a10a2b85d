import type { ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Addressee, Addressees } from './Addressee.ts';
import type { ReplyRow, ReplyState } from './foldReplies.ts';
import { personKey } from './ReplyEvent.ts';
import { type CustomerToday, type TicketToday, type Way, wayTo } from './wayTo.ts';

/** One customer of a send-list. */
export interface TellLine {
  readonly addressee: Addressee;
  readonly name: string | null;
  readonly way: Way;
  readonly state: ReplyState;
  /** The ticket by which they are written to is this person's own. */
  readonly isMine: boolean;
}

/** What a send-list is made of. */
export interface TellFacts {
  readonly themes: readonly ThemeId[];
  readonly addressees: Addressees;
  readonly rows: readonly ReplyRow[];
  readonly tickets: ReadonlyMap<TicketId, TicketToday>;
  readonly customers: ReadonlyMap<UserId, CustomerToday>;
}

/** So many are told, wait, and cannot be told. */
export interface TellCounts {
  readonly all: number;
  readonly told: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly noWay: number;
}

/**
 * Everybody who asked, in the order in which they are offered: whom this person began to write to, what hangs in the middle of
 * being sent, then the customers of this person's own tickets, then those who wait, then those who cannot be reached, then who
 * is done with. Among equals who was heard last comes first.
 */
export function tellList(facts: TellFacts, me: UserId): readonly TellLine[] {
  const { addressees, tickets, customers, themes } = facts;
  const rows = new Map(facts.rows.map((row) => [`${row.themeId} ${row.person}`, row.state]));
  const lines = addressees.all.map((addressee): TellLine => {
    const customer = customers.get(addressee.person);
    const way = wayTo(addressee, tickets, customer);
    return {
      addressee,
      name: customer?.name ?? null,
      way,
      state: stateOf(themes, rows, addressee.person),
      isMine: way.is !== 'none' && way.ticket.assigneeId === me,
    };
  });
  return lines
    .map((line, place) => ({ line, place, rank: rankOf(line, me) }))
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ line }) => line);
}

/** How far a send-list is. */
export function tellCounts(lines: readonly TellLine[]): TellCounts {
  const count = (is: (line: TellLine) => boolean) => lines.filter(is).length;
  return {
    all: lines.length,
    told: count(({ state }) => state.at === 'sent'),
    waiting: count(isWaiting),
    skipped: count(({ state }) => state.at === 'skipped'),
    noWay: count((line) => !isWaiting(line) && line.state.at !== 'sent' && line.state.at !== 'skipped'),
  };
}

/** Whether there is still something to do about this customer. */
export function isWaiting({ state, way }: Pick<TellLine, 'state' | 'way'>): boolean {
  return state.at === 'sending' || ((state.at === 'open' || state.at === 'claimed') && way.is !== 'none');
}

/** The most that is known: told once, in whichever of these themes, is told. */
const STRONGEST: readonly ReplyState['at'][] = ['sent', 'sending', 'claimed', 'skipped'];

function stateOf(
  themes: readonly ThemeId[],
  rows: ReadonlyMap<string, ReplyState>,
  person: UserId,
): ReplyState {
  const theirs = themes.flatMap((theme) => rows.get(`${theme} ${personKey(theme, person)}`) ?? []);
  const found = STRONGEST.flatMap((at) => theirs.find((state) => state.at === at) ?? []);
  return found[0] ?? { at: 'open' };
}

function rankOf(line: TellLine, me: UserId): number {
  const { state, isMine } = line;
  if (state.at === 'sent') return 7;
  if (state.at === 'skipped') return 6;
  if (!isWaiting(line)) return 5;
  if (state.at === 'claimed') return state.by === me ? 0 : 4;
  if (state.at === 'sending') return 1;
  return isMine ? 2 : 3;
}
