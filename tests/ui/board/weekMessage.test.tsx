// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import type { IssueDraft, TrackerFailure } from '#ports/Trackers.ts';
import { slackTracker } from '#trackers/slackTracker.ts';
import '#ui/board/week/WeekMessage.tsx';
import '#ui/board/week/WeekPage.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

/* It is Sunday, November 22nd: the last whole week are the days 13 to 7 before. */

const NAME = 'Slack (C0WEEK0001)';
const SAID = 'We export every report by hand each Friday and it takes hours';

async function page({ channel = 'C0WEEK0001', isPublic = false, name = 'CSV export' } = {}) {
  const said = new BoardAccount().theme('csv', name).theme('dark', 'Dark mode');
  for (const n of [1, 2, 3])
    said.said('csv', {
      ticket: `3${n}`,
      requester: `7${n}`,
      organization: '51',
      at: daysAgo(9),
      text: SAID,
    });
  const verdict = {
    answer: 'planned',
    reason: 'Next up',
    due: null,
    lookAgainOn: null,
    evidence: null,
  } as const;
  said.event(
    draftDecision({ id: asId<ThemeId>('dark'), before: null }, verdict, { actor: TOM, at: daysAgo(10) }),
  );
  const sent: IssueDraft[] = [];
  const trouble: { failure: TrackerFailure | null } = { failure: null };
  const issue = { key: 'C0WEEK0001/1', url: 'https://acme.slack.com/1', title: '', state: null };
  const { preview } = slackTracker({ ask: () => Promise.reject(new Error('asked')) }, { channel });
  const tracker = {
    preview,
    readers: async () => ok(isPublic ? ('everybody' as const) : ('team' as const)),
    find: async () => ok([]),
    show: async () => ok(issue),
    sent: async () => ok(null),
    create: async (draft: IssueDraft) => {
      if (trouble.failure !== null) return failed(trouble.failure);
      sent.push(draft);
      return ok(issue);
    },
  };
  const base = boardOutside({ account: said.account, accountReplica: await readBy(said) });
  const settings = fakeAccountSettings({
    deciders: [{ userId: TOM, from: daysAgo(90), until: null }],
    trackers: [
      { tracker: 'slack', isOn: true, quotes: false, target: { channel: 'C0PRODUCT1', digest: channel } },
    ],
  });
  const outside = { ...base, settings, trackers: { open: async () => ok(tracker) } };
  return { sent, trouble, ...renderBoard(outside, 'week') };
}

const slack = async () => within(await screen.findByRole('region', { name: 'Slack' }));

describe('the weekly digest as a message', () => {
  it('is not offered before an admin named a channel for it', async () => {
    await page({ channel: '' });
    await screen.findByRole('button', { name: 'Copy as Markdown' });
    expect(await screen.findByText('For colleagues: Next up')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Send to Slack/ })).toBeNull();
  });

  it('is shown to the letter, sent with one click, and then says who sent it', async () => {
    const { user, sent } = await page();
    await user.click(await (await slack()).findByRole('button', { name: `Send to ${NAME}…` }));
    const arrives = await screen.findByLabelText(`What arrives at ${NAME}`);
    expect(arrives.textContent).toContain('*Weekly digest*\n\nNov 9, 2026 to Nov 15, 2026.');
    expect(arrives.textContent).toContain('• *CSV export* 3 people, 1 organization, 3 tickets');
    expect(arrives.textContent).toContain('*Answers given*\n\n• *Dark mode* Planned: Next up');
    // Nobody is named, and nobody's words are in it.
    expect(arrives.textContent).not.toContain('Tom');
    expect(arrives.textContent).not.toContain('by hand');
    await user.click(screen.getByRole('button', { name: `Send to ${NAME}` }));
    const message = await screen.findByRole('link', { name: /Message/ });
    expect(message.getAttribute('href')).toBe('https://acme.slack.com/1');
    expect(await screen.findByText(/Sent by Aylin Demir/)).toBeDefined();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.marker).toBe('groundswell-local-digest20261109-1');
    expect(screen.queryByRole('button', { name: /^Send to Slack/ })).toBeNull();
  });

  it('tells numbers alone where others than the team read', async () => {
    const { user } = await page({ isPublic: true });
    await user.click(await (await slack()).findByRole('button', { name: `Send to ${NAME}…` }));
    const arrives = await screen.findByLabelText(`What arrives at ${NAME}`);
    expect(arrives.textContent).toContain('CSV export');
    expect(arrives.textContent).not.toContain('Next up');
    expect(await screen.findByText(/^Everybody can read it there/)).toBeDefined();
  });

  it('stays with its text where Slack refuses, and where a customer’s words are in it', async () => {
    const { user, sent, trouble } = await page({ name: 'Export every report by hand each Friday' });
    await user.click(await (await slack()).findByRole('button', { name: `Send to ${NAME}…` }));
    await user.click(await screen.findByRole('button', { name: `Send to ${NAME}` }));
    expect(await screen.findByText(/^These are a customer’s words/)).toBeDefined();
    const text = screen.getByLabelText('Text (Markdown)');
    await user.clear(text);
    await user.type(text, 'A quiet week.');
    trouble.failure = { kind: 'refused', reason: 'msg_too_long' };
    await user.click(screen.getByRole('button', { name: `Send to ${NAME}` }));
    expect(await screen.findByText('Slack refused: msg_too_long')).toBeDefined();
    trouble.failure = null;
    await user.click(screen.getByRole('button', { name: `Send to ${NAME}` }));
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual(['A quiet week.']));
    expect(await screen.findByRole('link', { name: /Message/ })).toBeDefined();
  });
});
