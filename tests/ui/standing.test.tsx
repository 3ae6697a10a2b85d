// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { Settings } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import { Look } from '#ui/parts/Look.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { WordsProvider } from '#ui/parts/Words.tsx';
import { wordsIn } from '#ui/parts/wordsIn.ts';
import { Sidebar } from '#ui/sidebar/Sidebar.tsx';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { guardWrites } from '#workflows/standing/guardWrites.ts';
import english from '#translations/en.json';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { fakeBrowser } from '../ports/fakes/fakeBrowser.ts';
import { fakeRights } from '../ports/fakes/fakeRights.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../workflows/outsideFor.ts';
import { boardOutside } from './board/boardOutside.ts';
import { BoardAccount } from './board/boardAccount.ts';
import { forgetBoard, renderBoard } from './board/renderBoard.tsx';

configure({ asyncUtilTimeout: 45_000 });
afterEach(cleanup);
forgetBoard();

interface State {
  readonly role?: string;
  readonly version?: number;
  readonly settings?: Partial<Settings>;
  readonly isDoubtful?: boolean;
  readonly reads?: boolean;
  /** What Zendesk said to a write before. */
  readonly refused?: Failure;
}

const NEEDS = { object: 'groundswell_mention', right: 'write' } as const;

/** What each state says, and whether something can be changed in it, on the ticket and on the board alike. */
type Row = readonly [name: string, state: State, says: RegExp | null, isMended: boolean];

const STATES: readonly Row[] = [
  ['all is well', {}, null, false],
  ['newer data', { version: 2 }, /newer Groundswell.*Reload Zendesk/, false],
  ['another subdomain', { settings: { home: 'acme' } }, /set up for acme\.zendesk\.com/, false],
  ['another subdomain, an admin', { role: 'admin', settings: { home: 'acme' } }, /acme\.zendesk\.com/, true],
  ['the pilot of others', { settings: { pilot: { groups: ['7'] } } }, /Other groups are trying/, false],
  ['the pilot of others, an admin', { role: 'admin', settings: { pilot: { groups: ['7'] } } }, null, false],
  ['settings in doubt', { isDoubtful: true }, /no admin changed who may write/, false],
  ['a light agent', { role: '8500001', reads: true }, /Light agents and contributors can read/, false],
  ['a custom role that writes', { role: '8500002' }, null, false],
  [
    'a right that is lacking',
    { refused: { kind: 'forbidden', what: 'save', needs: NEEDS } },
    /may not change groundswell_mention records/,
    false,
  ],
  [
    'a field that is missing',
    { refused: { kind: 'fieldMissing', what: 'save', field: 'mention.quotes' } },
    /field mention\.quotes is missing/,
    false,
  ],
  [
    'a field that is missing, an admin',
    { role: 'admin', refused: { kind: 'fieldMissing', what: 'save', field: 'mention.quotes' } },
    /mention\.quotes/,
    true,
  ],
];

function surroundings({ version = 1, settings = {}, isDoubtful = false, reads = false }: State) {
  const kept = fakeAccountSettings(settings);
  kept.book = { ...kept.book, version, doubtful: isDoubtful ? ['pilot'] : [] };
  return { settings: kept, rights: fakeRights(reads) };
}

async function inSidebar(state: State) {
  const account = fakeAccount();
  const open = outsideFor(
    '1',
    conversationOf(5, ['I wish reports could be exported.'], ['gs_request']),
    account,
  );
  const theme = await createTheme(open, draftTheme(open, 'Export reports', 'request'));
  const other = await createTheme(open, draftTheme(open, 'Scheduled reports', 'request'));
  if (!theme.ok || !other.ok) throw new Error('no theme');
  const conversation = conversationOf(5, ['I wish reports could be exported.']);
  await tagTheme(open, { conversation, sentences: [], theme: other.value, before: null });
  const { outbox } = fakeBrowser().openTab();
  const worker = { ...open.worker, role: state.role ?? 'agent' };
  const outside = { ...open, ...surroundings(state), outbox, worker };
  const guarded = { ...outside, ...guardWrites(outside) };
  if (state.refused !== undefined) {
    account.failure = state.refused;
    await guarded.store.saveTheme(theme.value);
    account.failure = null;
  }
  render(
    <OutsideProvider value={guarded}>
      <WordsProvider words={wordsIn(english, 'en', 'en-US')}>
        <Look scheme="light">
          <Sidebar />
        </Look>
      </WordsProvider>
    </OutsideProvider>,
  );
  await screen.findByText('Export reports');
  await screen.findByRole('button', { name: 'Open theme' });
  return guarded;
}

describe.each(STATES)('%s', (_, state, says, isMended) => {
  it('on the ticket', async () => {
    await inSidebar(state);
    if (says === null) {
      expect(screen.queryByRole('button', { name: 'New theme' })).not.toBeNull();
      expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
    } else {
      await screen.findByText(says);
      expect(screen.getByRole('button', { name: /Export reports/ })).toHaveProperty('disabled', true);
      for (const name of ['New theme', 'Not feedback', 'Undo', 'Champion this', 'Add what helps today'])
        expect(screen.queryByRole('button', { name })).toBeNull();
    }
    expect(screen.queryByRole('button', { name: 'Look at it' }) !== null).toBe(isMended);
  });

  it('on the board', async () => {
    const made = new BoardAccount().counted('aaaaaaaaaa', 'Export reports', 3);
    const open = boardOutside({ role: state.role ?? 'agent', account: made.account });
    const outside = { ...open, ...surroundings(state) };
    const guarded = { ...outside, ...guardWrites(outside) };
    if (state.refused !== undefined) {
      made.account.failure = state.refused;
      await guarded.store.saveTheme({ id: asId<ThemeId>('aaaaaaaaaa'), name: 'Export reports' });
      made.account.failure = null;
    }
    renderBoard(guarded, 'themes/aaaaaaaaaa');
    await screen.findByRole('heading', { name: /Export reports/ });
    await screen.findByText('Nobody champions this yet');
    if (says !== null) await screen.findByText(says);
    expect(screen.queryByRole('button', { name: 'Champion this' }) !== null).toBe(says === null);
    expect(
      screen.queryByRole('button', { name: 'Add' }) !== null || screen.queryByText(/^Add/) !== null,
    ).toBe(says === null);
    expect(screen.queryByRole('button', { name: 'Look at it' }) !== null).toBe(isMended);
  });
});
