import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Day, daysAfter } from '#domain/basis/Day.ts';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import { hangsOnTheme } from '#domain/event/hangsOnTheme.ts';
import { digestPlace } from '#domain/event/digestPlace.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { type DigestFrom, lookForDigest, sendDigest, sentDigest } from '#workflows/trackers/sendDigest.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { zendeskReplies } from '#zendesk/zendeskReplies.ts';
import { asAdmin, connectAs, startAccount } from '../../zendesk/localAccount.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';
import { readBy } from '../../ui/board/readBy.ts';
import { arrivedAt, farSide, trackerPage } from './trackerPage.ts';

const signal = new AbortController().signal;
const SAID = 'We export every report by hand each Friday and it takes hours';
const THEMES = [asId<ThemeId>('csv1'), asId<ThemeId>('unheard')];
const TEXT = { title: 'Weekly digest', body: 'Nov 9 to Nov 15.\n\n### Most\n\n- **CSV export** 9 people\n' };

let account: LocalZendesk;
let week: Day = '2026-11-09';

const slack = (more: Partial<TrackerSetting> = {}, digest = 'C0PRODUCT1'): TrackerSetting => ({
  tracker: 'slack',
  isOn: true,
  quotes: false,
  target: { channel: 'C0HUGS0001', digest },
  ...more,
});

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function page(user: 'aylin' | 'tom', setting = slack()): Promise<DigestFrom> {
  const said = new BoardAccount()
    .theme('csv1', 'CSV export')
    .said('csv1', { ticket: '35', requester: '77', organization: '88', text: SAID });
  const folding = foldingOf(await readBy(said));
  const base = await trackerPage(account, user, [setting]);
  return { ...base, replies: zendeskReplies(await connectAs(account, user)), folding };
}

const send = async (from: DigestFrom, text = TEXT) => sendDigest(from, week, THEMES, text);
const inSlack = async () => (await arrivedAt(account)).filter(({ host }) => host === 'slack');
const standsAs = async () => must(await sentDigest(await page('tom'), week, signal)).link.at;

beforeAll(async () => {
  account = await startAccount({ now: '2026-11-22T10:00:00Z' });
});
afterAll(() => account.stop());

beforeEach(async () => {
  await farSide(account, { modes: { slack: 'fine' } });
  week = daysAfter(week, 7);
});

describe('a week in the team’s channel', () => {
  it('arrives there once, as it was shown, whoever sends it', async () => {
    const before = (await inSlack()).length;
    const [aylin, tom] = [await page('aylin'), await page('tom')];
    const ends = await Promise.all([send(aylin), send(tom)]);
    expect(ends.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const arrived = (await inSlack()).slice(before);
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.sent).toMatchObject({
      channel: 'C0PRODUCT1',
      text: '*Weekly digest*\n\nNov 9 to Nov 15.\n\n*Most*\n\n• *CSV export* 9 people',
    });
    expect(await standsAs()).toBe('linked');
    expect(await send(aylin)).toMatchObject({ failure: { kind: 'taken' } });
    week = daysAfter(week, 7);
    must(await send(aylin));
    expect((await inSlack()).length).toBe(before + 2);
  });

  it('leaves its title and size in the journal, at no theme, and makes none', async () => {
    must(await send(await page('aylin')));
    const records = '/api/v2/custom_objects/groundswell_event/records?page[size]=100';
    const { body } = await asAdmin(account, 'GET', records);
    const written = JSON.stringify(body);
    expect(written).toContain(digestPlace(week));
    expect(written).not.toContain('9 people');
    expect(hangsOnTheme({ kind: 'tracker.sending', themeId: digestPlace(week) })).toBe(false);
    const themes = await asAdmin(account, 'GET', '/api/v2/custom_objects/groundswell_theme/records');
    expect(themes.body['custom_object_records']).toEqual([]);
  });

  it('does not leave before an admin allows it: no channel named, or Slack switched off', async () => {
    const before = (await inSlack()).length;
    expect(await send(await page('aylin', slack({}, '')))).toMatchObject({ failure: { kind: 'noTarget' } });
    expect(await send(await page('aylin', slack({ isOn: false })))).toEqual(failed({ kind: 'notAllowed' }));
    expect((await inSlack()).length).toBe(before);
    expect(await standsAs()).toBe('none');
  });

  it('holds no customers’ words unless an admin allows them, and never where others than the team read', async () => {
    const before = (await inSlack()).length;
    const quoting = { ...TEXT, body: `${TEXT.body}\nbecause **export every report** by hand each Friday` };
    const ends = async (setting: TrackerSetting) => send(await page('aylin', setting), quoting);
    expect(await ends(slack())).toMatchObject({
      failure: { kind: 'quotes', isPublic: false, quotes: [SAID] },
    });
    expect(await ends(slack({ quotes: true }, 'C0PARTNERS'))).toMatchObject({
      failure: { kind: 'quotes', isPublic: true },
    });
    expect((await inSlack()).length).toBe(before);
    must(await ends(slack({ quotes: true })));
    expect((await inSlack()).length).toBe(before + 1);
  });

  it('while Slack is down or refuses is not sent, and can be sent anew', async () => {
    const before = (await inSlack()).length;
    const aylin = await page('aylin');
    await farSide(account, { modes: { slack: 'down' } });
    expect(await send(aylin)).toMatchObject({ failure: { kind: 'down' } });
    await farSide(account, { modes: { slack: 'fine' } });
    expect(await send(await page('aylin', slack({}, 'C0NOWHERE1')))).toMatchObject({
      failure: { kind: 'gone' },
    });
    expect(await standsAs()).toBe('none');
    must(await send(aylin));
    expect((await inSlack()).length).toBe(before + 1);
  });

  it('is found after a lost answer, and never sent a second time', async () => {
    const before = (await inSlack()).length;
    const aylin = await page('aylin');
    await farSide(account, { modes: { slack: 'lost' } });
    await send(aylin);
    await farSide(account, { modes: { slack: 'fine' } });
    expect(must(await lookForDigest(await page('tom'), week, signal)).at).toBe('linked');
    expect(await send(aylin)).toMatchObject({ failure: { kind: 'taken' } });
    expect((await inSlack()).length).toBe(before + 1);
  });

  it('is not sent where its themes’ words could not be looked through', async () => {
    const before = (await inSlack()).length;
    const base = await page('aylin');
    const failure = { kind: 'storage', what: 'read replica', reason: 'blocked' } as const;
    const folding = { ...base.folding, theme: async () => failed(failure) };
    expect(await send({ ...base, folding })).toEqual(failed({ kind: 'zendesk', failure }));
    expect((await inSlack()).length).toBe(before);
  });
});
