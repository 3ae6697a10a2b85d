// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { draftSending } from '#domain/pitch/draftPitch.ts';
import { NO_WORDS } from '#domain/pitch/PitchWords.ts';
import { trackerTurnId } from '#domain/pitch/TrackerEvent.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import type { TrackerFailure } from '#ports/Trackers.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeOwnEntries } from '../../ports/fakes/fakeOwnEntries.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, NOW, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const OFFLINE = { kind: 'offline', what: 'read settings' } as const;
const ISSUE = 'acme/shop#7';
const GITHUB: TrackerSetting = {
  tracker: 'github',
  isOn: true,
  quotes: false,
  target: { repository: 'acme/shop' },
};

/** Aylin is asked about one theme that is linked to an issue, of which all was read just now. */
async function asked() {
  const themeId = asId<ThemeId>('export');
  const sent = draftSending(
    { themeId, audience: 'product', story: { last: null } },
    { ...NO_WORDS, act: 'Ship it', body: 'They wait.', language: 'en' },
    { to: ME, numbers: {}, belowFloor: null },
    { actor: TOM, at: daysAgo(3) },
  );
  const filled = new BoardAccount()
    .theme('export', 'CSV export')
    .champion('export', TOM)
    .event(sent)
    .event({
      id: trackerTurnId(themeId, 'github', 1),
      kind: 'tracker.linked',
      themeId,
      actor: TOM,
      payload: {
        turn: 1,
        tracker: 'github',
        to: 'acme/shop',
        key: ISSUE,
        url: 'https://github.com/acme/shop/issues/7',
        title: 'CSV export',
        isFound: true,
      },
    });
  const accountReplica = await readBy(filled);
  const settings = fakeAccountSettings({
    deciders: [{ userId: ME, from: instant(0), until: null }],
    trackers: [GITHUB],
  });
  return { ...boardOutside({ account: filled.account, accountReplica }), settings };
}

const mine = () => screen.findByRole('region', { name: 'What I am asked' });

/** A tracker that says this of every issue. */
function tracker(failure: TrackerFailure | null = null) {
  const shown = {
    key: ISSUE,
    url: 'https://github.com/acme/shop/issues/7',
    title: 'CSV export',
    state: { name: 'completed', isOver: true },
  };
  const show = async () => (failure === null ? ok(shown) : failed(failure));
  const open = async () => ok({ show } as never);
  return { open };
}

describe('answers due, while the account does not answer', () => {
  it('says so, and is shown when it is tried again', async () => {
    const { account } = new BoardAccount().theme('export', 'CSV export');
    const settings = fakeAccountSettings();
    settings.failure = OFFLINE;
    const { user } = renderBoard({ ...boardOutside({ account }), settings }, 'answers');
    expect(await screen.findByText(/^No connection to Zendesk/)).toBeDefined();
    settings.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await mine()).toBeDefined();
    expect(screen.queryByText(/^No connection to Zendesk/)).toBeNull();
  });

  it('says so beside what this browser keeps, where its settings are young', async () => {
    const outside = await asked();
    const peaks = fakeOwnEntries<readonly Peak[]>();
    const read = { now: async () => failed({ ...OFFLINE, what: 'read peak' }) as never };
    const failing = { ...peaks, read: () => read.now() };
    await outside.replica.saveBook(outside.settings.book, NOW);
    outside.settings.failure = OFFLINE;
    const { user } = renderBoard({ ...outside, peaks: failing }, 'answers');
    expect(within(await mine()).getByRole('link', { name: 'CSV export' })).toBeDefined();
    expect(screen.getByText(/^No connection to Zendesk/)).toBeDefined();
    expect(screen.getByText('As this browser knew it now.')).toBeDefined();
    read.now = async () => ok(new Map()) as never;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/^No connection to Zendesk/)).toBeNull());
  });

  it('says how old it is, where nothing was read for longer than an open board leaves it', async () => {
    const outside = await asked();
    const later = instant(Date.parse(NOW) + 2 * 3_600_000);
    renderBoard({ ...outside, now: () => later }, 'answers');
    expect(within(await mine()).getByRole('link', { name: 'CSV export' })).toBeDefined();
    expect(await screen.findByText('As this browser knew it 2 hours ago.')).toBeDefined();
  });

  it('never says that none is due where what this browser keeps cannot be read', async () => {
    const outside = await asked();
    const folding = { ...foldingOf(outside.accountReplica) };
    const failure = { kind: 'storage', what: 'read account', reason: 'blocked' } as const;
    folding.pitchJournal = async () => failed(failure);
    const { user } = renderBoard({ ...outside, folding }, 'answers');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText('No answer is due from you.')).toBeNull();
    folding.pitchJournal = foldingOf(outside.accountReplica).pitchJournal;
    await user.click(again);
    expect(within(await mine()).getByRole('link', { name: 'CSV export' })).toBeDefined();
  });
});

describe('how a linked issue stands', () => {
  it('is told where answers are due, in the list and among one’s own, without opening the theme', async () => {
    const outside = { ...(await asked()), trackers: tracker() };
    const { user } = renderBoard(outside, 'answers');
    expect(await within(await mine()).findByText('GitHub: completed')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Themes' }));
    const row = await screen.findByRole('row', { name: /CSV export/ });
    expect(await within(row).findByText('GitHub: completed')).toBeDefined();
  });

  it('is told with its age where the tracker has not answered for longer than a day', async () => {
    const outside = { ...(await asked()), trackers: tracker({ kind: 'down' }) };
    const state = { name: 'open', isOver: false };
    const at = daysAgo(3);
    await outside.issueShelf.saveIssue({ tracker: 'github', key: ISSUE, state, readAt: at, askedAt: at });
    renderBoard(outside, 'answers');
    expect(await within(await mine()).findByText('GitHub: open (3 days ago)')).toBeDefined();
  });
});
