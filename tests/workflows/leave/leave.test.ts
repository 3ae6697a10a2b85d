import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { exportAccount } from '#workflows/leave/exportAccount.ts';
import { planLeaving } from '#workflows/leave/planLeaving.ts';
import { removeEverything } from '#workflows/leave/removeEverything.ts';
import { untagTickets } from '#workflows/leave/untagTickets.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { fakeAccountRemoval } from '../../ports/fakes/fakeAccountRemoval.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { boardOutside } from '../../ui/board/boardOutside.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const ticket = (n: number) => asId<TicketId>(String(n));

function admin() {
  const account = new BoardAccount().counted('aaaaaaaaaa', 'Export reports', 2).account;
  const ticketTags = fakeTicketTags();
  for (const [n, tags] of [
    [1, ['vip', 'gs_request', 'gs_export_aaaaaaaaaa']],
    [2, ['gs_bug']],
    [3, ['vip']],
    [5, ['gs_follow_up']],
  ] as const) {
    const place = { groupId: null, brandId: null, formId: null, tags, unknown: [] };
    ticketTags.tickets.set(ticket(n), { id: ticket(n), isClosed: false, place });
  }
  const settings = fakeAccountSettings();
  return { ...boardOutside({ role: 'admin', account }), removal: fakeAccountRemoval(), ticketTags, settings };
}

describe('leaving', () => {
  it('looks first, and changes nothing by that', async () => {
    const outside = admin();
    expect(await planLeaving(outside, signal)).toMatchObject({
      value: { objects: { length: 4 }, macros: [{ id: '8600101' }], tickets: ['1', '2', '5'] },
    });
    expect(outside.removal.objects.size).toBe(4);
    expect(outside.ticketTags.changes).toBe(0);
  });

  it('exports every record as Zendesk gives it, or nothing at all', async () => {
    const outside = admin();
    const counts: number[] = [];
    const text = await exportAccount(outside, (read) => counts.push(read), signal);
    expect(text.ok && JSON.parse(text.value)).toMatchObject({
      subdomain: 'local',
      objects: {
        groundswell_theme: [{ id: 't1', name: '=SUM(A1)' }],
        groundswell_mention: [{ id: 'm1' }, { id: 'm2' }],
      },
      macros: [{ id: '8600101', title: 'Groundswell::Dark mode (en)' }],
    });
    expect(counts).toEqual([1, 3, 4, 5]);
    outside.removal.stubborn = 'groundswell_event';
    expect(await exportAccount(outside, quiet, signal)).toMatchObject({ failure: { kind: 'offline' } });
  });

  it('takes our tags from tickets and leaves all others', async () => {
    const outside = admin();
    const plan = { tickets: [1, 2, 3, 5].map(ticket), otherTags: [] };
    expect(await untagTickets(outside, plan, quiet, signal)).toEqual(ok({ done: 3, left: [] }));
    expect([...outside.ticketTags.tickets.values()].map(({ place }) => place.tags)).toEqual([
      ['vip'],
      [],
      ['vip'],
      [],
    ]);
    expect(await untagTickets(outside, plan, quiet, signal)).toEqual(ok({ done: 0, left: [] }));
  });

  it('takes tags of another beginning one by one, and leaves the account’s own that begin so', async () => {
    const account = new BoardAccount().counted('cccccccccc', 'Sign in', 2, {
      tag: 'fb_sign_in_cccccccccc',
    }).account;
    const outside = { ...admin(), ...boardOutside({ role: 'admin', account }) };
    const { ticketTags } = admin();
    const tags = ['fb_request', 'fb_sign_in_cccccccccc', 'fb_page', 'gs_bug'];
    const place = { groupId: null, brandId: null, formId: null, tags, unknown: [] };
    ticketTags.tickets.set(ticket(4), { id: ticket(4), isClosed: true, place });
    const plan = await planLeaving({ ...outside, removal: fakeAccountRemoval(), ticketTags }, signal);
    if (!plan.ok) throw new Error(plan.failure.kind);
    expect(plan.value.tickets).toContain('4');
    await untagTickets({ ticketTags }, plan.value, quiet, signal);
    expect(ticketTags.tickets.get(ticket(4))?.place.tags).toEqual(['fb_page']);
  });

  it('says which tickets are left where nobody answers', async () => {
    const outside = admin();
    outside.ticketTags.failure = { kind: 'signedOut', what: 'read tickets' };
    const untagged = await untagTickets(
      outside,
      { tickets: [ticket(1), ticket(2)], otherTags: [] },
      quiet,
      signal,
    );
    expect(untagged.ok && untagged.value.left.map(({ failure }) => failure.kind)).toEqual([
      'signedOut',
      'signedOut',
    ]);
  });

  it('stopped half-way goes on with what is left, and ends with a receipt and nothing kept here', async () => {
    const outside = admin();
    await loadThemes(outside, signal);
    await loadSettings(outside, signal);
    outside.removal.stubborn = 'groundswell_event';
    expect(await removeEverything(outside, quiet, signal)).toMatchObject({ failure: { kind: 'failing' } });
    expect([...outside.removal.objects.keys()]).toEqual(['groundswell_event', 'groundswell_theme']);
    outside.removal.stubborn = '8600101';
    expect(await removeEverything(outside, quiet, signal)).toMatchObject({ failure: { kind: 'failing' } });
    expect([outside.removal.objects.size, outside.removal.ownMacros.size]).toEqual([0, 1]);
    expect(await planLeaving(outside, signal)).toMatchObject({
      value: { objects: [], macros: { length: 1 } },
    });
    outside.removal.stubborn = null;
    const receipt = await removeEverything(outside, quiet, signal);
    expect(receipt).toMatchObject({
      value: {
        subdomain: 'local',
        removed: [],
        macros: 1,
      },
    });
    expect([outside.removal.objects.size, outside.removal.ownMacros.size]).toEqual([0, 0]);
    expect(await outside.replica.themes()).toEqual(ok(null));
    expect(await outside.replica.book()).toEqual(ok(null));
    expect(JSON.stringify(receipt)).not.toContain(outside.worker.name);
  });
});

describe('other browsers', () => {
  it('forget their copies when the account says that there is nothing', async () => {
    const outside = admin();
    await loadThemes(outside, signal);
    await loadSettings(outside, signal);
    outside.account.failure = { kind: 'notSetUp', what: 'read themes' };
    expect(await loadThemes(outside, signal, 0)).toMatchObject({ failure: { kind: 'notSetUp' } });
    expect(await outside.replica.themes()).toEqual(ok(null));
    await outside.settings.save('pilot', { groups: [] });
    await loadSettings(outside, signal);
    outside.settings.failure = { kind: 'notSetUp', what: 'read settings' };
    expect(await loadSettings(outside, signal, 0)).toMatchObject({ failure: { kind: 'notSetUp' } });
    expect(await outside.replica.book()).toEqual(ok(null));
  });

  it('keep them where the account only does not answer', async () => {
    const outside = admin();
    await loadThemes(outside, signal);
    outside.account.failure = { kind: 'offline', what: 'read themes' };
    expect(await loadThemes(outside, signal, 0)).toMatchObject({ ok: true });
    expect(await outside.replica.themes()).not.toEqual(ok(null));
  });
});
