import type { OrganizationId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { AccountFold, FoldedTheme } from '../champion/FoldedTheme.ts';
import { isImported } from '../mention/importedTicket.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { type Calendar, dayCounter } from './Calendar.ts';
import { countingOrder } from './countingOrder.ts';
import { customerOf, homesIn } from './customerOf.ts';
import { heardDays, LAST_DAY } from './heardDays.ts';
import { placesIn } from './placesIn.ts';
import { rowBuffer } from './rowBuffer.ts';
import { BY_CHAMPION, CONFIRMED, IMPORTED, type RollupTable, STAFF } from './RollupTable.ts';
import { staffOf } from './staffOf.ts';

const PAYERS = ['organization', 'person', 'ticket'] as const;

/** The columns of the rows before they are in order. */
const [THEME, DAY, TICKET, PERSON, ORGANIZATION, PAIR, CUSTOMER, BRAND, FLAGS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Everything that counts in an account, as rows. A mention is heard on the days of its quotes; one without quotes on the day
 * on which it was tagged. An organization is the one that stands in the ticket.
 */
export function tabulate(
  fold: Pick<AccountFold, 'themes' | 'records' | 'journal'>,
  calendar: Calendar,
): RollupTable {
  const dayOf = dayCounter(calendar);
  const staff = staffOf(fold);
  const homes = homesIn(fold.themes.values());
  const themes = placesIn<ThemeId>();
  const tickets = placesIn<TicketId>();
  const people = placesIn<UserId>();
  const organizations = placesIn<OrganizationId>();
  const brands = placesIn<number>();
  const payers = { organization: placesIn<string>(), person: placesIn<string>(), ticket: placesIn<string>() };
  const customers = placesIn<number>();
  const rows = rowBuffer(9);
  let pairCount = 0;
  const peopleEver: number[] = [];
  for (const folded of fold.themes.values()) {
    if (folded.mentions.length === 0) continue;
    const theme = themes.of(folded.id);
    peopleEver.push(peopleIn(folded, staff));
    for (const mention of folded.mentions) {
      const ticket = tickets.of(mention.ticketId);
      // Of nearly all tickets one organization is named.
      let [only, onlyPair] = [-2, -1];
      const others = new Map<number, number>();
      const common = flagsOf(mention, folded);
      for (const { records } of mention.parts)
        for (const record of records) {
          const { requesterId, organizationId } = record;
          const organization = organizations.of(organizationId);
          if (only === -2) [only, onlyPair] = [organization, pairCount++];
          const pair = organization === only ? onlyPair : (others.get(organization) ?? pairCount++);
          if (organization !== only) others.set(organization, pair);
          const payer = customerOf(record, mention, homes);
          // Numbers are found faster than texts that would have to be made first.
          const customer =
            payer === null ? -1 : customers.of(payers[payer.is].of(payer.id) * 3 + PAYERS.indexOf(payer.is));
          const who = requesterId !== null && staff.has(requesterId) ? STAFF : 0;
          for (const [day, noted] of heardDays(record, dayOf))
            rows.push(
              theme,
              day,
              ticket,
              people.of(requesterId),
              organization,
              pair,
              customer,
              brands.of(record.brandId),
              common | who | noted,
            );
        }
    }
  }
  const all = Uint32Array.from({ length: rows.length() }, (_, n) => n);
  const byDay = countingOrder(all, (row) => rows.at(row, DAY), LAST_DAY + 1);
  const order = countingOrder(byDay, (row) => rows.at(row, THEME), themes.all.length);
  return {
    calendar,
    themes: themes.all,
    tickets: tickets.all,
    organizations: organizations.all,
    brands: brands.all,
    customers: customers.all.map((number) => {
      const is = PAYERS[number % 3] ?? 'ticket';
      return `${is} ${payers[is].all[Math.floor(number / 3)] ?? ''}`;
    }),
    peopleCount: people.all.length,
    pairCount,
    starts: startsOf(rows.column(THEME, order), themes.all.length),
    day: rows.column(DAY, order),
    ticket: rows.column(TICKET, order),
    person: rows.column(PERSON, order),
    organization: rows.column(ORGANIZATION, order),
    pair: rows.column(PAIR, order),
    customer: rows.column(CUSTOMER, order),
    brand: rows.column(BRAND, order),
    flags: Uint8Array.from(rows.column(FLAGS, order)),
    peopleEver: Uint32Array.from(peopleEver),
  };
}

/** Whether somebody other than the tagger says that the ticket asks for this. */
export function isConfirmed({ taggedBy, parts }: StandingMention): boolean {
  return taggedBy.length > 1 || parts.some(({ confirmedBy }) => confirmedBy.length > 0);
}

function flagsOf(mention: StandingMention, { championship }: FoldedTheme): number {
  const { championId } = championship;
  return (
    (isConfirmed(mention) ? CONFIRMED : 0) |
    (championId !== null && mention.taggedBy.includes(championId) ? BY_CHAMPION : 0) |
    (isImported(mention.ticketId) ? IMPORTED : 0)
  );
}

function peopleIn({ mentions }: FoldedTheme, staff: ReadonlySet<UserId>): number {
  const people = new Set<UserId>();
  for (const { parts } of mentions)
    for (const { records } of parts)
      for (const { requesterId } of records)
        if (requesterId !== null && !staff.has(requesterId)) people.add(requesterId);
  return people.size;
}

function startsOf(theme: Int32Array, themes: number): Uint32Array {
  const starts = new Uint32Array(themes + 1);
  for (const one of theme) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let n = 0; n < themes; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  return starts;
}
