// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { Seen } from '#domain/outcome/Seen.ts';
import { browserChoices } from '#storage/browserChoices.ts';
import '#ui/board/since/SinceNotice.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, NOW, RUTH, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const id = (name: string) => asId<ThemeId>(name);

/** What somebody saw three days ago: one of each, nobody carried any. */
function seen(...names: string[]): Seen {
  const rows = names.map(
    (name) => [id(name), { people: 1, champion: null, into: id(name), isGrowing: false }] as const,
  );
  return { at: daysAgo(3), upTo: daysAgo(3), themes: new Map(rows) };
}

/** I tagged in three themes; of one two more were heard since, one was answered by Tom, one has a champion. */
function busy(): BoardAccount {
  const said = new BoardAccount().theme('csv', 'CSV export').theme('dark', 'Dark mode').theme('sso', 'Login');
  said.theme('other', 'Of others');
  for (const [n, theme] of ['csv', 'csv', 'csv', 'dark', 'sso'].entries())
    said.said(theme, { ticket: `3${n}`, requester: `7${n}` });
  for (const n of [1, 2, 3]) said.said('other', { ticket: `4${n}`, requester: `8${n}`, taggedBy: TOM });
  const verdict = {
    answer: 'planned',
    reason: '',
    due: '2027-Q1',
    lookAgainOn: null,
    evidence: null,
  } as const;
  const from = { actor: TOM, at: daysAgo(1) };
  said.event(draftDecision({ id: id('dark'), before: null }, verdict, from));
  said.theme('twin', 'Exports').said('twin', { ticket: '50', requester: '70' });
  said.event({
    ...draftMerge({ id: id('twin'), unmergedBy: null }, id('csv'), from),
  });
  return said.champion('sso', RUTH);
}

async function outside(before: Seen | null, lead: UserId = TOM, kept = new Map<string, string>()) {
  const said = busy();
  const base = boardOutside({ account: said.account, accountReplica: await readBy(said) });
  const settings = fakeAccountSettings({ deciders: [{ userId: lead, from: daysAgo(90), until: null }] });
  const shelf = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const choices = browserChoices({ subdomain: 'local', user: ME }, () => shelf);
  if (before !== null) choices.saveVisit({ latest: before, before: null, news: null });
  return { ...base, settings, choices };
}

const notice = async () => {
  const title = await screen.findByText(/^Since you were last here, /);
  return within(title.parentElement as HTMLElement);
};
const lines = (part: Awaited<ReturnType<typeof notice>>) =>
  part.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('since you were last here', () => {
  it('tells what happened to one’s own themes, until it is put away', async () => {
    const kept = new Map<string, string>();
    const page = await outside(seen('csv', 'dark', 'sso', 'other', 'twin'), TOM, kept);
    const { user, unmount } = renderBoard(page);
    const part = await notice();
    await user.click(part.getByRole('button', { name: 'Show 1 more' }));
    await waitFor(() =>
      expect(lines(part)).toEqual([
        'Dark modePlanned, Q1 2027',
        'Exportspart of another theme now',
        'LoginChampion: Ruth Okafor',
        'CSV export2 more people',
      ]),
    );
    unmount();
    // A reload tells the same.
    const again = renderBoard(await outside(null, TOM, kept));
    await again.user.click((await notice()).getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/^Since you were last here/)).toBeNull();
    again.unmount();
    renderBoard(await outside(null, TOM, kept));
    await screen.findByRole('link', { name: 'CSV export' });
    expect(page.choices.visit()?.latest.at).toBe(NOW);
    expect(screen.queryByText(/^Since you were last here/)).toBeNull();
  });

  it('says nothing on a first visit, and keeps how things stand', async () => {
    const page = await outside(null);
    renderBoard(page);
    await screen.findByRole('link', { name: 'CSV export' });
    await waitFor(() => expect(page.choices.visit()?.latest.themes.get(id('csv'))?.people).toBe(3));
    expect(page.choices.visit()).toMatchObject({ before: null, news: null });
    expect(screen.queryByText(/^Since you were last here/)).toBeNull();
  });

  it('tells a lead what grows, whosever it is', async () => {
    renderBoard(await outside(seen('other'), ME));
    await waitFor(async () => expect(lines(await notice())).toContain('Of othersGrowing'));
  });

  it('waits until the account was read since they came', async () => {
    const page = await outside(seen('csv', 'dark', 'sso'));
    const later = () => instant(Date.parse(NOW) + 3_600_000);
    renderBoard({ ...page, now: later });
    await screen.findByRole('link', { name: 'CSV export' });
    await waitFor(() => expect(page.choices.visit()?.latest.at).toBe(later()));
    expect(page.choices.visit()?.before).not.toBeNull();
    expect(screen.queryByText(/^Since you were last here/)).toBeNull();
  });
});
