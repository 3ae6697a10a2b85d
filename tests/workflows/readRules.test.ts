import { describe, expect, it, vi } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { DEFAULT_SETTINGS, type PrivacySetting } from '#domain/setting/Settings.ts';
import { captureSentence } from '#workflows/captureSentence.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { saveSetting } from '#workflows/loadSettings.ts';
import { refreshRules } from '#workflows/refreshRules.ts';
import { readTicket } from '#workflows/readTicket.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { fakePlaces } from '../ports/fakes/fakePlaces.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();
const ASK = 'I wish reports were read out on +49 30 1234567.';
const OFFLINE = { kind: 'offline', what: 'read settings' } as const;

/** Aylin's sidebar beside a ticket of group 10, with what tests look into. */
function sidebar(privacy: Partial<PrivacySetting> = {}) {
  const settings = fakeAccountSettings({ privacy: { ...DEFAULT_SETTINGS.privacy, ...privacy } });
  const reads = vi.spyOn(settings, 'read');
  const outside = { ...outsideFor('1', conversationOf(5, [ASK])), settings, places: fakePlaces() };
  outside.ticket.move({ groupId: '10' });
  const conversation = vi.spyOn(outside.ticket, 'read');
  const hear = vi.spyOn(outside.language, 'hear');
  return { ...outside, settings, reads, conversation, hear };
}

const NOTHING = DEFAULT_SETTINGS.privacy.excluded;
const excluding = (excluded: Partial<typeof NOTHING>) => ({ excluded: { ...NOTHING, ...excluded } });

describe('whether a ticket is read', () => {
  it.each([
    ['group', excluding({ groups: ['10'] }), {}],
    ['brand', excluding({ brands: ['1'] }), {}],
    ['form', excluding({ forms: ['20'] }), { formId: '20' }],
    ['tag', excluding({ tags: ['hr'] }), { tags: ['hr'] }],
    ['privateGroup', {}, { groupId: '11' }],
    ['unknown', {}, { groupId: null, unknown: ['groups'] as const }],
  ])('is settled before its conversation is asked for: %s', async (why, privacy, place) => {
    const page = sidebar(privacy);
    page.ticket.move({ groupId: '10', ...place });
    expect(await readTicket(page, signal)).toEqual({ ok: false, failure: { kind: 'excluded', why } });
    expect(page.conversation).not.toHaveBeenCalled();
    expect(page.hear).not.toHaveBeenCalled();
  });

  it('is asked once a day for settings and groups, and not for the ticket’s sake after that', async () => {
    const page = sidebar();
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    page.account.nowMs += 23 * 3_600_000;
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    expect([page.reads.mock.calls.length, page.places.asked]).toEqual([1, 1]);
  });

  it('asks for no groups where an admin’s browser noted them, and holds that against the account within a day', async () => {
    const page = sidebar();
    page.settings.book = { ...page.settings.book, notedGroups: ['10', '11'] };
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    expect([page.reads.mock.calls, page.places.asked]).toEqual([[[signal, true, undefined]], 0]);
    page.ticket.move({ groupId: '11' });
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    expect(await refreshRules(page, signal)).toBe(false);
    expect(page.places.asked).toBe(0);
    page.account.nowMs += 20 * 3_600_000;
    expect(await refreshRules(page, signal)).toBe(true);
    expect(page.places.asked).toBe(1);
    expect(await readTicket(page, signal)).toMatchObject({ failure: { why: 'privateGroup' } });
    expect(page.places.asked).toBe(1);
  });

  it('reads nothing anew where what was noted is so', async () => {
    const page = sidebar();
    page.settings.book = { ...page.settings.book, notedGroups: ['10'] };
    await readTicket(page, signal);
    expect(await refreshRules(page, signal)).toBe(false);
  });

  it('holds what was noted against the account at another moment in each browser', async () => {
    const minutesUntil = async (who: string) => {
      const page = sidebar();
      page.settings.book = { ...page.settings.book, notedGroups: ['10'] };
      const own = { ...page, worker: { ...page.worker, id: asId<UserId>(who) } };
      await readTicket(own, signal);
      for (let minutes = 0; ; minutes += 30) {
        await refreshRules(own, signal);
        if (page.places.asked > 0) return minutes;
        page.account.nowMs += 30 * 60_000;
      }
    };
    const minutes = await Promise.all(
      Array.from({ length: 32 }, (_, n) => minutesUntil(String(9_100_000 + n))),
    );
    expect(Math.max(...minutes)).toBeLessThanOrEqual(20 * 60);
    expect(new Set(minutes).size).toBeGreaterThan(10);
  });

  it('asks for a group that was not noted', async () => {
    const page = sidebar();
    page.settings.book = { ...page.settings.book, notedGroups: [] };
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    expect(page.places.asked).toBe(1);
  });

  it('asks for no groups where the ticket has none', async () => {
    const page = sidebar();
    page.ticket.move({ groupId: null });
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    expect(page.places.asked).toBe(0);
  });

  it('asks again for a group that is not known, at most once in a quarter of an hour', async () => {
    const page = sidebar();
    await readTicket(page, signal);
    page.places.groupList = [...page.places.groupList, { id: '12', name: 'New', isPublic: true }];
    page.ticket.move({ groupId: '12' });
    expect(await readTicket(page, signal)).toMatchObject({ failure: { why: 'privateGroup' } });
    page.account.nowMs += 16 * 60_000;
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    expect(page.places.asked).toBe(2);
  });

  it('fails, and nothing is read, where nothing is known and nobody answers', async () => {
    const page = sidebar();
    page.settings.failure = OFFLINE;
    expect(await readTicket(page, signal)).toEqual({ ok: false, failure: OFFLINE });
    page.settings.failure = null;
    page.places.failure = { kind: 'offline', what: 'read groups' };
    expect(await readTicket(page, signal)).toEqual({ ok: false, failure: page.places.failure });
    expect(page.hear).not.toHaveBeenCalled();
  });

  it('goes on from what this browser kept while nobody answers', async () => {
    const page = sidebar();
    await readTicket(page, signal);
    page.account.nowMs += 72 * 3_600_000;
    page.settings.failure = OFFLINE;
    page.places.failure = OFFLINE;
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
  });

  it('is denied where somebody else changed the settings', async () => {
    const page = sidebar();
    page.settings.book = { ...page.settings.book, doubtful: ['privacy'] };
    expect(await readTicket(page, signal)).toMatchObject({ failure: { why: 'doubtful' } });
    expect(page.hear).not.toHaveBeenCalled();
  });

  it('is as Zendesk says where the app is not set up', async () => {
    const page = sidebar();
    page.settings.failure = { kind: 'notSetUp', what: 'read settings' };
    expect(await readTicket(page, signal)).toMatchObject({ ok: true });
    page.ticket.move({ groupId: '11' });
    expect(await readTicket(page, signal)).toMatchObject({ failure: { why: 'privateGroup' } });
  });
});

