import { describe, expect, it } from 'vitest';
import { failed } from '#domain/basis/Result.ts';
import { loadStanding } from '#workflows/standing/loadStanding.ts';
import { noteRefusal } from '#workflows/standing/noteRefusal.ts';
import { setUpAccount } from '#workflows/setUpAccount.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();
const made = () => undefined;

function admin(home: string | null = null) {
  const settings = fakeAccountSettings({ home });
  return { ...outsideFor('1', conversationOf(5, ['Hi.'])), settings };
}

describe('setting an account up', () => {
  it('writes down for which subdomain that is', async () => {
    const outside = admin();
    expect((await setUpAccount(outside, made, signal)).ok).toBe(true);
    expect(outside.settings.book.settings.home).toBe('local');
  });

  it('changes nothing of what an admin confirmed before, nor of what is doubtful', async () => {
    const elsewhere = admin('acme');
    await setUpAccount(elsewhere, made, signal);
    expect(elsewhere.settings.book.settings.home).toBe('acme');
    const doubtful = admin();
    doubtful.settings.book = { ...doubtful.settings.book, doubtful: ['home'] };
    await setUpAccount(doubtful, made, signal);
    expect(doubtful.settings.book.settings.home).toBeNull();
  });

  it('that succeeded is a success, also where the subdomain could not be written down', async () => {
    const outside = admin();
    Object.assign(outside.settings, { save: async () => failed({ kind: 'offline', what: 'save settings' }) });
    expect((await setUpAccount(outside, made, signal)).ok).toBe(true);
    expect(outside.settings.book.settings.home).toBeNull();
  });

  it('that failed says why, and touches no settings', async () => {
    const outside = admin();
    const refused = failed({ kind: 'forbidden', what: 'set up' } as const);
    const setUp = { ...outside.setUp, run: async () => refused };
    expect(await setUpAccount({ ...outside, setUp }, made, signal)).toEqual(refused);
    expect(outside.settings.book.settings.home).toBeNull();
  });

  it('forgets that a field was missing', async () => {
    const outside = admin();
    await noteRefusal(outside, { kind: 'fieldMissing', what: 'save', field: 'theme.help' });
    expect(await loadStanding(outside, signal)).toMatchObject({ value: { can: 'read' } });
    await setUpAccount(outside, made, signal);
    expect(await loadStanding(outside, signal)).toMatchObject({ value: { can: 'write' } });
  });
});
