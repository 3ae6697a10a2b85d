// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { foldKudos } from '#domain/ledger/foldKudos.ts';
import { fakePeople } from '../../ports/fakes/fakePeople.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';
import { renderSidebar } from './renderSidebar.tsx';

configure({ asyncUtilTimeout: 45_000 });
afterEach(cleanup);

const PRAISE = 'Thank you so much, your support was great!';
const conversation = conversationOf(5, ['agent:Here you are.', PRAISE]);

describe('a kind word beside a ticket', () => {
  it('is passed on to who answered with one click, and taken back with another; the focus stays there', async () => {
    const outside = outsideFor('2', conversation);
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'Pass on to agent' }));
    const said = await screen.findByText('agent sees it under Happy file.');
    expect(document.activeElement).toBe(said);
    expect(foldKudos(outside.account.events.values())).toMatchObject([{ to: '1', from: '2' }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Pass on to agent' });
    expect(foldKudos(outside.account.events.values())).toEqual([]);
  });

  it('is not offered again when its ticket is opened again, until it was taken back', async () => {
    const outside = outsideFor('2', conversation);
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'Pass on to agent' }));
    await screen.findByText('agent sees it under Happy file.');
    cleanup();
    renderSidebar(outside);
    const undo = await screen.findByRole('button', { name: 'Take back' });
    expect(screen.queryByRole('button', { name: 'Pass on to agent' })).toBeNull();
    await user.click(undo);
    await screen.findByRole('button', { name: 'Pass on to agent' });
    expect(foldKudos(outside.account.events.values())).toEqual([]);
    cleanup();
    renderSidebar(outside);
    await screen.findByRole('button', { name: 'Pass on to agent' });
  });

  it('is kept by key, and the focus stays on what that said', async () => {
    const user = renderSidebar(outsideFor('2', conversation));
    (await screen.findByRole('button', { name: 'Keep in happy file' })).focus();
    await user.keyboard('{Enter}');
    const said = await screen.findByText('Kept, in this browser only');
    await waitFor(() => expect(document.activeElement).toBe(said));
  });

  it('is not offered to oneself, and not sent to who left', async () => {
    const gone = { ...outsideFor('2', conversation), people: fakePeople([]) };
    const user = renderSidebar(gone);
    await user.click(await screen.findByRole('button', { name: 'Pass on to agent' }));
    await screen.findByText(/does not work here any more/);
    expect(gone.account.events.size).toBe(0);
    cleanup();
    renderSidebar(outsideFor('1', conversation));
    await screen.findByRole('button', { name: 'Keep in happy file' });
    expect(screen.queryByRole('button', { name: /Pass on/ })).toBeNull();
  });
});
