import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { flushOutbox } from '#workflows/outbox/flushOutbox.ts';
import { guardWrites } from '#workflows/standing/guardWrites.ts';
import { loadStanding } from '#workflows/standing/loadStanding.ts';
import { saveSetting } from '#workflows/loadSettings.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { fakeRights } from '../../ports/fakes/fakeRights.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const FORBIDDEN = {
  kind: 'forbidden',
  what: 'save theme',
  needs: { object: 'groundswell_theme', right: 'write' },
} as const;

function guardedOutside(role = 'agent') {
  const open = outsideFor('1', conversationOf(5, ['Hi.']));
  const settings = fakeAccountSettings();
  const rights = fakeRights();
  const { outbox } = fakeBrowser().openTab();
  const outside = { ...open, outbox, settings, rights, worker: { ...open.worker, role } };
  const guarded = { ...outside, ...guardWrites(outside) };
  const sender = { ...guarded, isOnline: () => true, random: () => 0 };
  return { outside: guarded, sender, settings, rights, account: open.account };
}

describe('a write', () => {
  it('of somebody who only reads is not sent, stays with its reason, and goes out once they may', async () => {
    const { outside, sender, settings, account } = guardedOutside();
    settings.book = { ...settings.book, version: 9 };
    await createTheme(outside, draftTheme(outside, 'Export', 'request'));
    await flushOutbox(sender, true);
    expect(account.events.size).toBe(0);
    const [entry] = outside.outbox.known();
    expect(entry).toMatchObject({ isStuck: false, failure: { kind: 'readOnly', because: 'newer' } });
    settings.book = { ...settings.book, version: 1 };
    await outside.replica.clear();
    account.nowMs += 3_600_000;
    await flushOutbox(sender, false);
    expect(outside.outbox.known()).toEqual([]);
    expect(account.events.size).toBe(1);
  });

  it('goes nowhere while the account’s settings cannot be read', async () => {
    const { outside, settings, account } = guardedOutside();
    settings.failure = { kind: 'offline', what: 'read settings' };
    const written = await outside.store.saveTheme({ id: asId('t'), name: 'T' });
    expect(written).toEqual(failed(settings.failure));
    expect(account.themes.size).toBe(0);
  });

  it('reads go through whatever somebody may write', async () => {
    const { outside, settings } = guardedOutside();
    settings.book = { ...settings.book, version: 9 };
    expect(await outside.store.listThemes(null, signal)).toMatchObject({ ok: true, value: { items: [] } });
  });

  it('that Zendesk refuses is remembered for screens, tried again by the outbox, and forgotten once it went through', async () => {
    const { outside, account } = guardedOutside();
    account.failure = FORBIDDEN;
    await outside.dismissals.save(asId<UserId>('1'), '2026-W47', []);
    await outside.store.saveTheme({ id: asId('t'), name: 'T' });
    const refused = { can: 'read', because: { kind: 'rights', need: FORBIDDEN.needs } };
    expect(await loadStanding(outside, signal)).toEqual(ok(refused));
    expect(await loadStanding(outside, signal, false)).toEqual(ok({ can: 'write' }));
    account.failure = null;
    await outside.store.saveTheme({ id: asId('t'), name: 'T', kind: 'request', tag: 'gs_t' });
    expect(await loadStanding(outside, signal)).toEqual(ok({ can: 'write' }));
  });

  it('refused a quarter of an hour ago hides nothing any more', async () => {
    const { outside, account } = guardedOutside();
    account.failure = { kind: 'fieldMissing', what: 'save theme', field: 'theme.help' };
    await outside.store.saveTheme({ id: asId('t'), name: 'T' });
    expect(await loadStanding(outside, signal)).toMatchObject({
      value: { because: { field: 'theme.help' } },
    });
    account.nowMs += 15 * 60_000;
    expect(await loadStanding(outside, signal)).toEqual(ok({ can: 'write' }));
  });

  it('that failed for another reason changes nothing of what is known', async () => {
    const { outside, account } = guardedOutside();
    account.failure = { kind: 'failing', what: 'save theme', status: 500 };
    await outside.store.saveTheme({ id: asId('t'), name: 'T' });
    expect(await outside.replica.rights()).toEqual(ok(null));
  });
});

describe('what a role means', () => {
  it('is asked for once, and only where it is a role of the account’s own', async () => {
    const plain = guardedOutside('agent');
    await loadStanding(plain.outside, signal);
    expect(plain.rights.asked).toBe(0);
    const own = guardedOutside('8500001');
    own.rights.reads = true;
    const role = ok({ can: 'read', because: { kind: 'role' } });
    expect(await loadStanding(own.outside, signal)).toEqual(role);
    expect(await loadStanding(own.outside, signal)).toEqual(role);
    expect(own.rights.asked).toBe(1);
  });

  it('is asked for again with another role, and once more where nobody answered', async () => {
    const { outside, rights } = guardedOutside('8500001');
    rights.failure = { kind: 'offline', what: 'read role' };
    expect(await loadStanding(outside, signal)).toEqual(ok({ can: 'write' }));
    rights.failure = null;
    await loadStanding(outside, signal);
    await loadStanding({ ...outside, worker: { ...outside.worker, role: '8500002' } }, signal);
    expect(rights.asked).toBe(3);
  });
});

describe('settings', () => {
  it('are read once where several parts of a page ask at the same moment', async () => {
    const { outside, settings } = guardedOutside();
    let asked = 0;
    const { read } = settings;
    const counted: typeof read = (given) => {
      asked += 1;
      return read(given);
    };
    Object.assign(settings, { read: counted });
    await Promise.all([
      loadStanding(outside, signal),
      loadStanding(outside, signal),
      loadStanding(outside, signal),
    ]);
    expect(asked).toBe(1);
  });

  it('that were saved are seen at once, also while an older reading is under way', async () => {
    const { outside, settings } = guardedOutside();
    let answer: () => void = () => undefined;
    const { read } = settings;
    const slowly: typeof read = async (given) => {
      const before = await read(given);
      await new Promise<void>((resolve) => (answer = resolve));
      return before;
    };
    Object.assign(settings, { read: slowly });
    const slow = loadStanding(outside, signal);
    await Promise.resolve();
    Object.assign(settings, { read });
    await saveSetting(outside, 'pilot', { groups: ['7'] });
    expect(await loadStanding(outside, signal)).toMatchObject({ value: { because: { kind: 'pilot' } } });
    answer();
    await slow;
  });
});
