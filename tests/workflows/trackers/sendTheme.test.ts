import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import { linkIn } from '#domain/pitch/foldLinks.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { type OpenedTheme, openTheme } from '#workflows/openTheme.ts';
import { linkIssue, unlinkIssue } from '#workflows/trackers/linkIssue.ts';
import { lookAgain } from '#workflows/trackers/lookAgain.ts';
import { sendTheme } from '#workflows/trackers/sendTheme.ts';
import { asAdmin, startAccount } from '../../zendesk/localAccount.ts';
import { ALL_ON, arrivedAt, farSide, type TrackerPage, trackerPage } from './trackerPage.ts';

const signal = new AbortController().signal;
const SAID = 'Every Friday I copy two hundred rows into a spreadsheet by hand';
const TEXT = { title: 'CSV export', body: '37 people in 12 organizations ask for it.\n\n- since **May**' };

let account: LocalZendesk;
let aylin: TrackerPage;
let tom: TrackerPage;
let opened: OpenedTheme;
let names = 0;

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

beforeAll(async () => {
  account = await startAccount({ now: '2026-11-22T10:00:00Z' });
  aylin = await trackerPage(account, 'aylin');
  tom = await trackerPage(account, 'tom');
});
afterAll(() => account.stop());

beforeEach(async () => {
  names += 1;
  const drafted = {
    ...draftTheme(aylin, `Export ${names}`, 'request'),
    id: asId<never>(`theme${String(names).padStart(5, '0')}`),
  };
  const theme = must(await createTheme(aylin, drafted));
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [ticket] = body['tickets'] as readonly { readonly id: number; readonly requester_id: number }[];
  const ticketId = asId<TicketId>(String(ticket?.id));
  const author = asId<UserId>(String(ticket?.requester_id));
  const at = instant(Date.UTC(2026, 10, 20));
  const quote = {
    text: SAID,
    wordsOf: 'customer',
    comment: commentKey(at, author, SAID),
    start: 0,
    end: SAID.length,
    authorName: 'Ines',
    at,
  } as const;
  must(
    await aylin.store.saveMention({
      id: mentionId(ticketId, theme.id, aylin.worker.id),
      themeId: theme.id,
      ticketId,
      requesterId: author,
      organizationId: null,
      brandId: null,
      taggedBy: aylin.worker.id,
      quotes: [quote],
      withdrawn: false,
      at,
    }),
  );
  opened = must(await openTheme(aylin, theme.id, signal));
});

afterEach(async () => {
  const fine = Object.fromEntries(TRACKERS.map((one) => [one, 'fine']));
  const filledIn = { github_token: null, jira_login: null, linear_key: null, slack_token: null };
  await farSide(account, { modes: fine, settings: filledIn });
  aylin.settings.book = {
    ...aylin.settings.book,
    doubtful: [],
    settings: { ...aylin.settings.book.settings, trackers: ALL_ON },
  };
});

async function ownArrivals() {
  return (await arrivedAt(account)).filter(({ sent }) => JSON.stringify(sent).includes('37 people'));
}
let before = 0;
async function newArrivals() {
  return (await ownArrivals()).slice(before);
}
beforeEach(async () => {
  before = (await ownArrivals()).length;
});

async function linkNow(kind: (typeof TRACKERS)[number]) {
  const journal = must(await tom.store.journalOfTheme(opened.theme.id, signal));
  return linkIn(journal.items, kind).link;
}

