// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { draftKudos } from '#domain/ledger/KudosEvent.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { IssueDraft, Tracker } from '#ports/Trackers.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const SAID = 'You were so quick, thank you.';
const INES = asId<UserId>('900');
const TICKET = asId<TicketId>('77');

async function page(from: UserId, to: UserId) {
  const filled = new BoardAccount().theme('a1', 'Alpha');
  const facts = { to, ticketId: TICKET, words: textHash(SAID), start: 0, end: SAID.length, person: '' };
  filled.event(draftKudos({ ...facts, attempt: 'aaaaaaaaaa' }, { actor: from, at: daysAgo(3) }));
  const kudos = [...filled.account.events.values()].find(({ kind }) => kind === 'kudos.given');
  if (kudos !== undefined) filled.account.events.set(kudos.id, { ...kudos, actor: from });
  const tickets = fakeAccountTickets();
  const place = { groupId: null, brandId: null, formId: null, tags: [], unknown: [] };
  tickets.tickets.set(TICKET, {
    id: TICKET,
    place,
    requesterId: INES,
    changedAt: daysAgo(4),
    channel: 'email',
  });
  const said = [{ at: daysAgo(4), authorId: INES, texts: [SAID] }];
  tickets.conversations.set(TICKET, said);
  const people = [{ id: INES, name: 'Ines Roth', avatarUrl: null, isStaff: false }];
  const base = boardOutside({ account: filled.account, accountReplica: await readBy(filled), people });
  return { ...base, accountTickets: tickets };
}

describe('kudos', () => {
  it('are shown to whom they belong, with the words where they stand, and kept with one click', async () => {
    const outside = await page(TOM, ME);
    const { user } = renderBoard(outside, 'happy');
    const panel = within(await screen.findByRole('region', { name: 'Kudos' }));
    expect(await panel.findByText(SAID)).toBeDefined();
    expect(await panel.findByText(/^Tom Berger passed it on, /)).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Keep in happy file' }));
    expect(await screen.findByText(/^Ines Roth, /)).toBeDefined();
    await waitFor(() => expect(panel.queryByText(SAID)).toBeNull());
    const kept = await outside.happyFile.list();
    expect(kept.ok && kept.value.map(({ quote }) => quote.text)).toEqual([SAID]);
  });

  it('are put away for good by their receiver', async () => {
    const outside = await page(TOM, ME);
    const { user } = renderBoard(outside, 'happy');
    const panel = within(await screen.findByRole('region', { name: 'Kudos' }));
    await panel.findByText(SAID);
    await user.click(panel.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(panel.queryByText(SAID)).toBeNull());
    expect([...outside.account.events.values()].at(-1)?.kind).toBe('kudos.putAway');
  });

  it('are taken back by their giver, and say where words are not there any more', async () => {
    const given = renderBoard(await page(ME, TOM), 'happy');
    await given.user.click(await screen.findByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(screen.queryByText(/^You passed one on to Tom Berger/)).toBeNull());
    given.unmount();
    const outside = await page(TOM, ME);
    outside.accountTickets.conversations.set(TICKET, []);
    renderBoard(outside, 'happy');
    expect(await screen.findByText(/The words do not stand in the ticket any more/)).toBeDefined();
  });
});

describe('praise for the team’s channel', () => {
  const hugs = { tracker: 'slack', isOn: true, quotes: true } as const;
  const words = {
    id: 'k1',
    ticketId: TICKET,
    quote: {
      text: SAID,
      wordsOf: 'customer',
      comment: asId<never>('c1'),
      start: 0,
      end: SAID.length,
      authorName: 'Ines Roth',
      at: daysAgo(4),
    },
    keptAt: daysAgo(4),
  } as const;

  async function withSlack(setting: TrackerSetting | null) {
    const sent: IssueDraft[] = [];
    const tracker: Tracker = {
      preview: ({ title, body }) => ({ title, text: body, isShortened: false }),
      readers: async () => ok('team'),
      find: async () => ok([]),
      show: async () => ok({ key: 'x', url: 'https://x', title: '', state: null }),
      sent: async () => ok(null),
      create: async (draft) => {
        sent.push(draft);
        return ok({ key: 'C0/1', url: 'https://acme.slack.com/1', title: draft.title, state: null });
      },
    };
    const base = await page(TOM, TOM);
    await base.happyFile.keep(words);
    const settings = fakeAccountSettings(setting === null ? {} : { trackers: [setting] });
    return { sent, outside: { ...base, settings, trackers: { open: async () => ok(tracker) } } };
  }

  it('is not offered before an admin named a channel', async () => {
    const { outside } = await withSlack({ ...hugs, target: { channel: 'C0PRODUCT1' } });
    renderBoard(outside, 'happy');
    await screen.findByRole('region', { name: 'Backup' });
    await screen.findByText(SAID);
    expect(screen.queryByRole('button', { name: /Post in Slack/ })).toBeNull();
  });

  it('is shown to the letter, without a name, and then sent with one click, once', async () => {
    const { outside, sent } = await withSlack({
      ...hugs,
      target: { channel: 'C0PRODUCT1', hugs: 'C0HUGS0001' },
    });
    const { user } = renderBoard(outside, 'happy');
    await user.click(await screen.findByRole('button', { name: /Post in Slack/ }));
    const preview = await screen.findByLabelText('What arrives at Slack (C0HUGS0001)');
    expect(preview.textContent).toBe(`A kind word from a customer\n\n> ${SAID}`);
    await user.click(screen.getByRole('button', { name: 'Send to Slack (C0HUGS0001)' }));
    expect((await screen.findByRole('link', { name: /Message/ })).getAttribute('href')).toBe(
      'https://acme.slack.com/1',
    );
    expect(sent.map(({ title, body }) => `${title}\n\n${body}`)).toEqual([preview.textContent]);
    expect(screen.queryByRole('button', { name: /Send to Slack/ })).toBeNull();
  });
});
