// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { instant } from '#domain/basis/Instant.ts';
import { draftLaunchErasure } from '#domain/launch/draftLaunch.ts';
import { sayerHash } from '#domain/launch/sayerHash.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import type { FakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { archived, type FakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { type BoardOutside, ME, NOW, TOM } from './boardOutside.ts';
import { ID, LaunchAccount, panel, PRICES } from './launchAccount.tsx';
import { forgetBoard } from './renderBoard.tsx';

forgetBoard();

const THEME = asId<ThemeId>('a1');
const OLD = 'In the old Excel every team had its colour.';

/** A launch of a theme that two tickets ask for, one of which says more than was tagged. */
async function prepared(more = OLD) {
  const account = new LaunchAccount().theme('a1', 'Alpha') as LaunchAccount;
  account
    .said('a1', { ticket: '35', text: 'It is far too expensive for a team of four.' })
    .said('a1', { ticket: '36', text: 'Please add colours.' })
    .said('a1', { ticket: '37', text: 'Das ist viel zu teuer und war früher viel einfacher zu bedienen.' });
  await account.prepares({ ...PRICES, themeId: THEME });
  const tell = (outside: BoardOutside) => {
    const tickets = outside.accountTickets as FakeAccountTickets;
    const place = { groupId: null, brandId: '1', formId: null, tags: [], unknown: [] };
    for (const ticket of [archived(36, `Please add colours. ${more}`)]) {
      (outside.archive as FakeTicketArchive).tickets.push(ticket);
      const { id, requesterId, createdAt: changedAt } = ticket;
      tickets.tickets.set(id, { id, place, requesterId, changedAt, channel: 'email' });
      tickets.conversations.set(id, [
        { at: instant(0), authorId: requesterId, isPublic: true, texts: [ticket.description] },
      ]);
    }
  };
  return { account, open: () => account.open(undefined, undefined, tell) };
}

const likely = async () => {
  const region = await panel('What customers are likely to say');
  return region;
};

