import type { AccountFold, FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import type { StandingMention } from '#domain/theme/StandingMention.ts';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import type { DaySpan, RollupAsk } from '#domain/rollup/RollupAsk.ts';

/* The slow and obvious way: sets of names over mentions, days as a calendar prints them. Shares nothing with what it checks. */

/** The number of the account's day in which a moment falls, by what a calendar there prints. */
export function slowDay(moment: string, { timeZone }: Calendar): number {
  const printed = new Intl.DateTimeFormat('en-CA', {
    timeZone: timeZone ?? 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(moment));
  return Date.parse(`${printed}T00:00:00Z`) / 86_400_000;
}

/** The number of the week, by counting back to the weekday on which weeks begin. */
export function slowWeek(day: number, { weekStart }: Calendar): number {
  let first = day;
  while (new Date(first * 86_400_000).getUTCDay() !== weekStart) first -= 1;
  let firstOf1970 = 0;
  while (new Date(firstOf1970 * 86_400_000).getUTCDay() !== weekStart) firstOf1970 -= 1;
  return (first - firstOf1970) / 7;
}

interface Moment {
  readonly mention: StandingMention;
  readonly record: Mention;
  readonly day: number;
}

const everyRecord = ({ mentions }: FoldedTheme) =>
  mentions.flatMap(({ parts }) => parts.flatMap(({ records }) => records));

function isTestOf(
  { requesterId, organizationId }: Mention,
  { calendar: { tests = [] } }: RollupAsk,
): boolean {
  return tests.includes(`person ${requesterId}`) || tests.includes(`organization ${organizationId}`);
}

/** Who pays: the organization in the ticket, else the one in the newest ticket of the person, else the person, else nobody. */
export function slowCustomer(fold: AccountFold, { parts, ticketId }: StandingMention, record: Mention) {
  const { requesterId, organizationId } = record;
  const homes = [...fold.themes.values()]
    .flatMap(everyRecord)
    .filter((other) => other.requesterId === requesterId && requesterId !== null)
    .flatMap(({ at, organizationId: home }) => (home === null ? [] : [{ at, home }]))
    .sort((a, b) => (a.at === b.at ? (a.home < b.home ? -1 : 1) : a.at < b.at ? 1 : -1));
  const payer = organizationId ?? homes[0]?.home;
  if (payer !== undefined) return `organization ${payer}`;
  if (requesterId !== null) return `person ${requesterId}`;
  const others = parts.flatMap(({ records }) => records);
  return others.some((one) => one.requesterId !== null || one.organizationId !== null)
    ? null
    : `ticket ${ticketId}`;
}

/** Everything that was heard of a theme and that the question lets in, staff aside. */
function momentsIn(
  fold: AccountFold,
  theme: FoldedTheme,
  ask: RollupAsk,
  staff: ReadonlySet<string>,
  withStaff: boolean,
  tests: 'without' | 'alone' = 'without',
) {
  const moments: Moment[] = [];
  for (const mention of theme.mentions)
    for (const { records } of mention.parts)
      for (const record of records) {
        if (isTestOf(record, ask) !== (tests === 'alone')) continue;
        if (!withStaff && record.requesterId !== null && staff.has(record.requesterId)) continue;
        if (ask.tickets !== null && !ask.tickets.includes(mention.ticketId)) continue;
        const customer = slowCustomer(fold, mention, record);
        if (ask.customers !== null && (customer === null || !ask.customers.includes(customer))) continue;
        if (ask.brands !== null && (record.brandId === null || !ask.brands.includes(record.brandId)))
          continue;
        const byDay = new Map<number, Quote[]>();
        if (record.quotes.length === 0) byDay.set(slowDay(record.at, ask.calendar), []);
        for (const quote of record.quotes) {
          const day = slowDay(quote.at, ask.calendar);
          byDay.set(day, [...(byDay.get(day) ?? []), quote]);
        }
        for (const [day, quotes] of byDay) {
          const isNoted = quotes.length > 0 && quotes.every(({ wordsOf }) => wordsOf === 'agent');
          const source = isImported(mention.ticketId) ? 'imported' : isNoted ? 'noted' : 'said';
          if (ask.sources === null || ask.sources.includes(source)) moments.push({ mention, record, day });
        }
      }
  return moments;
}

function heardIn(moments: readonly Moment[], span: DaySpan) {
  const within = moments.filter(({ day }) => day >= span.from && day <= span.to);
  return {
    people: new Set(within.flatMap(({ record }) => record.requesterId ?? [])).size,
    organizations: new Set(within.flatMap(({ record }) => record.organizationId ?? [])).size,
    tickets: new Set(within.map(({ mention }) => mention.ticketId)).size,
  };
}

export function slowStaff({ records, journal }: AccountFold): ReadonlySet<string> {
  return new Set([...records.map(({ taggedBy }) => taggedBy), ...journal.map(({ actor }) => actor)]);
}

/** What a rollup must say. */
export function slowRollup(fold: AccountFold, ask: RollupAsk) {
  const staff = slowStaff(fold);
  const themes = [...fold.themes.values()].filter(({ id }) => ask.themes === null || ask.themes.includes(id));
  const isEmerging = (theme: FoldedTheme) =>
    new Set(
      everyRecord(theme)
        .filter((record) => !isTestOf(record, ask))
        .flatMap(({ requesterId }) => (requesterId === null || staff.has(requesterId) ? [] : [requesterId])),
    ).size < 2;
  const counted = themes.filter((theme) => ask.withEmerging || !isEmerging(theme));
  const momentsOf = (theme: FoldedTheme) => momentsIn(fold, theme, ask, staff, ask.withStaff);
  const inPeriod = ({ day }: Moment) => day >= ask.period.from && day <= ask.period.to;
  const weeks = {
    first: slowWeek(ask.period.from, ask.calendar),
    count: slowWeek(ask.period.to, ask.calendar) - slowWeek(ask.period.from, ask.calendar) + 1,
  };
  const weekly = (moments: readonly Moment[]) =>
    Array.from({ length: weeks.count }, (_, n) => {
      const theirs = moments.filter(
        (one) => inPeriod(one) && slowWeek(one.day, ask.calendar) === weeks.first + n,
      );
      return new Set(theirs.flatMap(({ record }) => record.requesterId ?? [])).size;
    });
  const rows = counted.flatMap((theme) => {
    const moments = momentsOf(theme);
    const [heard, before] = [
      heardIn(moments, ask.period),
      ask.before === null ? null : heardIn(moments, ask.before),
    ];
    if (heard.tickets === 0 && (before?.tickets ?? 0) === 0) return [];
    const { championId } = theme.championship;
    const tickets = [...new Set(moments.filter(inPeriod).map(({ mention }) => mention))];
    const organizations = new Map<string, Set<string>>();
    for (const { record, mention } of moments.filter(inPeriod))
      if (record.organizationId !== null)
        organizations.set(
          record.organizationId,
          (organizations.get(record.organizationId) ?? new Set()).add(mention.ticketId),
        );
    const [largest] = [...organizations].sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1));
    return [
      {
        id: theme.id,
        ...heard,
        before,
        confirmed: tickets.filter(
          ({ taggedBy, parts }) =>
            taggedBy.length > 1 || parts.some(({ confirmedBy }) => confirmedBy.length > 0),
        ).length,
        byChampion: tickets.filter(({ taggedBy }) => taggedBy.some((one) => one === championId)).length,
        largest: largest === undefined ? null : { organizationId: largest[0], tickets: largest[1].size },
        firstDay: Math.min(...moments.map(({ day }) => day)),
        weekly: weekly(moments),
      },
    ];
  });
  const every = counted.flatMap(momentsOf);
  const staffs = themes
    .flatMap((theme) => momentsIn(fold, theme, ask, staff, true))
    .filter(({ record }) => record.requesterId !== null && staff.has(record.requesterId));
  const emerging = themes
    .filter(isEmerging)
    .map((theme) => momentsIn(fold, theme, ask, staff, ask.withStaff));
  const tests = themes.flatMap((theme) => momentsIn(fold, theme, ask, staff, true, 'alone'));
  const only = ({ people, tickets }: ReturnType<typeof heardIn>) => ({ people, tickets });
  return {
    rows,
    all: {
      ...heardIn(every, ask.period),
      before: ask.before === null ? null : heardIn(every, ask.before),
    },
    weeks,
    allWeekly: weekly(every),
    leftOut: {
      staff: only(heardIn(staffs, ask.period)),
      tests: only(heardIn(tests, ask.period)),
      emerging: {
        themes: emerging.filter((moments) => moments.some(inPeriod)).length,
        ...only(heardIn(emerging.flat(), ask.period)),
      },
    },
    who: whoIn(fold, counted, momentsOf, ask),
  };
}

