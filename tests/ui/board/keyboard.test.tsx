// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import '#ui/board/theme/pitch/PitchPanel.tsx';
import { keptWords } from '#ui/board/theme/pitch/keptWords.ts';
import '#ui/board/theme/roles/RolesPart.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, ME } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

async function open() {
  keptWords.clear();
  const filled = new BoardAccount().theme('export', 'CSV export');
  for (const n of ['1', '2', '3']) filled.said('export', { ticket: n, requester: `7${n}` });
  const settings = fakeAccountSettings({ deciders: [{ userId: ME, from: instant(0), until: null }] });
  const outside = { ...boardOutside({ account: filled.account }), settings };
  await outside.replica.saveBook(settings.book, outside.now());
  const { user } = renderBoard(outside, 'themes/export');
  const panel = async (name: string) => {
    const region = await screen.findByRole('region', { name });
    /** Presses a button by key, and waits until the focus is somewhere in that panel again. */
    const press = async (button: string) => {
      (await within(region).findByRole('button', { name: button })).focus();
      await user.keyboard('{Enter}');
      await waitFor(() => expect(region.contains(document.activeElement)).toBe(true));
    };
    return { ...within(region), press };
  };
  return { user, panel, events: () => [...filled.account.events.values()].map(({ kind }) => kind) };
}

const focused = () => document.activeElement;

describe('by keyboard alone', () => {
  it('a theme is championed together, paused with a stand-in, handed over and given back, and the focus stays there', async () => {
    const { user, panel, events } = await open();
    const champion = await panel('Champion');
    await champion.press('Champion this');
    await champion.press('Ask a co-champion');
    expect(focused()).toBe(champion.getByRole('textbox', { name: /^Whom to ask/ }));
    await user.keyboard('{Escape}');
    await champion.findByRole('button', { name: 'Ask a co-champion' });
    expect(screen.getByRole('heading', { level: 1, name: 'CSV export' })).toBeDefined();
    await champion.press('Pause');
    expect(focused()).toBe(champion.getByLabelText('Away up to and with'));
    await user.type(champion.getByLabelText('Away up to and with'), '2026-12-24');
    await user.type(champion.getByRole('textbox', { name: /^Who stands in/ }), 'Tom');
    await champion.press('Tom Berger');
    expect(focused()).toBe(champion.getByRole('button', { name: 'Pause until then' }));
    await champion.press('Pause until then');
    expect(await champion.findByText(/Tom Berger stands in\.$/)).toBeDefined();
    await champion.press('Back again');
    await champion.press('Hand over');
    await user.keyboard('Ruth');
    await champion.press('Ruth Okafor');
    await champion.press('Take back');
    await champion.press('Step down');
    expect(await champion.findByRole('button', { name: 'Champion this' })).toBeDefined();
    expect(events().filter((kind) => kind.startsWith('champion.'))).toEqual([
      'champion.claimed',
      'champion.paused',
      'champion.resumed',
      'champion.offered',
      'champion.declined',
      'champion.steppedDown',
    ]);
  });

  it('it is pitched, mended, sent and answered, and whoever lacks something stands in it', async () => {
    const { user, panel, events } = await open();
    await (await panel('Champion')).press('Champion this');
    const pitch = await panel('The pitch');
    await pitch.press('Write the pitch');
    expect(focused()).toBe(pitch.getByLabelText('What to do'));
    await user.keyboard('Maybe ship CSV export');
    await pitch.findByText('“Maybe”');
    const act = pitch.getByLabelText<HTMLTextAreaElement>('What to do');
    act.setSelectionRange(2, 2);
    await user.keyboard('{ArrowLeft}{Alt>}{Enter}{/Alt}');
    expect(act.value).toBe('Ship CSV export');
    expect(focused()).toBe(act);
    await pitch.press('Send the pitch');
    expect(focused()).toBe(pitch.getByLabelText('What it moves'));
    for (const label of ['What it moves', 'Measured by', 'Stop if']) {
      pitch.getByLabelText(label).focus();
      await user.keyboard('tickets');
    }
    await pitch.press('Send the pitch');
    expect(focused()).toBe(pitch.getByLabelText('Who is asked'));
    await user.selectOptions(pitch.getByLabelText('Who is asked'), 'Aylin Demir');
    await pitch.press('Send the pitch');
    expect(await pitch.findByText(/^Sent to Aylin Demir/)).toBeDefined();
    const answer = await panel('Product’s answer');
    await answer.press('Answer');
    expect(focused()).toBe(answer.getByRole('radio', { name: 'Planned' }));
    answer.getByRole('radio', { name: 'Declined' }).focus();
    await user.keyboard(' ');
    answer.getByRole('textbox', { name: /^Why/ }).focus();
    await user.keyboard('It is not what we are here for.');
    await answer.press('Answer');
    await waitFor(() => expect(events()).toContain('decision.made'));
    expect(await answer.findByRole('button', { name: 'Answer anew' })).toBeDefined();
    await waitFor(() => expect(focused()).not.toBe(document.body));
  });
});
