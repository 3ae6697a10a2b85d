// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FakeAccountImport } from '../../ports/fakes/fakeAccountImport.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const CSV =
  'Feature,Note,User\nCSV export,"Let me export, please.",Ines\n,nobody knows what,Tom\nDark mode,,\n';
const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'ideas.csv', { type: 'text/csv' });

async function openImport(role = 'admin') {
  const outside = boardOutside({ role, account: new BoardAccount().theme('a1', 'Alpha').account });
  const { user } = renderBoard(outside, 'settings/exchange');
  await screen.findByRole('heading', { name: 'Export' });
  return { outside, user };
}

describe('an import', () => {
  it('is mapped, looked at, written and taken back', async () => {
    const { outside, user } = await openImport();
    await user.upload(await screen.findByLabelText('Choose a file'), file(CSV));
    await screen.findByText('ideas.csv: 3 lines');
    expect(screen.getByLabelText<HTMLSelectElement>("Theme's name").value).toBe('0');
    expect(outside.account.mentions.size).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Show what it makes' }));
    await screen.findByText('2 new themes');
    expect(screen.getByText('1 line is left out:')).toBeDefined();
    expect(screen.getByText("Line 3: no theme's name")).toBeDefined();
    expect(outside.account.themes.size).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Import 1 quote' }));
    await screen.findByText('Imported: 1 quote.');
    expect([...outside.account.themes.values()].map(({ name }) => name)).toEqual([
      'Alpha',
      'CSV export',
      'Dark mode',
    ]);
    await user.click(screen.getByRole('button', { name: 'Take the import back' }));
    await screen.findByText(/^Taken back\./);
    expect(outside.account.mentions.size).toBe(0);
  });

  it('that was stopped goes on', async () => {
    const { outside, user } = await openImport();
    const writing = (await outside.accountImport()) as FakeAccountImport;
    writing.stop = { after: 0, failure: { kind: 'offline', what: 'write events' } };
    await user.upload(await screen.findByLabelText('Choose a file'), file(CSV));
    await user.click(await screen.findByRole('button', { name: 'Show what it makes' }));
    await user.click(await screen.findByRole('button', { name: 'Import 1 quote' }));
    await screen.findByText(/^Stopped\. 0 of 5/);
    writing.stop = null;
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByText('Imported: 1 quote.');
    await waitFor(() => expect(outside.account.mentions.size).toBe(1));
  });

  it('goes on counting where it was stopped, and names lines whose id stands there already', async () => {
    const { outside, user } = await openImport();
    const writing = (await outside.accountImport()) as FakeAccountImport;
    writing.stop = { after: 2, failure: { kind: 'offline', what: 'write mentions' } };
    const lines = ['1,Export,Let me export.', '2,Export,Please.', '3,Export,Soon?', '3,Export,Again.'];
    await user.upload(
      await screen.findByLabelText('Choose a file'),
      file(`Id,Theme,Quote\n${lines.join('\n')}\n`),
    );
    await user.click(await screen.findByRole('button', { name: 'Show what it makes' }));
    expect(await screen.findByText('Line 5: its id stands on an earlier line')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Import 3 quotes' }));
    await screen.findByText(/^Stopped\. 4 of 5/);
    const { writeThemes } = writing;
    let letGo: () => void = () => undefined;
    writing.stop = null;
    Object.assign(writing, {
      writeThemes: async (...given: Parameters<typeof writeThemes>) => {
        await new Promise<void>((resolve) => (letGo = resolve));
        return writeThemes(...given);
      },
    });
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/^Written: 4 of 5/)).toBeDefined();
    letGo();
    await screen.findByText('Imported: 3 quotes.');
    await waitFor(() => expect(outside.account.mentions.size).toBe(3));
  });

  it('of a long file says how far it was looked at, and can be stopped before anything is written', async () => {
    const account = new BoardAccount().theme('a1', 'Alpha').account;
    const outside = { ...boardOutside({ role: 'admin', account }), pause: () => new Promise<void>(() => {}) };
    const { user } = renderBoard(outside, 'settings/exchange');
    const lines = Array.from({ length: 1_200 }, (_, n) => `Wish ${n},"Words ${n}"`).join('\n');
    await user.upload(await screen.findByLabelText('Choose a file'), file(`Theme,Quote\n${lines}\n`));
    await user.click(await screen.findByRole('button', { name: 'Show what it makes' }));
    await screen.findByText(/^Lines looked at: 500 of 1,200/);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByRole('button', { name: 'Show what it makes' })).toHaveProperty(
      'disabled',
      false,
    );
    expect(screen.queryByText(/Lines looked at/)).toBeNull();
    expect([account.themes.size, account.mentions.size]).toEqual([1, 0]);
  });

  it('of a file in another encoding says so, and reads its letters', async () => {
    const { outside, user } = await openImport();
    const bytes = Uint8Array.from([...'Theme,Quote\nM\u00fcll,Weg damit\n'].map((c) => c.charCodeAt(0)));
    await user.upload(await screen.findByLabelText('Choose a file'), file(bytes));
    await screen.findByText(/not in UTF-8\. It was read as Windows-1252/);
    await user.click(await screen.findByRole('button', { name: 'Show what it makes' }));
    await user.click(await screen.findByRole('button', { name: 'Import 1 quote' }));
    await screen.findByText('Imported: 1 quote.');
    expect([...outside.account.themes.values()].map(({ name }) => name)).toContain('Müll');
  });

  it('of a file that cannot be read says where, and keeps the page', async () => {
    const { user } = await openImport();
    await user.upload(await screen.findByLabelText('Choose a file'), file('A,B\n1,"never ends'));
    await screen.findByText(/line 2/);
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeDefined();
  });

  it('needs a column with themes', async () => {
    const { user } = await openImport();
    await user.upload(await screen.findByLabelText('Choose a file'), file('x,y\n1,2\n'));
    await screen.findByText("Choose the column that holds the themes' names.");
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Show what it makes' }).disabled).toBe(true);
    await user.selectOptions(screen.getByLabelText("Theme's name"), 'x');
    await user.click(screen.getByRole('button', { name: 'Show what it makes' }));
    await screen.findByText('1 new theme');
  });

  it('is for admins; everybody may export', async () => {
    await openImport('agent');
    expect(screen.queryByRole('heading', { name: 'Import' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Themes as CSV' })).toBeDefined();
  });
});