/** Who asks, by theme and of all, and in which tickets. */
function whoIn(
  fold: AccountFold,
  themes: readonly FoldedTheme[],
  momentsOf: (theme: FoldedTheme) => readonly Moment[],
  { period, before }: RollupAsk,
) {
  const within = (span: DaySpan | null) => (theme: FoldedTheme) =>
    momentsOf(theme).filter(({ day }) => span !== null && day >= span.from && day <= span.to);
  const customersOf = (moments: readonly Moment[]) =>
    distinct(moments.flatMap(({ mention, record }) => slowCustomer(fold, mention, record) ?? []));
  const [now, then] = [themes.flatMap(within(period)), themes.flatMap(within(before))];
  const customers = customersOf([...now, ...then]);
  return {
    tickets: distinct(now.map(({ mention }) => mention.ticketId)),
    ticketsEver: distinct([...now, ...then].map(({ mention }) => mention.ticketId)),
    people: Object.fromEntries(
      customers.map((key) => {
        const theirs = [...now, ...then].filter(
          ({ mention, record }) => slowCustomer(fold, mention, record) === key,
        );
        return [key, distinct(theirs.flatMap(({ record }) => record.requesterId ?? []))];
      }),
    ),
    byTheme: Object.fromEntries(
      themes
        .map((theme) => [theme.id, customersOf(within(period)(theme))] as const)
        .filter(([, theirs]) => theirs.length > 0),
    ),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
