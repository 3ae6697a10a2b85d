// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import { draftConfirmation } from '#domain/ledger/CreditEvent.ts';
import type { Ladder } from '#domain/setting/Ladder.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, RUTH, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const LADDER: Ladder = {
  version: 4,
  areas: [{ name: 'Craft', evidence: ['tagged', 'shipped'], levels: ['Some', 'More', 'Most'] }],
};

async function page(ladder: Ladder | null) {
  const dark = asId<ThemeId>('dark');
  const filled = new BoardAccount()
    .theme('dark', 'Dark *mode*', { answer: { answer: 'shipped', due: null } })
    .said('dark', { ticket: '11', requester: '71', at: daysAgo(20) })
    .said('dark', { ticket: '12', requester: '72', at: daysAgo(20), taggedBy: TOM });
  const by = { actor: RUTH, at: daysAgo(16) };
  const facts = { answer: 'shipped', reason: 'R.', due: null, lookAgainOn: null, evidence: null } as const;
  const shipped = draftDecision({ id: dark, before: null }, facts, by);
  filled.event(shipped).event(draftConfirmation(dark, shipped.id, { ...by, at: daysAgo(15) }));
  const settings = fakeAccountSettings({
    deciders: [{ userId: RUTH, from: daysAgo(90), until: null }],
    ladder,
  });
  const base = boardOutside({ account: filled.account, accountReplica: await readBy(filled), role: 'admin' });
  const text = 'You *made* my week.';
  const quote = {
    text,
    wordsOf: 'customer',
    comment: asId<never>('c1'),
    start: 0,
    end: text.length,
    authorName: 'Ines Roth',
    at: daysAgo(4),
  } as const;
  await base.happyFile.keep({ id: 'k1', ticketId: asId<never>('77'), quote, keptAt: daysAgo(4) });
  return { ...base, settings };
}

describe('an evidence pack', () => {
  it('goes along the ladder, names its version, and links every line to what shows it', async () => {
    renderBoard(await page(LADDER), 'pack');
    const craft = within(await screen.findByRole('region', { name: 'Craft' }));
    expect(screen.getByText('Ladder: version 5')).toBeDefined();
    expect(craft.getByText(/Tickets tagged/).textContent).toContain('#11');
    expect(craft.queryByText(/#12/)).toBeNull();
    expect(craft.getByText(/Shipped, confirmed by others/)).toBeDefined();
    const hrefs = craft.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([
      expect.stringMatching(/themes\/dark$/),
      expect.stringMatching(/tickets\/11$/),
      // Where an event shows it, its theme opens at its events.
      expect.stringMatching(/themes\/dark\/events$/),
    ]);
    expect(screen.getByText('You *made* my week.')).toBeDefined();
  });

  it('is copied as Markdown with its claims, in which nobody’s words are markup', async () => {
    const copied = vi.fn<(text: string) => Promise<void>>(async () => undefined);
    const { user } = renderBoard(await page(LADDER), 'pack');
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
    await screen.findByRole('region', { name: 'Craft' });
    await user.selectOptions(screen.getByLabelText('Craft: level'), 'II: More');
    expect(await screen.findByText('Level II: More')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() => expect(copied).toHaveBeenCalled());
    const text = copied.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('# Evidence pack: Aylin Demir');
    expect(text).toContain('[Dark \\*mode\\*](');
    expect(text).toMatch(/> You \\\*made\\\* my week\.\n>\n> Ines Roth/);
  });

  it('goes on naming its version after the ladder was changed, and says so', async () => {
    const outside = await page(LADDER);
    const { user } = renderBoard(outside, 'pack');
    await screen.findByRole('region', { name: 'Craft' });
    await outside.settings.save('ladder', { ...LADDER, version: 5 });
    await user.click(screen.getByRole('button', { name: 'Save as Markdown' }));
    expect(await screen.findByText(/The ladder was changed since/)).toBeDefined();
    expect(screen.getByText('Ladder: version 5')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Make it anew' }));
    expect(await screen.findByText('Ladder: version 6')).toBeDefined();
  });

  it('goes along the usual areas where no admin wrote a ladder', async () => {
    renderBoard(await page(null), 'pack');
    for (const name of ['Product knowledge', 'Proactivity', 'Advocacy', 'Rallying'])
      expect(await screen.findByRole('region', { name })).toBeDefined();
    expect(screen.getByText('Ladder: version 1')).toBeDefined();
  });
});

describe('the ladder in settings', () => {
  it('is changed by an admin, with a new version, and refused with a reason', async () => {
    const outside = await page(LADDER);
    const { user } = renderBoard(outside, 'settings/ladder');
    await user.click(await screen.findByRole('button', { name: 'Edit: Craft' }));
    const name = await screen.findByLabelText('Area');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Every area needs a name of its own/)).toBeDefined();
    await user.type(name, 'Care');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Ladder: version 6')).toBeDefined();
    const { ladder } = outside.settings.book.settings;
    expect(ladder).toMatchObject({ version: 5, areas: [{ name: 'Care' }] });
  });
});
