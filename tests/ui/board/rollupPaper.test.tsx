// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '#ui/board/rollup/RollupPage.tsx';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, TOM } from './boardOutside.ts';
import { readBy } from './readBy.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const THEMES = 40;

/** Forty themes, the first of them asked for most. */
async function open(address = 'rollup') {
  const account = new BoardAccount();
  for (let n = 0; n < THEMES; n++) {
    account.theme(`theme${n}`, `Wish ${n}`, n % 2 === 0 ? {} : { kind: 'bug' }).champion(`theme${n}`, TOM);
    for (let who = 0; who <= THEMES - n; who++)
      account.said(`theme${n}`, { ticket: `${n * 100 + who}`, requester: `9${who}`, at: daysAgo(who % 20) });
  }
  const outside = boardOutside({ account: account.account, accountReplica: await readBy(account) });
  const shown = renderBoard(outside, address);
  await table();
  return shown;
}

const table = () => screen.findByRole('table', { name: 'Themes by rank' });
const rowsNow = () => document.querySelectorAll('tr[data-row]').length;
const sheet = () => document.querySelector<HTMLElement>('[data-paper]');

/** A sheet as high as this without themes, with a chart of 300 and lines of 20 pixels; what stood there at each print. */
function measured(rest: number) {
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(
    () => rest + (sheet()?.dataset['paper'] === 'full' ? 300 : 0) + rowsNow() * 20,
  );
  const printed: { readonly rows: number; readonly paper: string | undefined; readonly text: string }[] = [];
  vi.stubGlobal('print', () => {
    const { dataset, textContent } = sheet() as HTMLElement;
    printed.push({ rows: rowsNow(), paper: dataset['paper'], text: textContent });
  });
  return printed;
}

/** 255 mm. */
const HIGHEST = 963;

describe('a rollup on paper', () => {
  it('is one page: with as many themes as it holds, how many more there are, and what narrows it', async () => {
    const printed = measured(300);
    const { user } = await open('rollup/kind=request,bug/sort=-tickets');
    const before = rowsNow();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    const [page] = printed;
    const rows = page?.rows ?? 0;
    expect(page?.paper).toBe('full');
    expect(600 + rows * 20).toBeLessThanOrEqual(HIGHEST);
    // One that fits is not left out for two that do not.
    expect(600 + (rows + 2) * 20).toBeGreaterThan(HIGHEST);
    for (const text of [
      'local, Nov 22, 2026',
      'Filter: Request, Bug',
      'Themes by rank: Tickets',
      `and ${THEMES - rows} more themes`,
      'What this rests on',
    ])
      expect(page?.text).toContain(text);
    // Put away again when it was printed, with nothing lost.
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(sheet()).toBeNull());
    expect(rowsNow()).toBe(before);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Print' }));
    expect(within(document.body).queryByText(/more themes$/)).toBeNull();
    expect(printed).toHaveLength(1);
  });

  it('leaves the chart out where it would leave no room for eight themes', async () => {
    const printed = measured(600);
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]).toMatchObject({ paper: 'lean' });
    expect(printed[0]?.rows).toBeGreaterThanOrEqual(8);
    expect(600 + (printed[0]?.rows ?? 0) * 20).toBeLessThanOrEqual(HIGHEST);
  });

  it('ends where it can leave out no more, and where no browser says that it was printed', async () => {
    const printed = measured(5000);
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]).toMatchObject({ paper: 'lean', rows: 1 });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(sheet()).toBeNull());
  });
});
