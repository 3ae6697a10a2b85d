import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { pitchJournal } from '#domain/decision/pitchJournal.ts';
import { trackerTurnId } from '#domain/pitch/TrackerEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { memoryIssues } from '#storage/memoryIssues.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import {
  keptIssues,
  MOST_ISSUES,
  OPEN_FRESH_MINUTES,
  OVER_FRESH_HOURS,
  readIssues,
  showIssue,
} from '#workflows/trackers/readIssues.ts';
import { startAccount } from '../../zendesk/localAccount.ts';
import { ALL_ON, farSide, trackerPage } from './trackerPage.ts';

const signal = new AbortController().signal;
const theme = (id: string) => asId<ThemeId>(id);
const [GITHUB, JIRA] = [ALL_ON[0], ALL_ON[1]] as [(typeof ALL_ON)[number], (typeof ALL_ON)[number]];

let account: LocalZendesk;
let journal: JournalEvent[];
let asked: string[];
let page: Awaited<ReturnType<typeof opened>>;

/** A page that counts what it asks of trackers. */
async function opened(trackers = ALL_ON) {
  const base = await trackerPage(account, 'aylin', trackers);
  const replica = memoryAccountReplica();
  const folding = { ...foldingOf(replica), pitchJournal: async () => ok(pitchJournal(journal)) };
  const counting: typeof base.trackers = {
    open: async (setting) => {
      const tracker = await base.trackers.open(setting);
      if (!tracker.ok) return tracker;
      const show: typeof tracker.value.show = async (key, ...more) => {
        asked.push(`${setting.tracker} ${key}`);
        return tracker.value.show(key, ...more);
      };
      return ok({ ...tracker.value, show });
    },
  };
  return { ...base, folding, trackers: counting, issueShelf: memoryIssues() };
}

function link(id: string, tracker: TrackerKind, key: string, turn = 1, kind = 'tracker.linked') {
  journal.push({
    id: trackerTurnId(theme(id), tracker, turn),
    kind,
    themeId: theme(id),
    actor: page.worker.id,
    payload: { turn, tracker, to: 'there', key, url: `https://example.com/${key}`, title: id, isFound: true },
    after: null,
    at: page.now(),
    recordId: null,
  } as JournalEvent);
}

/** An issue at GitHub's far side. */
async function makeIssue(title: string): Promise<string> {
  const tracker = await page.trackers.open(GITHUB);
  const made = tracker.ok ? await tracker.value.create({ title, body: title, marker: title }) : tracker;
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value.key;
}

const said = (issues: Awaited<ReturnType<typeof keptIssues>>) =>
  issues.map(({ themeId, state }) => `${themeId}: ${state?.name ?? '?'}`);
const read = async (from = page) => said(await readIssues(from, signal));

beforeAll(async () => {
  account = await startAccount({ now: '2026-11-22T10:00:00Z' });
});
afterAll(() => account.stop());
beforeEach(async () => {
  journal = [];
  asked = [];
  await farSide(account, { modes: { github: 'fine', jira: 'fine' } });
  page = await opened();
});

describe('how linked issues stand', () => {
  it('is read once in a quarter of an hour while they are open, and once a day afterwards', async () => {
    const key = await makeIssue('open1');
    link('csv', 'github', key);
    expect(await keptIssues(page)).toEqual([]);
    expect(await read()).toEqual(['csv: open']);
    expect(await read()).toEqual(['csv: open']);
    expect(asked).toHaveLength(1);
    await farSide(account, { states: { [key]: 'completed' } });
    account.clock.advance(OPEN_FRESH_MINUTES * 60);
    expect(said(await keptIssues(page))).toEqual(['csv: open']);
    expect(await read()).toEqual(['csv: completed']);
    account.clock.advance(OPEN_FRESH_MINUTES * 60);
    await read();
    expect(asked).toHaveLength(2);
    account.clock.advance(OVER_FRESH_HOURS * 3_600);
    await read();
    expect(asked).toHaveLength(3);
  });

  it('is asked for by one of a person’s tabs, and known in all', async () => {
    link('csv', 'github', await makeIssue('tabs'));
    const both = await Promise.all([read(), read({ ...page })]);
    expect(both).toEqual([['csv: open'], ['csv: open']]);
    expect(asked).toHaveLength(1);
  });

  it('is what a theme’s page has just read, without another request', async () => {
    const key = await makeIssue('page');
    link('csv', 'github', key);
    await showIssue(page, GITHUB, key, signal);
    expect(await read()).toEqual(['csv: open']);
    expect(asked).toHaveLength(1);
  });

  it('is not asked of messages, of what is linked no more, or where no admin allows the tracker now', async () => {
    const key = await makeIssue('unlinked');
    link('csv', 'github', key);
    link('csv', 'github', key, 2, 'tracker.unlinked');
    link('dark', 'slack', 'C0PRODUCT1/1700000000.000100');
    expect(await read()).toEqual([]);
    link('other', 'github', key);
    page = await opened(ALL_ON.map((one) => ({ ...one, isOn: false })));
    expect(await read()).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is asked for of so many at once, those that waited longest first', async () => {
    for (let n = 1; n <= MOST_ISSUES + 3; n += 1) link(`theme${n}`, 'github', `acme/shop#${90_000 + n}`);
    await read();
    await read();
    expect(asked).toHaveLength(MOST_ISSUES);
    account.clock.advance(OPEN_FRESH_MINUTES * 60);
    await read();
    expect(new Set(asked).size).toBe(MOST_ISSUES + 3);
  });

  it('stays as it was, with its day, where the tracker is down, and one request tells that', async () => {
    const keys = [await makeIssue('down1'), await makeIssue('down2')];
    keys.forEach((key, n) => link(`down${n}`, 'github', key));
    await read();
    const before = await keptIssues(page);
    account.clock.advance(OPEN_FRESH_MINUTES * 60);
    await farSide(account, { modes: { github: 'down' } });
    expect(await read()).toEqual(['down0: open', 'down1: open']);
    expect(asked).toHaveLength(3);
    expect((await keptIssues(page)).map(({ readAt }) => readAt)).toEqual(before.map(({ readAt }) => readAt));
    await read();
    expect(asked).toHaveLength(3);
  });

  it('of one tracker is read where another refuses the token', async () => {
    link('csv', 'github', await makeIssue('token'));
    link('dark', 'jira', 'SHOP-1');
    await farSide(account, { settings: { jira_login: '' } });
    expect(await read()).toEqual(['csv: open', 'dark: ?']);
    await farSide(account, { settings: { jira_login: null } });
    expect((await showIssue(page, JIRA, 'SHOP-1', signal)).ok).toBe(false);
  });

  it('of one that is gone is not asked for again for a day, and of one that is answered with nonsense later', async () => {
    link('gone', 'github', 'acme/shop#99999');
    await read();
    account.clock.advance(OPEN_FRESH_MINUTES * 60);
    await read();
    expect(asked).toHaveLength(1);
    link('odd', 'github', await makeIssue('odd'));
    await farSide(account, { modes: { github: 'nonsense' } });
    expect(await read()).toEqual(['gone: ?', 'odd: ?']);
    await farSide(account, { modes: { github: 'fine' } });
    account.clock.advance(OPEN_FRESH_MINUTES * 60);
    expect(await read()).toEqual(['gone: ?', 'odd: open']);
  });
});
