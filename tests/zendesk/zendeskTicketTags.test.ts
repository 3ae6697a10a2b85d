import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskTicketTags } from '#zendesk/zendeskTicketTags.ts';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
let account: LocalZendesk;
let open: TicketId;
let closed: TicketId;

interface Shown {
  readonly tickets: readonly {
    readonly id: number;
    readonly status: string;
    readonly tags: readonly string[];
  }[];
}

beforeAll(async () => {
  account = await startAccount({ weather: { searchLagSeconds: 0, jobDelayMs: 0 } });
  const { tickets } = (await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=100'))
    .body as unknown as Shown;
  const idOf = (isClosed: boolean) =>
    tickets.find(({ status }) => (status === 'closed') === isClosed)?.id ?? Number.NaN;
  open = asId<TicketId>(String(idOf(false)));
  const solved = await asAdmin(account, 'POST', '/api/v2/tickets', {
    ticket: { subject: 'Old', status: 'closed', comment: { body: 'Old.' } },
  });
  closed = asId<TicketId>(
    String(Number.isNaN(idOf(true)) ? (solved.body['ticket'] as { id: number }).id : idOf(true)),
  );
});
afterAll(() => account.stop());

async function tagsOf(id: TicketId) {
  const shown = (await asAdmin(account, 'GET', `/api/v2/tickets/show_many?ids=${id}`))
    .body as unknown as Shown;
  return shown.tickets[0]?.tags.filter((tag) => tag.startsWith('gs_'));
}

describe('tags of tickets', () => {
  it('are added and removed beside others, on closed tickets too, and found by search', async () => {
    const tags = zendeskTicketTags(await connectAs(account, 'renee'));
    const changes = [open, closed].map((ticketId) => ({
      ticketId,
      added: ['gs_request', 'gs_x'],
      removed: [],
    }));
    expect(await tags.change(changes, signal, quiet)).toEqual([
      { state: 'done', id: open },
      { state: 'done', id: closed },
    ]);
    const found = await tags.find('gs_request', signal);
    expect(found.ok && [...found.value].sort()).toEqual([open, closed].sort());
    const both = [{ ticketId: open, added: ['gs_bug'], removed: ['gs_x'] }];
    await tags.change(both, signal, quiet);
    expect(await tagsOf(open)).toEqual(['gs_bug', 'gs_request']);
    expect(await tagsOf(closed)).toEqual(['gs_request', 'gs_x']);
  });

  it('are shown with where the ticket stands; tickets that are not there are left out', async () => {
    const tags = zendeskTicketTags(await connectAs(account, 'renee'));
    const shown = await tags.show([open, closed, asId<TicketId>('404404')], signal);
    expect(shown.ok && shown.value.map(({ id, isClosed }) => [id, isClosed]).sort()).toEqual(
      [
        [open, false],
        [closed, true],
      ].sort(),
    );
    expect(shown.ok && shown.value[0]?.place.brandId).toMatch(/^\d+$/);
  });

  it('that cannot be changed say so one by one', async () => {
    const tags = zendeskTicketTags(await connectAs(account, 'renee'));
    const outcomes = await tags.change(
      [
        { ticketId: asId<TicketId>('404404'), added: ['gs_request'], removed: [] },
        { ticketId: open, added: ['gs_docs'], removed: [] },
      ],
      signal,
      quiet,
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['refused', 'done']);
  });

  it('are proposed by how they begin, not by words within them', async () => {
    const tags = zendeskTicketTags(await connectAs(account, 'renee'));
    await tags.change([{ ticketId: open, added: ['fb_page', 'our_fb'], removed: [] }], signal, quiet);
    expect(await tags.beginning('fb_', signal)).toEqual({ ok: true, value: ['fb_page'] });
    expect(await tags.beginning('zz_', signal)).toEqual({ ok: true, value: [] });
  });

  it('are not changed by light agents', async () => {
    const tags = zendeskTicketTags(await connectAs(account, 'hana'));
    const outcomes = await tags.change([{ ticketId: open, added: ['gs_y'], removed: [] }], signal, quiet);
    expect(outcomes).toMatchObject([{ state: 'refused', failure: { kind: 'forbidden' } }]);
    expect(await tagsOf(open)).not.toContain('gs_y');
  });

  it('of which nobody heard the end are unknown, never said to be done', async () => {
    const tags = zendeskTicketTags(await connectAs(account, 'renee'));
    await weather(account, { failNext: 1, failStatus: 502, commitThenFail: true });
    const outcomes = await tags.change([{ ticketId: open, added: ['gs_z'], removed: [] }], signal, quiet);
    await weather(account, { commitThenFail: false });
    expect(outcomes).toMatchObject([{ state: 'unknown' }]);
  });
});