describe('bringing the rules up to date', () => {
  it('says that a ticket must be read again when an admin changed them elsewhere', async () => {
    const page = sidebar();
    await readTicket(page, signal);
    expect(await refreshRules(page, signal)).toBe(false);
    const privacy = { ...DEFAULT_SETTINGS.privacy, ...excluding({ groups: ['10'] }) };
    page.settings.book = { ...page.settings.book, settings: { ...DEFAULT_SETTINGS, privacy } };
    expect(await refreshRules(page, signal)).toBe(false);
    page.account.nowMs += 16 * 60_000;
    expect(await refreshRules(page, signal)).toBe(true);
    expect(await readTicket(page, signal)).toMatchObject({ failure: { why: 'group' } });
  });

  it('finds that a group became private, within a day', async () => {
    const page = sidebar();
    await readTicket(page, signal);
    page.places.groupList = page.places.groupList.map((group) => ({ ...group, isPublic: false }));
    page.account.nowMs += 25 * 3_600_000;
    expect(await refreshRules(page, signal)).toBe(true);
    expect(await readTicket(page, signal)).toMatchObject({ failure: { why: 'privateGroup' } });
  });

  it('keeps what is known of groups when a section is saved', async () => {
    const page = sidebar();
    await readTicket(page, signal);
    await saveSetting(page, 'pilot', { groups: [] });
    await readTicket(page, signal);
    expect(page.places.asked).toBe(1);
  });
});

describe('redaction', () => {
  async function quoteWhere(redacts: boolean) {
    const page = sidebar({ redacts });
    const theme = await createTheme(page, draftTheme(page, 'Mail reports', 'request'));
    const reading = await readTicket(page, signal);
    if (!reading.ok || !theme.ok) throw new Error('not read');
    const { conversation, heard, asks } = reading.value;
    const [sentence] = heard.sentences;
    if (sentence === undefined) throw new Error('nothing said');
    const tagging = { conversation, sentences: [sentence], theme: theme.value, before: null };
    const mention = await tagTheme(page, tagging);
    const captured = await captureSentence(page.language, reading.value, sentence, 'request');
    return [mention.ok && mention.value.quotes[0]?.text, asks[0]?.group.what, captured.group.what];
  }

  it('is on where nobody said anything', async () => {
    for (const text of await quoteWhere(true)) {
      expect(text).toContain('[phone]');
      expect(text).not.toContain('1234567');
    }
  });

  it('is off where an admin chose so', async () => {
    for (const text of await quoteWhere(false)) expect(text).toContain('+49 30 1234567');
  });
});
