// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { BoardAccount } from './boardAccount.ts';
import { type BoardOutside, boardOutside, daysAgo, ME, RUTH, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const CUSTOMERS = ['Maria Lindqvist', 'Jonas Weber', 'Priya Raman', 'Chen Wei'].map((name, i) => ({
  id: asId<UserId>(String(501 + i)),
  name,
  avatarUrl: null,
  isStaff: false,
}));
const ORGANIZATIONS = [{ id: asId<OrganizationId>('801'), name: 'Northwind' }];

function anExport(): BoardAccount {
  return new BoardAccount()
    .theme('export', 'CSV export')
    .said('export', {
      ticket: '11',
      requester: '501',
      organization: '801',
      text: 'Any way to export this?',
      at: daysAgo(1),
    })
    .said('export', {
      ticket: '11',
      requester: '501',
      organization: '801',
      text: 'Excel would do.',
      at: daysAgo(1),
    })
    .said('export', {
      ticket: '12',
      requester: '501',
      organization: '801',
      text: 'Still no export?',
      at: daysAgo(40),
      taggedBy: TOM,
    })
    .said('export', {
      ticket: '13',
      requester: '502',
      text: 'We paste it by hand.',
      at: daysAgo(3),
      taggedBy: TOM,
    });
}

function open(account: BoardAccount, change: (outside: BoardOutside) => BoardOutside = (same) => same) {
  const outside = boardOutside({
    account: account.account,
    people: CUSTOMERS,
    organizations: ORGANIZATIONS,
  });
  return { outside, ...renderBoard(change(outside), 'themes/export') };
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('a theme’s page', () => {
  it('opens by its address and shows numbers that its quotes bear out', async () => {
    open(anExport());
    expect(await screen.findByRole('heading', { level: 1, name: 'CSV export' })).toBeDefined();
    await panel('What customers said');
    expect(screen.getByText('people').parentElement?.textContent).toBe('people2');
    expect(screen.getByText('organization').parentElement?.textContent).toBe('organization1');
    expect(screen.getByText('tickets', { selector: 'dt' }).parentElement?.textContent).toBe('tickets3');
  });

  it('says which records are not as their authors left them, by whom and when, and whether they count', async () => {
    const altered = [
      { recordId: 'R1', why: 'changed', by: TOM, at: daysAgo(1), counts: true },
      { recordId: 'R2', why: 'changed', by: TOM, at: daysAgo(2), counts: true },
      { recordId: 'R3', why: 'changed', by: null, at: daysAgo(3), counts: false },
      { recordId: 'R4', why: 'forged', by: RUTH, at: daysAgo(4), counts: false },
    ] as const;
    open(anExport(), (outside) => ({
      ...outside,
      store: {
        ...outside.store,
        mentionsOfTheme: async (id, signal) => {
          const listed = await outside.store.mentionsOfTheme(id, signal);
          return listed.ok ? ok({ ...listed.value, altered: altered.slice(0, 3) }) : listed;
        },
        journalOfTheme: async (id, signal) => {
          const listed = await outside.store.journalOfTheme(id, signal);
          return listed.ok ? ok({ ...listed.value, altered: altered.slice(3) }) : listed;
        },
      },
    }));
    const kept = (await screen.findByText(/2 records were changed by somebody else/)).parentElement;
    const items = within(kept as HTMLElement).getAllByRole('listitem', { hidden: true });
    expect(items.map(({ textContent }) => textContent?.slice(0, 15))).toEqual([
      'R1: Tom Berger,',
      'R2: Tom Berger,',
    ]);
    const left = screen.getByText(/how it was before cannot be known/).parentElement;
    expect(left?.textContent).toMatch(/R3: Somebody/i);
    const forged = screen.getByText(/1 record was made under a colleague’s name/).parentElement;
    expect(forged?.textContent).toContain('R4: Ruth Okafor');
  });

  it('says nothing of altered records where there are none', async () => {
    open(anExport());
    await panel('What customers said');
    expect(screen.queryByText('Which ones')).toBeNull();
  });

  it('groups quotes by customer, newest first, with who tagged them', async () => {
    open(anExport());
    const quotes = await panel('What customers said');
    const customers = within(quotes).getAllByRole('heading', { level: 3 });
    expect(customers.map((heading) => heading.textContent)).toEqual(['Maria Lindqvist', 'Jonas Weber']);
    expect(within(quotes).getByText('Northwind')).toBeDefined();
    expect(await within(quotes).findByText('Tagged by you')).toBeDefined();
    expect(within(quotes).getAllByText('Tagged by Tom Berger')).toHaveLength(2);
  });

  it('opens the ticket of a quote', async () => {
    const { outside, user } = open(anExport());
    await user.click(await screen.findByRole('button', { name: 'Open ticket: #12' }));
    expect(outside.workplace.openedTickets).toEqual(['12']);
  });

  it('never shows an agent’s note as a quotation', async () => {
    open(
      anExport().said('export', {
        ticket: '14',
        requester: '503',
        wordsOf: 'agent',
        text: 'Wants a file.',
        authorName: 'Ruth Okafor',
      }),
    );
    const note = await screen.findByText('Wants a file.');
    expect(note.closest('blockquote, q')).toBeNull();
    expect(screen.getByText(/^Noted by Ruth Okafor, .*not a quote$/)).toBeDefined();
    expect(screen.getByText('Excel would do.').closest('blockquote')).not.toBeNull();
  });

  it('finds quotes by words and by customer', async () => {
    const { user } = open(
      anExport()
        .said('export', { ticket: '15', requester: '503', text: 'Für den Prüfer.', at: daysAgo(5) })
        .said('export', { ticket: '16', requester: '504', text: 'PDF is fine too.', at: daysAgo(6) }),
    );
    const search = await screen.findByRole('searchbox', { name: 'Search quotes and customers' });
    const quotes = within(screen.getByRole('region', { name: 'What customers said' }));
    await user.type(search, 'prufer');
    expect(quotes.getByText('Für den Prüfer.')).toBeDefined();
    expect(quotes.queryByText('PDF is fine too.')).toBeNull();
    await user.clear(search);
    await user.type(search, 'maria excel');
    expect(quotes.getByText('Excel would do.')).toBeDefined();
    expect(quotes.queryByText('Still no export?')).toBeNull();
    expect(quotes.getByText('1 customer found')).toBeDefined();
  });

  it('shows markup in quotes, names and help as text', async () => {
    const attack = '<img src=x onerror="alert(1)">';
    const account = anExport().said('export', { ticket: '17', text: attack, authorName: attack });
    account.event({
      id: asId('export.helped.9000001.x'),
      kind: 'theme.helped',
      themeId: asId('export'),
      payload: { help: { sort: 'article', text: attack } },
    });
    const { container } = open(account);
    await panel('What customers said');
    expect(screen.getAllByText(attack, { exact: false }).length).toBeGreaterThanOrEqual(3);
    expect(container.querySelector('main img')).toBeNull();
  });

  it('says what could not be read, beside what could', async () => {
    open(anExport(), (outside) => ({
      ...outside,
      store: {
        ...outside.store,
        mentionsOfTheme: async () =>
          ok({
            items: [...outside.account.mentions.values()],
            unreadable: [{ recordId: '5', path: 'quotes' }],
          }),
      },
    }));
    expect(await screen.findByText(/^1 record could not be read/)).toBeDefined();
    expect(screen.getByText('Excel would do.')).toBeDefined();
  });

  it('says that a theme is gone, and leads back', async () => {
    const { user } = renderBoard(boardOutside({ account: anExport().account }), 'themes/nosuch');
    expect(await screen.findByRole('heading', { name: 'This theme is not there any more' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go to all themes' }));
    expect(await screen.findByRole('link', { name: 'CSV export' })).toBeDefined();
  });

  it('says that a theme is archived, and asks nobody to champion it', async () => {
    open(
      anExport().event({
        id: asId('export.archived.1.x'),
        kind: 'theme.archived',
        themeId: asId('export'),
        payload: {},
      }),
    );
    expect(await screen.findByText(/^This theme is archived/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Champion this' })).toBeNull();
  });

  it('shows what the list knows while the theme cannot be read, and tries again', async () => {
    const account = anExport().counted('export', 'CSV export', 37, { countedAt: daysAgo(2) });
    const { outside, user } = open(account, (same) => {
      let isFirst = true;
      const { showTheme } = same.store;
      return {
        ...same,
        store: {
          ...same.store,
          showTheme: async (id, signal) => {
            if (!isFirst) return showTheme(id, signal);
            isFirst = false;
            return { ok: false, failure: { kind: 'offline', what: 'read theme' } };
          },
        },
      };
    });
    expect(await screen.findByText(/No connection to Zendesk/)).toBeDefined();
    expect(await screen.findByText('about 37')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Excel would do.')).toBeDefined();
    expect(outside.account.themes.get(asId<ThemeId>('export'))?.counts.people).toBe(2);
  });

  it('tells what happened, and marks a turn that came too late', async () => {
    open(
      anExport()
        .champion('export', TOM)
        .champion('export', RUTH, 2)
        .event({ id: asId('export.x'), kind: 'theme.dreamed', themeId: asId('export'), payload: {} }),
    );
    const timeline = await panel('What happened');
    const lines = within(timeline)
      .getAllByRole('listitem')
      .map((item) => item.firstChild?.textContent);
    expect(lines).toEqual([
      'Aylin Demir did something that this version does not know (theme.dreamed).',
      'Ruth Okafor became its champion. It came too late and changed nothing.',
      'Tom Berger became its champion.',
      'Aylin Demir created it as “CSV export”.',
    ]);
  });

  it('begins with what happened where somebody came for that', async () => {
    const outside = boardOutside({ account: anExport().champion('export', TOM).account });
    renderBoard(outside, 'themes/export/events');
    const timeline = await panel('What happened');
    await waitFor(() => expect(document.activeElement).toBe(timeline));
  });
});

describe('the champion on a theme’s page', () => {
  it('is one click, is told in the timeline, and can be undone', async () => {
    const { user } = open(anExport());
    await user.click(await screen.findByRole('button', { name: 'Champion this' }));
    const champion = await panel('Champion');
    expect(await within(champion).findByText('You champion this')).toBeDefined();
    expect(within(champion).getByText(/^since /)).toBeDefined();
    expect(await screen.findByText('Aylin Demir became its champion.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await within(champion).findByText('Nobody champions this yet')).toBeDefined();
  });

  it('names somebody else, without offering what only they can do', async () => {
    open(anExport().champion('export', TOM));
    const champion = await panel('Champion');
    expect(await within(champion).findByText('Tom Berger')).toBeDefined();
    expect(within(champion).queryByRole('button')).toBeNull();
  });

  it('is handed over to a colleague who accepts, and can be taken back before that', async () => {
    const { user, outside } = open(anExport().champion('export', ME));
    await user.click(await screen.findByRole('button', { name: 'Hand over' }));
    await user.keyboard('ru');
    await user.click(await screen.findByRole('button', { name: /Ruth Okafor/ }));
    expect(await screen.findByText('Asked. Nothing changes before they accept.')).toBeDefined();
    expect(await screen.findByText('Aylin Demir asked Ruth Okafor to champion it.')).toBeDefined();
    expect(outside.account.themes.get(asId<ThemeId>('export'))?.championId).toBe(ME);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Aylin Demir let the offer go.')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Hand over' })).toBeDefined();
  });

  it('is accepted by who was asked, one click on its page', async () => {
    const account = anExport()
      .champion('export', TOM)
      .event({
        id: asId('export.champion.2'),
        kind: 'champion.offered',
        themeId: asId('export'),
        actor: TOM,
        payload: { turn: 2, to: ME, role: 'champion' },
      });
    const { user, outside } = open(account);
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(await within(await panel('Champion')).findByText('You champion this')).toBeDefined();
    expect(outside.account.themes.get(asId<ThemeId>('export'))?.championId).toBe(ME);
  });

  it('is paused with somebody who stands in, and resumed; undo brings the same pause back', async () => {
    const { user } = open(anExport().champion('export', ME));
    await user.click(await screen.findByRole('button', { name: 'Pause' }));
    await user.click(screen.getByRole('button', { name: 'Pause until then' }));
    expect(screen.getByText('Choose a day that is not over.')).toBeDefined();
    fireEvent.change(screen.getByLabelText('Away up to and with'), { target: { value: '2026-12-13' } });
    await user.type(screen.getByRole('textbox', { name: /Who stands in/ }), 'ru');
    await user.click(await screen.findByRole('button', { name: /Ruth Okafor/ }));
    await user.click(screen.getByRole('button', { name: 'Pause until then' }));
    const champion = await panel('Champion');
    expect(await within(champion).findByText(/Away up to.*Ruth Okafor stands in/)).toBeDefined();
    await user.click(within(champion).getByRole('button', { name: 'Back again' }));
    expect(await within(champion).findByRole('button', { name: 'Pause' })).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const away = await within(champion).findByText(/Away up to.*Ruth Okafor stands in/);
    expect(away.textContent).toContain('13');
    expect(within(champion).getByRole('button', { name: 'Back again' })).toBeDefined();
  });

  it('finds nobody but colleagues, and never oneself', async () => {
    const { user } = open(anExport().champion('export', ME));
    await user.click(await screen.findByRole('button', { name: 'Hand over' }));
    await user.keyboard('ma');
    expect(await screen.findByText("No colleague's name begins like this.")).toBeDefined();
    await user.clear(screen.getByRole('textbox', { name: /Whom to ask/ }));
    await user.keyboard('ay');
    expect(await screen.findByText("No colleague's name begins like this.")).toBeDefined();
  });
});

describe('what helps today', () => {
  it('is written, changed and taken away, each with its undo', async () => {
    const { user, outside } = open(anExport());
    const stored = () => outside.account.themes.get(asId<ThemeId>('export'))?.help ?? null;
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Write something first, or cancel.')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of help' }), 'Agreed wording');
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'It is on our list.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. Agents see it beside their tickets.')).toBeDefined();
    expect(stored()).toEqual({ sort: 'wording', text: 'It is on our list.' });
    expect(document.activeElement).toBe(await panel('What helps the customer today'));
    await user.click(screen.getByRole('button', { name: 'Take away' }));
    expect(await screen.findByText('Taken away.')).toBeDefined();
    expect(stored()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('It is on our list.')).toBeDefined();
    expect(stored()).toEqual({ sort: 'wording', text: 'It is on our list.' });
  });

  it('keeps what was typed when it cannot be stored', async () => {
    const { user, outside } = open(anExport());
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Print it.');
    outside.account.failure = { kind: 'busy', what: 'write event', waitSeconds: 7 };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Zendesk is busy. Try again in 7 seconds.')).toBeDefined();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value).toBe('Print it.');
    outside.account.failure = null;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. Agents see it beside their tickets.')).toBeDefined();
  });
});
