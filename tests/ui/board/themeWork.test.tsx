// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftChange } from '#domain/theme/draftChange.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { NOTE_CHARACTERS } from '#domain/theme/NoteEvent.ts';
import { nameBegun } from '#ui/board/theme/notes/nameBegun.ts';
import { BoardAccount } from './boardAccount.ts';
import { type BoardOutside, boardOutside, daysAgo, NOW, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const CUSTOMERS = ['Maria Lindqvist', 'Jonas Weber', 'Priya Raman'].map((name, i) => ({
  id: asId<UserId>(String(501 + i)),
  name,
  avatarUrl: null,
  isStaff: false,
}));
const EXPORT = asId<ThemeId>('export');
const DOWNLOAD = asId<ThemeId>('download');

function twoThemes(): BoardAccount {
  return new BoardAccount()
    .theme('export', 'CSV export')
    .theme('download', 'Download as a file')
    .said('export', { ticket: '11', requester: '501', text: 'Any way to export this?', at: daysAgo(1) })
    .said('export', {
      ticket: '12',
      requester: '502',
      text: 'We paste it by hand.',
      at: daysAgo(3),
      taggedBy: TOM,
    })
    .said('download', { ticket: '13', requester: '501', text: 'A file would do.', at: daysAgo(5) });
}

function open(change: (outside: BoardOutside) => BoardOutside = (same) => same, account = twoThemes()) {
  const outside = boardOutside({ account: account.account, people: CUSTOMERS });
  return {
    outside,
    fold: () => foldAccount(outside.account.mentions.values(), outside.account.events.values()),
    ...renderBoard(change(outside), 'themes/export'),
  };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const ticketsOf = (fold: ReturnType<typeof foldAccount>, id: ThemeId) =>
  (fold.themes.get(id)?.mentions ?? []).map(({ ticketId }) => ticketId).sort();

describe('themes that have to do with one', () => {
  it('stand beside it: those that sound alike, with the words that they share, and lead there', async () => {
    const account = twoThemes()
      .theme('excel', 'Excel export')
      .theme('gone', 'PDF export', { archived: true });
    const { user } = open((same) => same, account);
    const related = await screen.findByRole('region', { name: 'Related themes' });
    expect(within(related).getByRole('heading', { name: 'Sounds alike' })).toBeDefined();
    expect(await within(related).findByText('same words: export')).toBeDefined();
    const links = await within(related).findAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['Excel export']);
    await user.click(await within(related).findByRole('link', { name: 'Excel export' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Excel export' })).toBeDefined();
    const back = await screen.findByRole('region', { name: 'Related themes' });
    expect(await within(back).findByRole('link', { name: 'CSV export' })).toBeDefined();
  });
});

describe('editing a theme in its place', () => {
  it('says what was changed and nothing else, shows it everywhere, and takes it back', async () => {
    const { user, fold, outside } = open();
    await user.click(await button('Edit'));
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Export as CSV');
    await user.type(screen.getByLabelText('Summary'), 'Tables as files.');
    await user.selectOptions(screen.getByLabelText('Kind'), 'documentation');
    await user.click(await button('Save'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Export as CSV' })).toBeDefined();
    expect(await screen.findByText('Tables as files.')).toBeDefined();
    const facts = { name: 'Export as CSV', summary: 'Tables as files.', kind: 'documentation' };
    expect(fold().themes.get(EXPORT)?.facts).toMatchObject(facts);
    expect(outside.account.themes.get(EXPORT)).toMatchObject(facts);
    const events = [...outside.account.events.values()].map(({ kind }) => kind);
    expect(events.filter((kind) => kind === 'theme.filed')).toEqual([]);
    expect(await screen.findByText('Aylin Demir made it documentation.')).toBeDefined();
    await user.click(await button('Undo'));
    expect(await screen.findByRole('heading', { level: 1, name: 'CSV export' })).toBeDefined();
    await waitFor(() =>
      expect(fold().themes.get(EXPORT)?.facts).toMatchObject({
        name: 'CSV export',
        summary: '',
        kind: 'request',
      }),
    );
  });

  it('tells somebody who came too late, and who was first stands in the timeline', async () => {
    const { user, outside } = open();
    await user.click(await button('Edit'));
    // Tom is faster.
    const seen = { id: EXPORT, name: 'CSV export', summary: '', kind: 'request', areaId: null } as const;
    const event = draftChange(seen, { do: 'renamed', name: 'Files' }, { actor: TOM, at: NOW }, 'tom');
    outside.account.events.set(event.id, { ...event, recordId: '0' });
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Tables');
    await user.click(await button('Save'));
    expect(await screen.findByText(/Somebody else changed “Files” first/)).toBeDefined();
    expect(await screen.findByRole('heading', { level: 1, name: 'Files' })).toBeDefined();
    expect(await screen.findByText(/Aylin Demir renamed it to “Tables”.*It came too late/)).toBeDefined();
    expect(screen.getByText('Tom Berger renamed it to “Files”.')).toBeDefined();
  });

  it.each([
    ['x'.repeat(500), /At most 120 characters/],
    ['👍🎉', /needs letters or digits/],
    ['   ', /needs a name/],
  ])('refuses a bad name (%#) with what to do, and loses nothing that was typed', async (bad, says) => {
    const { user, outside } = open();
    await user.click(await button('Edit'));
    const name = await screen.findByLabelText<HTMLInputElement>('Name');
    await user.clear(name);
    await user.click(name);
    await user.paste(bad);
    await user.type(screen.getByLabelText('Summary'), 'Kept.');
    const before = outside.account.events.size;
    await user.click(await button('Save'));
    expect(await screen.findByText(says)).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Summary').value).toBe('Kept.');
    expect(outside.account.events.size).toBe(before);
  });

  it('offers the theme that has the name already', async () => {
    const { user } = open();
    await user.click(await button('Edit'));
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'download as a FILE!');
    expect(await screen.findByText(/There is a theme called “Download as a file” already/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('#/themes/download');
    await user.click(await button('Merge into it instead'));
    expect(await screen.findByLabelText('Into which theme')).toBeDefined();
  });

  it('keeps what was typed where it cannot be stored, and says why', async () => {
    const { user } = open((outside) => ({
      ...outside,
      store: { ...outside.store, writeEvent: async () => failed({ kind: 'forbidden', what: 'write event' }) },
    }));
    await user.click(await button('Edit'));
    await user.type(await screen.findByLabelText('Summary'), 'Tables.');
    await user.click(await button('Save'));
    const form = await screen.findByRole('form', { name: 'Edit' });
    expect(await within(form).findByRole('status')).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Summary').value).toBe('Tables.');
  });

  it('archives, brings back and watches by keys and buttons alike', async () => {
    const { user, fold } = open();
    await user.click(await button('Archive'));
    expect(await screen.findByText(/This theme is archived/)).toBeDefined();
    await user.keyboard('u');
    await waitFor(() => expect(fold().themes.get(EXPORT)?.facts?.archived).toBe(false));
    await button('Archive');
    await user.keyboard('w');
    expect(await button('Stop watching')).toBeDefined();
    expect(await screen.findByText('watched by Aylin Demir')).toBeDefined();
    expect(fold().themes.get(EXPORT)?.facts?.watchers).toHaveLength(1);
  });
});

describe('merging from a theme’s page', () => {
  it('shows first what it changes, is taken back by undo, and so is that; the way to the other theme is shown', async () => {
    const { user, fold } = open();
    await button('Edit');
    await user.keyboard('m');
    await user.type(await screen.findByLabelText('Into which theme'), 'down{Enter}');
    expect(await screen.findByText(/1 now, 2 then\. Tickets: 1 now, 3 then/)).toBeDefined();
    await user.click(await button('Merge'));
    await waitFor(() => expect(fold().themes.get(EXPORT)?.merge?.into).toBe(DOWNLOAD));
    await user.click(await button('Undo'));
    await waitFor(() => expect(fold().themes.get(EXPORT)?.merge ?? null).toBeNull());
    await screen.findByText(/stands on its own again/);
    await user.click(await button('Undo'));
    await waitFor(() => expect(fold().themes.get(EXPORT)?.merge?.into).toBe(DOWNLOAD));
    const link = await screen.findByRole('link', { name: /part of “Download as a file”/ });
    await user.click(link);
    await screen.findByRole('heading', { level: 1, name: 'Download as a file' });
  });

  it('says that a merge which would close a circle is none', async () => {
    const account = twoThemes();
    const merged = draftMerge({ id: DOWNLOAD, unmergedBy: null }, EXPORT, { actor: TOM, at: NOW });
    const { user } = open((outside) => outside, account.event(merged));
    await user.click(await button('Merge…'));
    await user.type(await screen.findByLabelText('Into which theme'), 'down{Enter}');
    expect(await screen.findByText(/is part of “CSV export” already/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
  });
});

describe('mentions of a theme', () => {
  async function choosing(user: ReturnType<typeof open>['user'], ticket: string) {
    await user.click(await button('Choose'));
    await user.click(await screen.findByRole('checkbox', { name: `Ticket ${ticket}` }));
    expect(await screen.findByText('1 ticket chosen')).toBeDefined();
  }

  it('are moved to another theme, and back by undo', async () => {
    const { user, fold, outside } = open();
    await choosing(user, '12');
    await user.click(await button('Move to…'));
    await user.type(await screen.findByLabelText('To which theme'), 'down{Enter}');
    expect(await screen.findByText('1 ticket is in “Download as a file” now.')).toBeDefined();
    expect([ticketsOf(fold(), EXPORT), ticketsOf(fold(), DOWNLOAD)]).toEqual([['11'], ['12', '13']]);
    expect(outside.account.themes.get(DOWNLOAD)?.counts.people).toBe(2);
    expect(await screen.findByText('Aylin Demir moved 1 mention to “Download as a file”.')).toBeDefined();
    await user.keyboard('u');
    await waitFor(() => expect(ticketsOf(fold(), EXPORT)).toEqual(['11', '12']));
    await waitFor(() => expect(outside.account.themes.get(DOWNLOAD)?.counts.people).toBe(1));
  });

  it('become a theme of their own, whose name must not exist', async () => {
    const { user, fold } = open();
    await choosing(user, '12');
    await user.click(await button('New theme…'));
    const name = await screen.findByLabelText('Name of the new theme');
    await user.type(name, 'csv EXPORT');
    expect(await screen.findByText(/There is a theme called “CSV export” already/)).toBeDefined();
    await user.clear(name);
    await user.type(name, 'Copying by hand');
    await user.click(await button('Make it a theme'));
    await screen.findByText('1 ticket is in “Copying by hand” now.');
    const made = [...fold().themes.values()].find(({ facts }) => facts?.name === 'Copying by hand');
    expect(made?.mentions.map(({ ticketId }) => ticketId)).toEqual(['12']);
    await user.keyboard('u');
    await waitFor(() => expect(ticketsOf(fold(), EXPORT)).toEqual(['11', '12']));
    await waitFor(() => expect(fold().themes.get(made?.id ?? EXPORT)?.facts?.archived).toBe(true));
  });

  it('become one by a proposed part that somebody accepts', async () => {
    const { user, fold } = open(
      (outside) => ({
        ...outside,
        language: {
          ...outside.language,
          group: async (texts) => {
            const members = texts.filter(({ text }) => text.includes('hand')).map(({ id }) => id);
            const all = [...members, ...members.map((id) => `${id}x`)];
            return ok({
              groups: [{ id: 'hand', name: 'By hand', members: all, typical: members }],
              ungrouped: [],
            });
          },
        },
      }),
      twoThemes().said('export', { ticket: '14', requester: '503', text: 'No hand.', at: daysAgo(2) }),
    );
    await user.click(await button('Choose'));
    await user.click(await button('Propose parts'));
    // Nothing is done by proposing.
    await screen.findByText(/This is|These quotes|is proposed|are proposed/);
    expect(ticketsOf(fold(), EXPORT)).toEqual(['11', '12', '14']);
  });

  it('that are not about it are taken out, and put back by undo', async () => {
    const { user, fold } = open();
    await choosing(user, '11');
    await user.click(await button('Not about this'));
    await screen.findByText('1 ticket does not count here any more.');
    expect(ticketsOf(fold(), EXPORT)).toEqual(['12']);
    await user.keyboard('u');
    await waitFor(() => expect(ticketsOf(fold(), EXPORT)).toEqual(['11', '12']));
  });

  it('half of which cannot be read say so, and the rest counts', async () => {
    open((outside) => ({
      ...outside,
      store: {
        ...outside.store,
        mentionsOfTheme: async (id, signal) => {
          const listed = await outside.store.mentionsOfTheme(id, signal);
          if (!listed.ok) return listed;
          const [first] = listed.value.items;
          const unreadable = [{ recordId: 'R2', path: 'quotes' }];
          return ok({ items: first === undefined ? [] : [first], unreadable });
        },
      },
    }));
    expect(await screen.findByText(/1 .*could not be read/)).toBeDefined();
    await button('Choose');
    expect(screen.getByText('person').parentElement?.textContent).toBe('person1');
  });
});

describe('notes on a theme', () => {
  it('name colleagues as one types, are kept, and taken back by their author', async () => {
    const { user, fold } = open();
    await user.click(await button('Write'));
    await user.type(await screen.findByLabelText('Note to colleagues'), 'Please ask @Tom');
    await user.click(await button('Tom Berger'));
    await user.type(screen.getByLabelText('Note to colleagues'), 'first.');
    await user.click(await button('Save'));
    expect(await screen.findByText('Please ask @Tom Berger first.')).toBeDefined();
    const note = fold().journal.find(({ kind }) => kind === 'note.written');
    expect(note?.payload).toEqual({ text: 'Please ask @Tom Berger first.', people: [TOM] });
    await user.click(await button(/Take back/));
    await waitFor(() => expect(screen.queryByText('Please ask @Tom Berger first.')).toBeNull());
    await user.click(await button('Undo'));
    expect(await screen.findByText('Please ask @Tom Berger first.')).toBeDefined();
    const written = fold().journal.filter(({ kind }) => kind === 'note.written');
    expect(written.map(({ payload }) => payload)).toEqual([note?.payload, note?.payload]);
  });

  it.each([
    ['Ask @To', 'To'],
    ['@Tom B', 'Tom B'],
    ['mail@host', null],
    ['Ask @Tom ', null],
    ['Ask @Tom Berger about', null],
    ['no name', null],
    ['@', ''],
    [`@${'x'.repeat(NOTE_CHARACTERS)}`, null],
  ])('what was typed (%#) begins the name or none', (text, begun) => {
    expect(nameBegun(text, ['Tom Berger'])).toBe(begun);
  });
});