describe.each(TRACKERS)('sending to %s', (kind) => {
  it('makes one issue, and the journal says what went where, by whom', async () => {
    const link = must(await sendTheme(aylin, opened, kind, TEXT));
    expect(link).toMatchObject({ at: 'linked', by: aylin.worker.id, isFound: false, title: 'CSV export' });
    const arrived = await newArrivals();
    expect(arrived.map(({ host }) => host)).toEqual([kind]);
    expect(await linkNow(kind)).toEqual(link);
    const journal = must(await tom.store.journalOfTheme(opened.theme.id, signal)).items;
    const sending = journal.find((event) => event.kind === 'tracker.sending');
    expect(sending?.payload).toMatchObject({ tracker: kind, quotes: 0, characters: TEXT.body.length });
    expect(JSON.stringify(journal)).not.toContain('37 people');
  });

  it('shows before what arrives then, to the letter', async () => {
    const setting = ALL_ON.find(({ tracker }) => tracker === kind);
    if (setting === undefined) throw new Error(kind);
    const tracker = must(await aylin.trackers.open(setting));
    const marker = `groundswell-fernway-${opened.theme.id}-1`;
    const preview = tracker.preview({ ...TEXT, marker });
    must(await sendTheme(aylin, opened, kind, TEXT));
    const [arrived] = await newArrivals();
    const { body, description, text, fields } = arrived?.sent as Record<string, unknown>;
    if (kind === 'jira') {
      expect(fields).toMatchObject({ summary: preview.title, labels: [marker] });
      expect(preview.text).toBe('37 people in 12 organizations ask for it.\n\n• since May');
    } else expect(body ?? description ?? text).toBe(preview.text);
  });

  it('sends once when two send at the same moment', async () => {
    const both = await Promise.all([
      sendTheme(aylin, opened, kind, TEXT),
      sendTheme(tom, opened, kind, TEXT),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await newArrivals()).toHaveLength(1);
    const lost = both.find((one) => !one.ok);
    expect(lost).toMatchObject({ failure: { kind: 'taken' } });
  });

  it('finds what arrived where the answer was lost, and sends no second one', async () => {
    await farSide(account, { modes: { [kind]: 'lost' } });
    const link = must(await sendTheme(aylin, opened, kind, TEXT));
    expect(link).toMatchObject({ at: 'linked' });
    expect(await sendTheme(tom, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'taken' } });
    expect(await newArrivals()).toHaveLength(1);
  });

  it('says that nobody knows where it is down, lets nobody send a second one, and is settled later', async () => {
    const [down, back] = [{ modes: { [kind]: 'down' } }, { modes: { [kind]: 'fine' } }];
    await farSide(account, back);
    const tracker = must(
      await aylin.trackers.open(ALL_ON.find((one) => one.tracker === kind) as (typeof ALL_ON)[number]),
    );
    const dying = {
      ...aylin,
      trackers: {
        open: async () => ({
          ok: true as const,
          value: {
            ...tracker,
            create: async (draft: Parameters<typeof tracker.create>[0]) => {
              await farSide(account, down);
              return tracker.create(draft);
            },
          },
        }),
      },
    };
    expect(await sendTheme(dying, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'unknown' } });
    await farSide(account, back);
    expect(await sendTheme(tom, opened, kind, TEXT)).toMatchObject({
      failure: { kind: 'taken', link: { at: 'sending' } },
    });
    expect(await lookAgain(tom, opened.theme, kind, signal)).toMatchObject({ failure: { kind: 'tooEarly' } });
    account.clock.advance(301);
    expect(must(await lookAgain(tom, opened.theme, kind, signal))).toEqual({ at: 'none' });
    expect(must(await sendTheme(tom, opened, kind, TEXT))).toMatchObject({ at: 'linked', by: tom.worker.id });
    expect(await newArrivals()).toHaveLength(1);
  });

  it('links what had arrived after all when somebody looks again', async () => {
    const page = { ...aylin, store: { ...aylin.store } };
    const { writeEvent } = aylin.store;
    page.store.writeEvent = async (event) =>
      event.kind === 'tracker.linked'
        ? { ok: false, failure: { kind: 'offline', what: 'write event' } }
        : writeEvent(event);
    expect(await sendTheme(page, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'notNoted' } });
    expect(must(await lookAgain(tom, opened.theme, kind, signal))).toMatchObject({
      at: 'linked',
      title: 'CSV export',
    });
    expect(await newArrivals()).toHaveLength(1);
  });

  it.each([
    ['busy', 'busy', 'none'],
    ['nonsense', 'nonsense', 'sending'],
    ['down', 'down', 'sending'],
  ])('%s: says so, and sends nothing a second time', async (mode, failure, left) => {
    await farSide(account, { modes: { [kind]: mode } });
    const ended = await sendTheme(aylin, opened, kind, TEXT);
    // GitHub and Slack are asked who reads there before anything is said in the journal; the others learn it by sending.
    const isAskedBefore = kind === 'github' || kind === 'slack';
    const isSure = isAskedBefore || left === 'none';
    expect(ended).toMatchObject({ failure: { kind: isSure ? failure : 'unknown' } });
    expect((await linkNow(kind)).at).toBe(isSure ? 'none' : left);
    await farSide(account, { modes: { [kind]: 'fine' } });
    if (!isSure) {
      expect(await sendTheme(tom, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'taken' } });
      account.clock.advance(301);
      must(await lookAgain(tom, opened.theme, kind, signal));
    }
    if ((await linkNow(kind)).at === 'none') must(await sendTheme(tom, opened, kind, TEXT));
    expect(await linkNow(kind)).toMatchObject({ at: 'linked' });
    expect(await newArrivals()).toHaveLength(1);
  });

  it('that refuses leaves nothing behind, in its own words', async () => {
    await farSide(account, { modes: { [kind]: 'refuses' } });
    expect(await sendTheme(aylin, opened, kind, TEXT)).toMatchObject({
      failure: { kind: 'refused', reason: expect.stringContaining('closed for today') as string },
    });
    expect(await linkNow(kind)).toEqual({ at: 'none' });
  });

  it('with a revoked token says that an admin must look', async () => {
    const name = { github: 'github_token', jira: 'jira_login', linear: 'linear_key', slack: 'slack_token' }[
      kind
    ];
    await farSide(account, { settings: { [name]: '' } });
    expect(await sendTheme(aylin, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'token' } });
    expect(await linkNow(kind)).toEqual({ at: 'none' });
    expect(await newArrivals()).toEqual([]);
  });

  it('takes a text over its limit shortened, and says so before', async () => {
    const long = Array.from(
      { length: 4_000 },
      (_, i) => `37 people said line ${i} of a long, long text.`,
    ).join('\n\n');
    const setting = ALL_ON.find(({ tracker }) => tracker === kind) as (typeof ALL_ON)[number];
    const tracker = must(await aylin.trackers.open(setting));
    const draft = { title: 'T'.repeat(400), body: long, marker: 'm' };
    expect(tracker.preview(draft)).toMatchObject({
      isShortened: true,
      text: expect.stringContaining('\n\n…') as string,
    });
    expect(must(await sendTheme(aylin, opened, kind, draft))).toMatchObject({ at: 'linked' });
  });

  it('is not done without an admin’s yes, nor once it was taken back a moment ago', async () => {
    aylin.settings.book = {
      ...aylin.settings.book,
      settings: { ...aylin.settings.book.settings, trackers: ALL_ON.map((one) => ({ ...one, isOn: false })) },
    };
    expect(await sendTheme(aylin, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'notAllowed' } });
    aylin.settings.book = {
      ...aylin.settings.book,
      doubtful: ['trackers'],
      settings: { ...aylin.settings.book.settings, trackers: ALL_ON },
    };
    expect(await sendTheme(aylin, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'notAllowed' } });
    expect(await newArrivals()).toEqual([]);
  });

  it('keeps customers’ words in the account unless an admin lets them out', async () => {
    const quoting = {
      title: 'CSV export',
      body: `37 people ask. One: > every Friday I copy TWO hundred rows!`,
    };
    expect(await sendTheme(aylin, opened, kind, quoting)).toMatchObject({
      failure: { kind: 'quotes', isPublic: false },
    });
    expect(await newArrivals()).toEqual([]);
    aylin.settings.book = {
      ...aylin.settings.book,
      settings: {
        ...aylin.settings.book.settings,
        trackers: ALL_ON.map((one) => ({ ...one, quotes: true })),
      },
    };
    expect(must(await sendTheme(aylin, opened, kind, quoting))).toMatchObject({ at: 'linked' });
  });

  it('is refused for a theme that was merged meanwhile', async () => {
    const merged = {
      ...opened,
      view: {
        ...opened.view,
        theme: { ...opened.view.theme, merge: { into: opened.theme.id, by: asId<never>('x') } },
      },
    };
    expect(await sendTheme(aylin, merged, kind, TEXT)).toMatchObject({ failure: { kind: 'merged' } });
  });
});

