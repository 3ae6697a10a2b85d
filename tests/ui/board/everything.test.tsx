// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { computeAccessibleName } from 'dom-accessibility-api';
import { describe, expect, it } from 'vitest';
import { asId, type CommentKey, type TicketId } from '#domain/basis/Id.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { COMMAND_IDS, COMMANDS } from '#ui/board/commands/COMMANDS.ts';
import { SETTINGS_SECTIONS } from '#ui/board/frame/BoardRoute.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

/* Everything that can be done on the full page can be done from the palette: on every page, whatever stands there. */

forgetBoard();

const account = () =>
  new BoardAccount()
    .counted('export', 'CSV export', 37)
    .counted('dark', 'Dark mode', 84)
    .said('export', { ticket: '7', text: 'A file, please.' })
    .champion('export', ME);

const keepsake: Keepsake = {
  id: 'k1',
  ticketId: asId<TicketId>('77'),
  keptAt: daysAgo(1),
  quote: {
    text: 'You saved our month.',
    wordsOf: 'customer',
    comment: asId<CommentKey>('k1'),
    start: 0,
    end: 20,
    authorName: 'Maria Lindqvist',
    at: daysAgo(1),
  },
};

const PAGES = [
  'themes',
  'vacant',
  'rollup',
  'week',
  'mine',
  'answers',
  'launches',
  'happy',
  'themes/export',
  ...SETTINGS_SECTIONS.map((section) => `settings/${section}`),
];

const OPERATED =
  'button, [role=button], a[href], input, select, textarea, summary, [role=tab], [role=menuitem]';

/** What a person can operate, as assistive technology names it; rows of the list are themes, with commands of their own. */
function operated(): readonly string[] {
  const main = document.querySelector('main');
  const all = [...(main?.querySelectorAll<HTMLElement>(OPERATED) ?? [])];
  const able = all.filter(
    (one) =>
      !one.matches(':disabled, [aria-disabled=true]') &&
      one.closest('[data-row], [hidden], [aria-hidden=true]') === null,
  );
  return [...new Set(able.map((one) => computeAccessibleName(one).replace(/\s+/gu, ' ').trim()))];
}

/** A page that goes on loading is not looked at yet. */
async function settled(): Promise<void> {
  await screen.findByRole('heading', { level: 1 });
  let before: string | null = null;
  await waitFor(async () => {
    const now = operated().join('\n');
    const isSame = now === before;
    before = now;
    await act(async () => Promise.resolve());
    expect(isSame).toBe(true);
  });
}

describe('the palette reaches everything', () => {
  it.each(PAGES)('on %s', async (path) => {
    const { user } = renderBoard(
      boardOutside({ account: account().account, role: 'admin', keepsakes: [keepsake] }),
      path,
    );
    await settled();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Go to, find or do' });
    const wanted = operated();
    expect(wanted.length > 0 || path === 'answers').toBe(true);
    const missing = [];
    for (const name of wanted) {
      expect(name).not.toBe('');
      await user.clear(field);
      await user.click(field);
      await user.paste(name);
      const options = within(screen.getByRole('listbox')).queryAllByText(
        (text) => text.replace(/\s+/gu, ' ').trim() === name,
      );
      // What the page only had while it loaded is not asked for.
      if (options.length === 0 && operated().includes(name)) missing.push(name);
    }
    expect(missing).toEqual([]);
  });

  it('and every command has a key, a word in the palette, or both', () => {
    for (const id of COMMAND_IDS)
      expect('keys' in COMMANDS[id] || COMMANDS[id].isNamed === true || id === 'endChoice').toBe(true);
  });
});
