import { expect, it } from 'vitest';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import { guardEntries } from '#workflows/standing/guardEntries.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeOwnEntries } from '../../ports/fakes/fakeOwnEntries.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const KNOWS: AgentProfile = { areas: [], words: ['bugs'] };

it('what agents say of themselves is not saved where the data is a newer app’s, and is again once it is not', async () => {
  const open = outsideFor('7', conversationOf(5, []));
  const me = open.worker.id;
  const settings = fakeAccountSettings();
  settings.book = { ...settings.book, version: 9 };
  const entries = fakeOwnEntries<AgentProfile>();
  const guarded = guardEntries({ ...open, settings }, entries);
  expect(await guarded.save(me, KNOWS)).toMatchObject({ failure: { kind: 'readOnly', because: 'newer' } });
  expect(entries.kept.size).toBe(0);
  expect(await guarded.read([me], signal)).toEqual({ ok: true, value: new Map() });
  settings.book = { ...settings.book, version: 1 };
  await open.replica.clear();
  expect(await guarded.save(me, KNOWS)).toMatchObject({ ok: true });
  expect(entries.kept.get(me)).toEqual(KNOWS);
});

it('nor while the account’s settings cannot be read, which is what is said then', async () => {
  const open = outsideFor('7', conversationOf(5, []));
  const settings = fakeAccountSettings();
  settings.failure = { kind: 'offline', what: 'read settings' };
  const entries = fakeOwnEntries<AgentProfile>();
  const saved = await guardEntries({ ...open, settings }, entries).save(open.worker.id, KNOWS);
  expect(saved).toMatchObject({ ok: false, failure: settings.failure });
  expect(entries.kept.size).toBe(0);
});
