import { describe, expect, it } from 'vitest';
import { asId, type AreaId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { PLAIN_CALENDAR } from '#domain/rollup/Calendar.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import { contactRates } from '#workflows/rollup/contactRates.ts';
import { rollupsOf } from '#workflows/sync/rollupsOf.ts';
import { AYLIN, sampleMention, sampleTheme } from '../../zendesk/samples.ts';
import { never } from '../../zendesk/samples.ts';

const reports = asId<AreaId>('reports');
const THEMES = [
  { id: sampleTheme('csv').id, areaId: reports },
  { id: sampleTheme('charts').id, areaId: reports },
  { id: sampleTheme('dark').id, areaId: null },
  { id: sampleTheme('silent').id, areaId: asId<AreaId>('silent') },
];
/** Two weeks, and the two before. */
const ASK: RollupAsk = {
  calendar: PLAIN_CALENDAR,
  period: { from: dayNumber('2026-11-02'), to: dayNumber('2026-11-15') },
  before: { from: dayNumber('2026-10-19'), to: dayNumber('2026-11-01') },
  themes: null,
  customers: null,
  brands: null,
  sources: null,
  tickets: null,
  withStaff: false,
  withEmerging: true,
};

function said(theme: string, day: string, tickets: readonly number[]): readonly Mention[] {
  return tickets.map((ticket) =>
    sampleMention(sampleTheme(theme), asId<TicketId>(String(ticket)), AYLIN, {
      requesterId: asId<UserId>(`7${ticket}`),
      quotes: [],
      at: instant(Date.parse(`${day}T10:00:00Z`)),
    }),
  );
}

async function rates(mentions: readonly Mention[], active: ActiveUsers | null, ask = ASK, signal = never) {
  const kept = { revision: 1, mentions, events: [] };
  const folded = { kept, fold: foldAccount(mentions, []) };
  const folding = rollupsOf(
    async () => ok(folded),
    async () => ok(kept),
    null,
  );
  const read = await contactRates(folding, THEMES, ask, active, signal);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

const LONG_AGO = said('dark', '2026-10-01', [900]);
const MENTIONS = [
  ...LONG_AGO,
  ...said('csv', '2026-11-03', [1, 2, 3]),
  // In the same ticket, and once more: each ticket counts once in its area.
  ...said('charts', '2026-11-03', [3]),
  ...said('charts', '2026-11-10', [4]),
  ...said('csv', '2026-10-20', [10, 11]),
  ...said('dark', '2026-11-04', [20]),
];

describe('the contact rate of an area', () => {
  it('is its distinct tickets a week, most first; areas without one are left out', async () => {
    const { rates: read } = await rates(MENTIONS, null);
    expect(read).toMatchObject([
      { areaId: reports, tickets: 4, perWeek: { rate: 2 }, perThousand: null, change: { ratio: 2 } },
      { areaId: null, tickets: 1, perWeek: { rate: 0.5 }, perThousand: null },
    ]);
  });

  it('is told for each thousand active users, and so is its change', async () => {
    const active: ActiveUsers = { per: 'week', from: '2026-10-19', users: [500, 500, 2000, 2000] };
    const [first] = (await rates(MENTIONS, active)).rates;
    // Two a week of two thousand; twice as many tickets of four times as many people.
    expect(first).toMatchObject({ perThousand: { rate: 1 }, change: { ratio: 0.5 } });
    const { perThousand } = first ?? {};
    expect(perThousand?.low).toBeGreaterThan(0);
    expect(perThousand?.high).toBeGreaterThan(1);
  });

  it('takes no days for days without tickets that lie before anybody was heard', async () => {
    const late = said('csv', '2026-11-09', [1, 2]);
    const [only] = (await rates(late, null)).rates;
    expect(only).toMatchObject({ perWeek: { rate: 2 }, change: null });
  });

  it('has the filters of the look, opens to its tickets, and ends where nobody waits for it', async () => {
    const csv = { ...ASK, themes: [sampleTheme('csv').id] };
    expect((await rates(MENTIONS, null, csv)).rates).toMatchObject([
      { tickets: 3, ask: { themes: [sampleTheme('csv').id] } },
    ]);
    expect((await rates(MENTIONS, null, ASK, AbortSignal.abort())).rates).toEqual([]);
  });
});
