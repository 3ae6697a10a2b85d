import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { PLAIN_CALENDAR } from '#domain/rollup/Calendar.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import { rollupShelf } from '#storage/account/rollupShelf.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { pageOf, stepAfter } from '../../ports/AccountReplica.contract.ts';
import { AYLIN, createdEvent, noon, sampleMention, sampleTheme } from '../../zendesk/samples.ts';

const theme = sampleTheme('csv');
const today = dayNumber(noon.slice(0, 10) as `${number}-${number}-${number}`);
const ASK: RollupAsk = {
  calendar: PLAIN_CALENDAR,
  period: { from: today - 30, to: today },
  before: null,
  themes: null,
  customers: null,
  tickets: null,
  brands: null,
  sources: null,
  withStaff: false,
  withEmerging: true,
};
const mentionOf = (n: number) =>
  sampleMention(theme, asId<TicketId>(String(n)), AYLIN, {
    requesterId: asId<UserId>(`7${n}`),
    changedAt: noon,
  });

let count = 0;

/** An account of three tickets in a browser, and how often its replica is read whole. */
async function account() {
  const user = asId<UserId>(String(7000 + ++count));
  const { replica, db } = await openAccountReplica('acme', user);
  const first = stepAfter(startSync('admin'));
  const mentions = [1, 2, 3].map((n) => ({ recordId: `R${n}`, value: mentionOf(n) }));
  await replica.add(pageOf('mentions', { mentions }), first);
  const events = [{ recordId: 'E1', value: { ...createdEvent(theme, AYLIN), recordId: 'E1' } }];
  await replica.add(pageOf('events', { events }), stepAfter(first));
  let reads = 0;
  /** A page that is opened anew knows nothing but what lies in the browser. */
  const opened = () => {
    const read = () => {
      reads += 1;
      return replica.read();
    };
    return foldingOf({ ...replica, read }, undefined, rollupShelf(db));
  };
  const ticketsIn = async (folding: ReturnType<typeof foldingOf>, ask = ASK) => {
    const counted = await folding.rollup(ask);
    return counted.ok ? counted.value.all.tickets : counted.failure;
  };
  /** Writes go out one after the other: once this was read, all before it are there. */
  const settled = () => rollupShelf(db).table();
  return { replica, db, user, opened, ticketsIn, settled, reads: () => reads };
}

describe('the rows of rollups', () => {
  it('are kept: whoever comes back needs no fold, and counts the same', async () => {
    const { opened, ticketsIn, settled, reads } = await account();
    const before = await opened().rollup(ASK);
    await settled();
    expect(reads()).toBe(1);
    const after = await opened().rollup(ASK);
    expect(reads()).toBe(1);
    expect(after).toEqual(before);
    expect(await ticketsIn(opened())).toBe(3);
    // What was said is read from the account's own words, as ever.
    const behind = await opened().behind(ASK, { theme: theme.id, of: 'period' }, 10);
    expect(behind).toMatchObject({ value: { all: 3, tickets: [{}, {}, {}] } });
  });

  it('are made anew for another calendar and whenever something was read, at once where numbers are folded', async () => {
    const { replica, opened, ticketsIn, settled, reads } = await account();
    const page = opened();
    expect(await ticketsIn(page)).toBe(3);
    await replica.addOwn([mentionOf(4)]);
    expect(await ticketsIn(page)).toBe(4);
    const sunday = { ...ASK, calendar: { ...PLAIN_CALENDAR, weekStart: 0 } };
    expect(await ticketsIn(opened(), sunday)).toBe(4);
    await settled();
    await replica.addOwn([mentionOf(5)]);
    await opened().numbers();
    await settled();
    await settled();
    const before = reads();
    expect(await ticketsIn(opened(), sunday)).toBe(5);
    expect(reads()).toBe(before);
  });

  it('go as soon as somebody is erased, and with everything else', async () => {
    const { replica, opened, ticketsIn, settled } = await account();
    await ticketsIn(opened());
    expect(await settled()).not.toBeNull();
    await replica.drop([mentionOf(2).id]);
    expect(await settled()).toBeNull();
    expect(await ticketsIn(opened())).toBe(2);
    await settled();
    await replica.clear();
    expect(await settled()).toBeNull();
  });

  it.each([
    ['of another form', (kept: object) => ({ ...kept, form: 0 })],
    ['with a column cut short', (kept: object) => ({ ...kept, day: new Int32Array(1) })],
    ['with a name too many', (kept: object) => ({ ...kept, themes: { count: 1, lines: 'a\nb' } })],
    ['nonsense', () => 'rows'],
  ])('are not believed where they are %s', async (_, spoilt) => {
    const { user, opened, ticketsIn, settled, reads } = await account();
    await ticketsIn(opened());
    await settled();
    const db = await openDB(`groundswell.acme.${user}.account`);
    await db.put('shelf', spoilt((await db.get('shelf', 'rollup')) as object), 'rollup');
    db.close();
    const before = reads();
    expect(await ticketsIn(opened())).toBe(3);
    expect(reads()).toBe(before + 1);
  });
});
