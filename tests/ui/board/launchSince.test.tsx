// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { archived, type FakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { type BoardOutside, ME, TOM } from './boardOutside.ts';
import { LaunchAccount, panel, PRICES } from './launchAccount.tsx';
import { forgetBoard } from './renderBoard.tsx';

forgetBoard();

const AGREED = 'The small plan keeps its price until the end of your contract.';
const DEAR = 'It is far too expensive for a team of four.';
const since = (n: number) => instant(Date.UTC(2026, 10, 3, n));

/** A launch that is live since 1 November, with an agreed answer, and tickets before and after. */
async function live(themeId: ThemeId | null = null) {
  const account = new LaunchAccount().theme('a1', 'Plans') as LaunchAccount;
  await account.prepares({ ...PRICES, on: '2026-11-01', themeId });
  const id = await account.raises('Too dear');
  await account.answers(id, AGREED, ME, TOM);
  const tell = (outside: BoardOutside) => {
    const archive = outside.archive as FakeTicketArchive;
    archive.tickets.push(
      archived(1, DEAR),
      archived(2, DEAR, { createdAt: since(1), subject: 'Plans' }),
      archived(3, `Good morning. ${DEAR}`, { createdAt: since(2) }),
      archived(4, 'Where is my invoice?', { createdAt: since(3) }),
      archived(5, DEAR, { createdAt: since(4), submitterId: TOM }),
    );
    archive.answers.set(asId<TicketId>('2'), [[TOM, `Hello! ${AGREED}`]]);
    archive.answers.set(asId<TicketId>('3'), [[ME, 'I see what I can do.']]);
  };
  return { account, open: () => account.open(undefined, undefined, tell) };
}

describe('new tickets after a launch', () => {
  it('are compared with the agreed answers, and every number opens to the sentences', async () => {
    const { open } = await live();
    const { user, outside } = open();
    const region = await panel('Since it went live');
    await user.click(region.getByRole('button', { name: 'Compare new tickets' }));
    expect(await region.findByText('Raised in 2 new tickets · 1 of 2 replies as agreed')).toBeDefined();
    expect(region.getByText(/^3 new tickets read\./)).toBeDefined();
    expect(region.getAllByText(DEAR)).toHaveLength(2);
    expect(region.getByText(/Reply, as agreed:/).textContent).toContain(AGREED);
    expect(region.getByText(/^Reply:/).textContent).toContain('I see what I can do.');
    // Never by agent: nobody is named.
    expect(region.queryByText(/Tom|Aylin/)).toBeNull();
    await user.click(region.getByRole('button', { name: 'Open ticket: #3' }));
    expect(outside.workplace.openedTickets).toEqual(['3']);
  });

  it('count where the launch answers a theme only if they are about it', async () => {
    const { open } = await live(asId<ThemeId>('a1'));
    const { user } = open();
    const region = await panel('Since it went live');
    await screen.findByRole('link', { name: 'Plans' });
    await user.click(region.getByRole('button', { name: 'Compare new tickets' }));
    expect(await region.findByText('Raised in 1 new ticket · 1 of 1 replies as agreed')).toBeDefined();
  });

  it('that could not be read are not none, and are read again', async () => {
    const { open } = await live();
    const { user, outside } = open();
    const archive = outside.archive as FakeTicketArchive;
    archive.failure = { kind: 'offline', what: 'read history' };
    const region = await panel('Since it went live');
    await user.click(region.getByRole('button', { name: 'Compare new tickets' }));
    expect(await region.findByText(/connection/i)).toBeDefined();
    expect(region.getByText(/There are more/)).toBeDefined();
    expect(region.queryByText(/Raised in/)).toBeNull();
    archive.failure = null;
    await user.click(region.getByRole('button', { name: 'Try again' }));
    expect(await region.findByText(/Raised in 2 new tickets/)).toBeDefined();
  });

  it('are not asked for before it is live', async () => {
    const account = new LaunchAccount();
    await account.prepares();
    await account.raises('Too dear');
    account.open();
    await panel('What customers are likely to say');
    expect(screen.queryByRole('region', { name: 'Since it went live' })).toBeNull();
  });
});
