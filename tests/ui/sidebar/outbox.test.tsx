// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepSending } from '#app/keepSending.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { type Fate, openPage } from '../../workflows/outbox/Page.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';
import { renderSidebar } from './renderSidebar.tsx';

const ASK = 'I wish reports could be exported.';
// A busy machine may take its time.
configure({ asyncUtilTimeout: 45_000 });
const OFFLINE = { kind: 'offline', what: 'send' } as const;
const FORBIDDEN = { kind: 'forbidden', what: 'send' } as const;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  cleanup();
});

// Loaded when first shown: not to be waited for in a test's own time.
beforeAll(async () => {
  await import('#ui/sidebar/NotSent.tsx');
  await import('#ui/parts/OutboxLine.tsx');
  await import('#ui/sidebar/NewThemeForm.tsx');
});

interface Given {
  readonly withTheme?: boolean;
  readonly fates?: Fate[];
}

async function start({ withTheme = true, fates = [] }: Given = {}) {
  const account = fakeAccount();
  const browser = fakeBrowser();
  const founder = outsideFor('2', conversationOf(9, []), account);
  if (withTheme) await createTheme(founder, draftTheme(founder, 'Export reports', 'request'));
  const { outside } = openPage({ account, browser, texts: [ASK], fates });
  const show = () => {
    const world = { onReturn: () => () => undefined, later: () => () => undefined };
    stops.push(keepSending(outside, world));
    return renderSidebar(outside);
  };
  return { account, browser, outside, show };
}

const suggestion = () => screen.findByRole('button', { name: /Export reports/ });

describe('a tag on its way', () => {
  it('is said to be tagged, and by whom once Zendesk has it, with the counts as they then are', async () => {
    const { account, browser, show } = await start();
    const user = show();
    await user.click(await suggestion());
    expect(await screen.findByText('Tagged by you')).toBeTruthy();
    expect(await screen.findByText('1 person in 1 organization')).toBeTruthy();
    expect([account.mentions.size, browser.entries().length]).toEqual([1, 0]);
  });

  it('is kept where it cannot be sent, and the card says so until it is', async () => {
    const { account, outside, show } = await start();
    const user = show();
    const row = await suggestion();
    account.failure = OFFLINE;
    await user.click(row);
    expect(await screen.findByText(/^Tagged, not sent yet: No connection/)).toBeTruthy();
    expect(screen.queryByText('Tagged by you')).toBeNull();
    await waitFor(() => expect(outside.ticket.tagsOnSubmit().added).toEqual(['gs_request']));
    account.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Tagged by you')).toBeTruthy();
    expect(await screen.findByText('1 person in 1 organization')).toBeTruthy();
  });

  it('is taken back before it was sent, and Zendesk never hears of it', async () => {
    const { account, browser, outside, show } = await start();
    const user = show();
    const row = await suggestion();
    account.failure = { kind: 'signedOut', what: 'send' };
    await user.click(row);
    expect(await screen.findByText(/Your session has ended/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await suggestion()).toBeTruthy();
    expect(browser.entries()).toEqual([]);
    expect(outside.ticket.tagsOnSubmit().added).toEqual([]);
  });

  it('that Zendesk will not have says why, and can be given up', async () => {
    const { account, browser, show } = await start();
    const user = show();
    const row = await suggestion();
    account.failure = FORBIDDEN;
    await user.click(row);
    expect(await screen.findByText(/^Not sent: Your role may read this/)).toBeTruthy();
    account.failure = null;
    await user.click(screen.getByRole('button', { name: 'Give up' }));
    expect(await suggestion()).toBeTruthy();
    expect([browser.entries().length, account.mentions.size]).toEqual([0, 0]);
  });
});

describe('a new theme without a connection', () => {
  it('is shown, and leaves nothing when it is taken back', async () => {
    const { account, browser, show } = await start({ withTheme: false });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'New theme' }));
    await screen.findByLabelText('Name of the new theme');
    account.failure = OFFLINE;
    await user.keyboard('Night colours{Enter}');
    expect(await screen.findByText(/^Tagged, not sent yet/)).toBeTruthy();
    expect(screen.getByText('Night colours')).toBeTruthy();
    expect(screen.queryByText(/not sent yet$/)).toBeNull();
    expect(browser.entries()).toHaveLength(2);
    // No answer came: only the theme may have arrived, the mention was not tried.
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'New theme' });
    expect(browser.entries().map(({ write }) => write.kind)).not.toContain('mention');
  });
});

describe('a claim', () => {
  it('is never said to be won before Zendesk says so', async () => {
    const { account, show } = await start();
    const user = show();
    await user.click(await suggestion());
    await screen.findByText('Tagged by you');
    account.failure = OFFLINE;
    await user.click(await screen.findByRole('button', { name: 'Champion this' }));
    expect(await screen.findByText(/Waiting for Zendesk to confirm/)).toBeTruthy();
    expect(screen.queryByText(/You champion this/)).toBeNull();
    account.failure = null;
    await user.click(await screen.findByRole('button', { name: 'Champion this' }));
    expect(await screen.findByText(/You champion this now/)).toBeTruthy();
  });
});

describe('what was done elsewhere', () => {
  it('stands in one line, with its reason and a choice', async () => {
    const { account, browser, outside, show } = await start({ fates: ['forbidden'] });
    const [theme] = account.themes.values();
    if (theme === undefined) throw new Error('no theme');
    const conversation = conversationOf(77, [ASK]);
    await tagTheme(outside, { conversation, sentences: [], theme, before: null });
    const user = show();
    expect(await screen.findByText('1 action could not be sent')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show which' }));
    expect(screen.getByText('Tag: Export reports')).toBeTruthy();
    expect(screen.getByText(/Your role may read this/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'ticket 77' }));
    expect(outside.workplace.openedTickets).toEqual(['77']);
    await user.click(screen.getByRole('button', { name: 'Give up' }));
    await waitFor(() => expect(screen.queryByText('1 action could not be sent')).toBeNull());
    expect([browser.entries().length, account.mentions.size]).toEqual([0, 0]);
  });
});

describe('a replica that was made anew', () => {
  it('does not hide what still waits: the tag and its new theme are shown', async () => {
    const { account, browser, outside, show } = await start({ withTheme: false });
    const created = await createTheme(outside, draftTheme(outside, 'Night colours', 'request'));
    if (!created.ok) throw new Error('not created');
    const conversation = conversationOf(5, [ASK]);
    await tagTheme(outside, { conversation, sentences: [], theme: created.value, before: null });
    await outside.replica.saveMention({
      ...(browser.entries()[1]?.write as { mention: Parameters<typeof outside.replica.saveMention>[0] })
        .mention,
      withdrawn: true,
    });
    account.failure = OFFLINE;
    show();
    expect(await screen.findByText('Night colours')).toBeTruthy();
    expect(await screen.findByText(/^Tagged, not sent yet/)).toBeTruthy();
  });
});
