import type { TicketId } from '../basis/Id.ts';
import type { AccountFold, FoldedTheme } from '../champion/FoldedTheme.ts';
import { isImported } from '../mention/importedTicket.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { type Calendar, dayCounter } from './Calendar.ts';
import { countingOrder } from './countingOrder.ts';
import { customersIn } from './customersIn.ts';
import { heardDays, LAST_DAY } from './heardDays.ts';
import { placesIn } from './placesIn.ts';
import { BY_CHAMPION, CONFIRMED, IMPORTED, type RollupTable, STAFF, TEST } from './RollupTable.ts';
import { staffOf } from './staffOf.ts';
import { tally } from './tally.ts';
import { testAsker } from './testAsker.ts';
import { whoIn } from './whoIn.ts';

/**
 * Everything that counts in an account, as rows. A mention is heard on the days of its quotes; one without quotes on the day
 * on which it was tagged. An organization is the one that stands in the ticket.
 */
export function tabulate(
  fold: Pick<AccountFold, 'themes' | 'records' | 'journal'>,
  calendar: Calendar,
): RollupTable {
  const [dayOf, isTest] = [dayCounter(calendar), testAsker(calendar)];
  const counted = [...fold.themes.values()].filter(({ mentions }) => mentions.length > 0);
  const who = whoIn(counted, staffOf(fold));
  const customers = customersIn(who);
  const tickets = placesIn<TicketId>();
  const brands = placesIn<number>();
  const column = () => new Int32Array(who.mostRows);
  const [theme, day, ticket, person] = [column(), column(), column(), column()];
  const [organization, pair, customer, brand] = [column(), column(), column(), column()];
  const flags = new Uint8Array(who.mostRows);
  const ever = tally(who.people.length);
  const peopleEver = new Uint32Array(counted.length);
  let [record, row, pairCount] = [0, 0, 0];
  for (const [n, folded] of counted.entries()) {
    ever.begin();
    for (const mention of folded.mentions) {
      const place = tickets.of(mention.ticketId);
      // Of nearly all tickets one organization is named.
      let [only, onlyPair] = [-2, -1];
      const others = new Map<number, number>();
      const common = flagsOf(mention, folded);
      for (const { records } of mention.parts)
        for (const said of records) {
          const [asking, home] = [who.person[record] ?? -1, who.organization[record] ?? -1];
          if (only === -2) [only, onlyPair] = [home, pairCount++];
          const paired = home === only ? onlyPair : (others.get(home) ?? pairCount++);
          if (home !== only) others.set(home, paired);
          const isStaff = who.isStaff[asking] === true;
          const test = isTest(said.requesterId, said.organizationId) ? TEST : 0;
          if (!isStaff && test === 0 && ever.isNew(asking)) peopleEver[n] = (peopleEver[n] ?? 0) + 1;
          const payer = customers.of(record, said.requesterId, mention);
          const brandPlace = brands.of(said.brandId);
          for (const [on, noted] of heardDays(said, dayOf)) {
            theme[row] = n;
            day[row] = on;
            ticket[row] = place;
            person[row] = asking;
            organization[row] = home;
            pair[row] = paired;
            customer[row] = payer;
            brand[row] = brandPlace;
            flags[row] = common | test | (isStaff ? STAFF : 0) | noted;
            row += 1;
          }
          record += 1;
        }
    }
  }
  const all = Uint32Array.from({ length: row }, (_, n) => n);
  const byDay = countingOrder(all, (one) => day[one] ?? 0, LAST_DAY + 1);
  const order = countingOrder(byDay, (one) => theme[one] ?? 0, counted.length);
  const ordered = (numbers: Int32Array) => Int32Array.from(order, (one) => numbers[one] ?? 0);
  return {
    calendar,
    themes: counted.map(({ id }) => id),
    tickets: tickets.all,
    organizations: who.organizations,
    brands: brands.all,
    customers: customers.keys,
    people: who.people,
    pairCount,
    starts: startsOf(theme.subarray(0, row), counted.length),
    day: ordered(day),
    ticket: ordered(ticket),
    person: ordered(person),
    organization: ordered(organization),
    pair: ordered(pair),
    customer: ordered(customer),
    brand: ordered(brand),
    flags: Uint8Array.from(order, (one) => flags[one] ?? 0),
    peopleEver,
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

function startsOf(theme: Int32Array, themes: number): Uint32Array {
  const starts = new Uint32Array(themes + 1);
  for (const one of theme) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let n = 0; n < themes; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  return starts;
}
