// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ME, RUTH, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';
import { lines, NEWS, open, panel, SAID } from './shippedTheme.tsx';

forgetBoard();

describe('telling those who asked', () => {
  it('offers the customers of one’s own tickets first, and tells them one by one', async () => {
    const { user, replies, states } = await open();
    const list = await lines();
    const names = list.getAllByText(/^Customer \d$/).map((one) => one.textContent);
    expect(names).toEqual(['Customer 1', 'Customer 2', 'Customer 3']);
    expect((await panel()).getByText('0 of 3 told')).toBeDefined();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    const text = await list.findByRole('textbox', { name: 'Reply to Customer 1' });
    expect(document.activeElement).toBe(text);
    const draft = (text as HTMLTextAreaElement).value;
    expect(draft).toContain('Hello Customer 1,');
    expect(draft).toContain(`“${SAID}”`);
    expect(draft).toContain(NEWS);
    expect(draft).toContain('Aylin Demir');
    expect(states()).toEqual(['claimed']);
    await user.click(list.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Customer 1 was told.')).toBeDefined();
    expect((await panel()).getByText('1 of 3 told')).toBeDefined();
    expect(replies.written.map(({ ticketId, text: sent }) => [ticketId, sent])).toEqual([['31', draft]]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Write: Customer 2');
  });

  it('makes a follow-up of a closed ticket, and says so before', async () => {
    const { user, replies } = await open();
    const list = await lines();
    expect(list.getByText('Ticket #33 is closed: a follow-up')).toBeDefined();
    await user.click(list.getByRole('button', { name: 'Write: Customer 3' }));
    await user.click(await list.findByRole('button', { name: 'Send as follow-up' }));
    expect(await screen.findByText('Customer 3 was told.')).toBeDefined();
    expect(replies.followUps).toMatchObject([{ after: '33', requesterId: '73', tags: ['gs_follow_up'] }]);
  });

  it('flags what promises more than was decided', async () => {
    const { user } = await open({ released: 'We guarantee that it never fails again.' });
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    expect(await list.findByText(/We guarantee/u, { selector: 'li' })).toBeDefined();
  });

  it('sends nothing before product has said what may be told', async () => {
    await open({ released: null });
    expect(await (await panel()).findByText(/Until product says it, nothing can be sent/u)).toBeDefined();
    expect((await lines()).queryByRole('button', { name: /^Write/u })).toBeNull();
  });

  const LATER = 'You can export reports since version 9.';

  it('reads back what may be told before it is written: the form opens with the words that hold', async () => {
    const { user, reword } = await open();
    const list = await lines();
    await reword(LATER);
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    expect(await screen.findAllByText(/^What may be told has changed/u)).not.toEqual([]);
    expect(list.queryByRole('textbox')).toBeNull();
    await user.click(await list.findByRole('button', { name: 'Go on: Customer 1' }));
    const text = await list.findByRole<HTMLTextAreaElement>('textbox');
    expect(text.value).toContain(LATER);
    expect(text.value).not.toContain(NEWS);
  });

  it('reads it back once more before it is sent, and keeps what was typed until a person says what becomes of it', async () => {
    const { user, replies, reword } = await open();
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    const text = await list.findByRole<HTMLTextAreaElement>('textbox');
    await user.type(text, ' Thank you!');
    const typed = text.value;
    await reword(LATER);
    await user.click(list.getByRole('button', { name: 'Send' }));
    expect(await list.findByText(new RegExp(`^You wrote this when .*“${LATER}”`, 'u'))).toBeDefined();
    expect(replies.written).toEqual([]);
    expect(list.getByRole<HTMLTextAreaElement>('textbox').value).toBe(typed);
    expect(list.queryByRole('button', { name: 'Send' })).toBeNull();
    expect(document.activeElement).toBe(list.getByRole('button', { name: 'Begin anew with these words' }));
    await user.keyboard('{Enter}');
    await user.click(list.getByRole('button', { name: 'Send' }));
    await screen.findByText('Customer 1 was told.');
    expect(replies.written.map((one) => one.text.includes(LATER))).toEqual([true]);
  });

  it('sends nothing that product took back, and leaves the customer waiting', async () => {
    const { user, replies, states, reword } = await open();
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    await list.findByRole('textbox');
    await reword(null);
    await user.click(list.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/^What may be told has changed/u)).toBeDefined();
    expect(await (await panel()).findByText(/Until product says it, nothing can be sent/u)).toBeDefined();
    expect(replies.written).toEqual([]);
    expect(states()).toEqual(['claimed']);
  });

  it('asks after a lost answer, and never sends again by itself', async () => {
    const { user, replies, states } = await open();
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Write: Customer 1' }));
    await list.findByRole('textbox');
    replies.trouble = { failure: { kind: 'offline', what: 'send reply' }, arrives: false };
    await user.click(list.getByRole('button', { name: 'Send' }));
    expect(await list.findByText(/Nobody knows yet whether it arrived/u)).toBeDefined();
    expect(list.queryByRole('button', { name: 'Send' })).toBeNull();
    await user.click(list.getByRole('button', { name: 'Look whether it arrived' }));
    expect(await list.findByText(/It may still arrive/u)).toBeDefined();
    expect(states()).toEqual(['sending']);
    expect(replies.written).toEqual([]);
  });

  it('says why somebody cannot be reached, and keeps who was left out', async () => {
    const { user, replies, states } = await open();
    const list = await lines();
    await user.click(list.getByRole('button', { name: 'Leave out: Customer 2' }));
    expect(document.activeElement).toBe(list.getByRole('button', { name: 'Knows already' }));
    await user.keyboard('{Enter}');
    expect(await list.findByText('Knows already (Aylin Demir)')).toBeDefined();
    expect(states()).toEqual(['skipped']);
    expect((await panel()).getByText('2 wait · 1 left out')).toBeDefined();
    expect(replies.written).toEqual([]);
  });

  it('tells who was told what once the answer was withdrawn', async () => {
    const first = await open();
    await first.user.click((await lines()).getByRole('button', { name: 'Write: Customer 1' }));
    await first.user.click(await (await lines()).findByRole('button', { name: 'Send' }));
    await screen.findByText('Customer 1 was told.');
    const told = [...first.account.events.values()].filter(({ kind }) => kind.startsWith('reply.'));
    first.unmount();
    const second = await open({ answers: ['shipped', 'no'] });
    for (const event of told) second.account.events.set(event.id, event);
    second.unmount();
    renderBoard(second.outside, 'themes/export');
    const now = await panel();
    expect(await now.findByText('The answer changed after 1 customer was told.')).toBeDefined();
    expect(now.getByText(`They were told: “${NEWS}”`)).toBeDefined();
    expect(now.queryByRole('button', { name: /^Write/u })).toBeNull();
  });
});

describe('who brought about what shipped', () => {
  const credits = async () =>
    within((await (await panel()).findByText('Who brought it about')).parentElement ?? document.body);

  it('is told without numbers, and confirmed by somebody who decides, for the others', async () => {
    const { user, account } = await open({ deciders: [RUTH, ME], taggers: [ME, TOM] });
    const part = await credits();
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Aylin Demir tagged it',
      'Tom Berger tagged it',
    ]);
    await user.click(part.getByRole('button', { name: 'Confirm for the others' }));
    expect(await (await credits()).findByText(/^Confirmed by Aylin Demir/)).toBeDefined();
    expect([...account.events.values()].at(-1)).toMatchObject({ kind: 'credit.confirmed', actor: ME });
    await user.click((await credits()).getByRole('button', { name: 'Take my confirmation back' }));
    expect(await (await credits()).findByRole('button', { name: 'Confirm for the others' })).toBeDefined();
  });

  it.each([
    ['who does not decide', { deciders: [RUTH], taggers: [ME, TOM] }],
    ['whose part alone it is', { deciders: [RUTH, ME], taggers: [ME] }],
  ])('is not offered to somebody %s', async (_, given) => {
    await open(given);
    expect((await credits()).queryByRole('button', { name: 'Confirm for the others' })).toBeNull();
  });
});