describe('what everybody can read', () => {
  it.each([
    ['github', { repository: 'acme/open' }],
    ['slack', { channel: 'C0PARTNERS' }],
  ] as const)('gets numbers only, whatever the admin allows: %s', async (tracker, target) => {
    const trackers = [{ tracker, isOn: true, quotes: true, target }];
    aylin.settings.book = { ...aylin.settings.book, settings: { ...aylin.settings.book.settings, trackers } };
    const quoting = { ...TEXT, body: `${TEXT.body}\n\n> ${SAID}` };
    expect(await sendTheme(aylin, opened, tracker, quoting)).toMatchObject({
      failure: { kind: 'quotes', isPublic: true },
    });
    expect(must(await sendTheme(aylin, opened, tracker, TEXT))).toMatchObject({ at: 'linked' });
  });
});

describe('an issue that is there already', () => {
  it.each(TRACKERS)('is found and linked, once; and can be let go: %s', async (kind) => {
    const setting = ALL_ON.find(({ tracker }) => tracker === kind) as (typeof ALL_ON)[number];
    const tracker = must(await aylin.trackers.open(setting));
    const made = must(
      await tracker.create({ title: `Found ${names} again`, body: 'x', marker: `other-${kind}-${names}` }),
    );
    const found = must(await tracker.find(kind === 'slack' ? made.url : `Found ${names}`, signal));
    expect(found.map(({ key }) => key)).toEqual([made.key]);
    const [issue] = found;
    if (issue === undefined) throw new Error('not found');
    if (kind !== 'slack') {
      expect(must(await tracker.find(made.key, signal))).toEqual(found);
      expect(must(await tracker.find(made.url, signal))).toEqual(found);
      expect(must(await tracker.show(made.key, signal))).toEqual(issue);
      await farSide(account, { states: { [made.key]: kind === 'github' ? 'completed' : 'Done' } });
      expect(must(await tracker.show(made.key, signal)).state).toMatchObject({ isOver: true });
    }
    expect(must(await linkIssue(aylin, opened.theme, setting, issue))).toMatchObject({
      isFound: true,
      key: made.key,
    });
    expect(await linkIssue(tom, opened.theme, setting, issue)).toMatchObject({ failure: { kind: 'taken' } });
    expect(await sendTheme(tom, opened, kind, TEXT)).toMatchObject({ failure: { kind: 'taken' } });
    expect(must(await unlinkIssue(tom, opened.theme, kind))).toEqual({ at: 'none' });
    expect(must(await linkIssue(tom, opened.theme, setting, issue))).toMatchObject({ by: tom.worker.id });
  });

  it.each(TRACKERS)('that does not exist is nothing that was found: %s', async (kind) => {
    const setting = ALL_ON.find(({ tracker }) => tracker === kind) as (typeof ALL_ON)[number];
    const tracker = must(await aylin.trackers.open(setting));
    const nowhere = {
      github: '#9999',
      jira: 'SHOP-9999',
      linear: 'SHO-9999',
      slack: 'https://acme.slack.com/archives/C0PRODUCT1/p1700000000000009',
    };
    expect(await tracker.find(nowhere[kind], signal)).toEqual({ ok: true, value: [] });
  });
});