describe('objections that customers are likely to raise', () => {
  it('are proposed from tagged sentences and whole conversations, with what that rests on', async () => {
    const { open } = await prepared();
    const { user } = open();
    const region = await likely();
    await user.click(region.getByRole('button', { name: 'Look in conversations' }));
    expect(await region.findByText('Costs too much: Alpha')).toBeDefined();
    expect(region.getByText('It is far too expensive for a team of four.')).toBeDefined();
    expect(region.getByText('Was better before: Alpha')).toBeDefined();
    expect(region.getByText(OLD)).toBeDefined();
    const status = region.getByRole('status');
    expect(status.textContent).toContain('Read: 3 tagged sentences, 1 of 3 conversations.');
    expect(status.textContent).toContain('Not checked: 1 in a language without rules.');
  });

  it('come on the list with one click, and hold none of the customers’ words', async () => {
    const { account, open } = await prepared();
    const { user } = open();
    const region = await likely();
    await user.click(region.getByRole('button', { name: 'Look in conversations' }));
    await user.click(
      await region.findByRole('button', { name: 'Add an objection: Was better before: Alpha' }),
    );
    const objections = await panel('Objections');
    expect(await objections.findByText('Was better before: Alpha')).toBeDefined();
    // Nobody tagged these words: they are read in the ticket.
    expect(await objections.findByText(OLD)).toBeDefined();
    await waitFor(() => expect(region.queryByText('Was better before: Alpha')).toBeNull());
    const [start, ticketId] = [20, asId<TicketId>('36')];
    expect(account.launch.objections).toMatchObject([
      { kind: 'oldWay', quotes: [{ ticketId, themeId: 'a1', hash: textHash(OLD), span: { start } }] },
    ]);
    expect(JSON.stringify([...account.account.events.values()])).not.toContain('Excel');
  });

  it('of a name that is on the list already take their words to it', async () => {
    const { account, open } = await prepared();
    await account.raises('Costs too much: Alpha');
    const { user } = open();
    const region = await likely();
    await user.click(region.getByRole('button', { name: 'Look in conversations' }));
    await user.click(await region.findByRole('button', { name: 'Add an objection: Costs too much: Alpha' }));
    const objections = await panel('Objections');
    expect(await objections.findByText('It is far too expensive for a team of four.')).toBeDefined();
    await waitFor(() => expect(objections.getAllByText('Costs too much: Alpha')).toHaveLength(1));
  });

  it('that are dismissed do not come again, unless that is undone', async () => {
    const { account, open } = await prepared();
    const first = open();
    let region = await likely();
    await first.user.click(region.getByRole('button', { name: 'Look in conversations' }));
    await first.user.click(await region.findByRole('button', { name: 'Dismiss: Costs too much: Alpha' }));
    await waitFor(() => expect(region.queryByText('Costs too much: Alpha')).toBeNull());
    await first.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await first.user.click(await region.findByRole('button', { name: 'Dismiss: Costs too much: Alpha' }));
    await waitFor(() => expect(account.launch.dismissed.size).toBe(1));
    first.unmount();
    const { user } = open();
    region = await likely();
    await user.click(region.getByRole('button', { name: 'Look in conversations' }));
    expect(await region.findByText('Was better before: Alpha')).toBeDefined();
    expect(region.queryByText('Costs too much: Alpha')).toBeNull();
  });

  it('say why they are fewer than they might be, and are looked for again', async () => {
    const { open } = await prepared();
    const { user, outside } = open();
    const tickets = outside.accountTickets as FakeAccountTickets;
    tickets.failure = { kind: 'offline', what: 'read tickets' };
    const region = await likely();
    await user.click(region.getByRole('button', { name: 'Look in conversations' }));
    expect(await region.findByText(/connection/i)).toBeDefined();
    expect(region.getByText('Costs too much: Alpha')).toBeDefined();
    expect(region.queryByText('Was better before: Alpha')).toBeNull();
    tickets.failure = null;
    await user.click(region.getByRole('button', { name: 'Try again' }));
    expect(await region.findByText('Was better before: Alpha')).toBeDefined();
  });

  it('are not shown of who was forgotten: their mention is gone, and so are the words in its ticket', async () => {
    const { account, open } = await prepared();
    const first = open();
    const region = await likely();
    await first.user.click(region.getByRole('button', { name: 'Look in conversations' }));
    await first.user.click(
      await region.findByRole('button', { name: 'Add an objection: Was better before: Alpha' }),
    );
    expect(await (await panel('Objections')).findByText(OLD)).toBeDefined();
    first.unmount();
    for (const [id, { ticketId }] of account.account.mentions)
      if (ticketId === '36') account.account.mentions.delete(id);
    open();
    const objections = within(await screen.findByRole('region', { name: 'Objections' }));
    expect(await objections.findByText(/not there any more/)).toBeDefined();
    expect(objections.queryByText(OLD)).toBeNull();
  });

  describe('in new tickets that are no mention', () => {
    const DEAR = 'The new prices are too high for a team of four.';
    /** A launch that nobody asked for, and tickets of the last weeks. */
    const nobodyAsked = async () => {
      const account = new LaunchAccount().theme('a1', 'Alpha') as LaunchAccount;
      account.said('a1', { ticket: '70', text: 'Please add colours.' });
      await account.prepares();
      const weeksAgo = (weeks: number) => instant(Date.parse(NOW) - weeks * 7 * 86_400_000);
      const tell = (outside: BoardOutside) => {
        const place = { groupId: null, brandId: '1', formId: null, tags: [], unknown: [] };
        for (const ticket of [
          archived(60, DEAR, { createdAt: weeksAgo(9) }),
          archived(61, `Hello. ${DEAR}`, { createdAt: weeksAgo(3) }),
          archived(62, 'This is far too expensive.', { createdAt: weeksAgo(2) }),
          archived(63, 'Where do I see the new prices?', { createdAt: weeksAgo(2) }),
          archived(64, DEAR, { createdAt: weeksAgo(1), submitterId: TOM }),
          archived(65, DEAR, { createdAt: weeksAgo(1), place: { ...place, tags: ['secret'] } }),
        ]) {
          (outside.archive as FakeTicketArchive).tickets.push(ticket);
          const { id, requesterId, createdAt: changedAt } = ticket;
          const tickets = outside.accountTickets as FakeAccountTickets;
          tickets.tickets.set(id, { id, place, requesterId, changedAt, channel: 'email' });
          tickets.conversations.set(id, [
            { at: instant(0), authorId: requesterId, isPublic: true, texts: [ticket.description] },
          ]);
        }
        const { privacy } = DEFAULT_SETTINGS;
        const excluded = { ...privacy.excluded, tags: ['secret'] };
        void outside.settings.save('privacy', { ...privacy, excluded });
      };
      return { account, open: () => account.open(undefined, undefined, tell) };
    };

    it('are proposed where these are about the launch, and go with who is forgotten', async () => {
      const { account, open } = await nobodyAsked();
      const first = open();
      const region = await likely();
      await first.user.click(region.getByRole('button', { name: 'Look in conversations' }));
      // What is older, about something else, written by a colleague or kept from the app is not among them.
      await first.user.click(
        await region.findByRole('button', { name: 'Add an objection: Costs too much: New prices' }),
      );
      const objections = await panel('Objections');
      expect(await objections.findByText(DEAR)).toBeDefined();
      expect(region.getByRole('status').textContent).toContain('0 of 0 conversations. 3 new tickets read.');
      const [objection] = account.launch.objections;
      expect(objection?.quotes).toMatchObject([
        { ticketId: '61', themeId: ID, span: { start: 7 }, person: sayerHash(asId<UserId>('561')) },
      ]);
      expect(JSON.stringify([...account.account.events.values()])).not.toMatch(/new prices are|"561"/);
      first.unmount();
      await account.says(ME, ({ id }, by) => draftLaunchErasure(id, sayerHash(asId<UserId>('561')), by));
      const { user } = open();
      const again = await likely();
      await user.click(again.getByRole('button', { name: 'Look in conversations' }));
      expect(await again.findByText(/Nothing more was heard/)).toBeDefined();
      expect(screen.getByText('Costs too much: New prices')).toBeDefined();
      expect(screen.queryByText(DEAR)).toBeNull();
    });

    it('that cannot be read are not none', async () => {
      const { open } = await nobodyAsked();
      const { user, outside } = open();
      const archive = outside.archive as FakeTicketArchive;
      archive.failure = { kind: 'offline', what: 'read history' };
      const region = await likely();
      await user.click(region.getByRole('button', { name: 'Look in conversations' }));
      expect(await region.findByText(/connection/i)).toBeDefined();
      archive.failure = null;
      await user.click(region.getByRole('button', { name: 'Try again' }));
      expect(await region.findByText('Costs too much: New prices')).toBeDefined();
    });
  });
});
