// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Failure } from '#ports/Failure.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { type FakeAccount, fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';
import { renderSidebar } from './renderSidebar.tsx';

const ASK = 'I wish reports could be exported.';
// A busy machine may take its time.
configure({ asyncUtilTimeout: 45_000 });

afterEach(cleanup);

async function withTheme(
  conversation: Conversation,
  name = 'Export reports',
  account: FakeAccount = fakeAccount(),
) {
  const outside = outsideFor('1', conversation, account);
  await createTheme(outside, draftTheme(outside, name, 'request'));
  return outside;
}

describe('the sidebar', () => {
  it('is one line when nothing was asked for', async () => {
    renderSidebar(outsideFor('1', conversationOf(5, ['Thanks, solved.'])));
    expect(await screen.findByText('Nothing about the product here')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says in one line why an excluded ticket is not read, and offers nothing', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    outside.ticket.move({ groupId: '11' });
    renderSidebar(outside);
    expect(await screen.findByText('Tickets of private groups are not read here.')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('stops showing a ticket that is moved to where nothing is read, and its tags are left alone', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: /Export reports/ }));
    await waitFor(() => expect(outside.ticket.tagsOnSubmit().added).toEqual(['gs_request']));
    outside.ticket.move({ groupId: '11' });
    expect(await screen.findByText('Tickets of private groups are not read here.')).toBeTruthy();
    expect(screen.queryByText('Tagged by you')).toBeNull();
    await waitFor(() => expect(outside.ticket.tagsOnSubmit().added).toEqual([]));
  });

  it.each<[string, Failure, RegExp]>([
    ['no connection', { kind: 'offline', what: 'read themes' }, /^No connection to Zendesk/],
    ['a session that has ended', { kind: 'signedOut', what: 'read themes' }, /Sign in to Zendesk again/],
    [
      'maintenance',
      { kind: 'maintenance', what: 'read themes', waitSeconds: 60 },
      /^Zendesk is in maintenance/,
    ],
    ['errors of Zendesk’s', { kind: 'failing', what: 'read themes', status: 502 }, /with an error \(502\)/],
    ['a busy account', { kind: 'busy', what: 'read themes', waitSeconds: 7 }, /busy. Try again in 7 seconds/],
    ['no permission any more', { kind: 'forbidden', what: 'read themes' }, /Ask an admin for permission/],
    ['a plan without it', { kind: 'notOnPlan', what: 'read themes' }, /no custom objects/],
  ])('goes on with what this browser knows, and says how old that is: %s', async (_, failure, says) => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    await loadThemes(outside, new AbortController().signal);
    outside.account.nowMs += 3 * 3_600_000;
    outside.account.failure = failure;
    renderSidebar(outside);
    expect(await screen.findByRole('button', { name: /Export reports/ })).toBeTruthy();
    expect(screen.getByText(says)).toBeTruthy();
    expect(screen.getByText('Themes as of 3 hours ago.')).toBeTruthy();
  });

  it('reads nothing while nobody knows what is excluded, and asks again', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    outside.settings.failure = { kind: 'offline', what: 'read settings' };
    const user = renderSidebar(outside);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('article')).toBeNull();
    outside.settings.failure = null;
    await user.click(again);
    expect(await screen.findByRole('article')).toBeTruthy();
  });

  it('notices that a comment was redacted since it was quoted, and takes the quote out on a click', async () => {
    const outside = await withTheme(conversationOf(5, [ASK], ['gs_request']));
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: /Export reports/ }));
    await screen.findByText('Tagged by you');
    const { comments, ...rest } = conversationOf(5, ['▇▇▇▇▇▇'], ['gs_request']);
    outside.ticket.change({ ...rest, comments });
    await user.click(await screen.findByRole('button', { name: 'Remove them from the theme' }));
    await waitFor(() =>
      expect([...outside.account.mentions.values()]).toMatchObject([{ withdrawn: true, quotes: [] }]),
    );
    await waitFor(() => expect(screen.queryByText(/was redacted/)).toBeNull());
  });

  it('tags with one click, says who did, and takes it back', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: /Export reports/ }));
    expect(await screen.findByText('Tagged by you')).toBeTruthy();
    expect(outside.account.mentions.size).toBe(1);
    await waitFor(() => expect(outside.ticket.tagsOnSubmit().added).toEqual(['gs_request']));
    expect(await screen.findByText('1 person in 1 organization')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: /Export reports/ })).toBeTruthy();
    await waitFor(() => expect(outside.ticket.tagsOnSubmit().added).toEqual([]));
    expect([...outside.account.mentions.values()].map(({ withdrawn }) => withdrawn)).toEqual([true]);
  });

  it('tags with the key 1 while a card has the focus, and moves on to the next', async () => {
    const outside = await withTheme(conversationOf(5, [`${ASK} The export is broken.`]));
    const user = renderSidebar(outside);
    const [first, second] = await screen.findAllByRole('article');
    first?.focus();
    await user.keyboard('1');
    await waitFor(() => expect(outside.account.mentions.size).toBe(1));
    await waitFor(() => expect(document.activeElement).toBe(second));
    await user.keyboard('x');
    expect(await screen.findByText(/Not feedback\. It will/)).toBeTruthy();
    await user.keyboard('u');
    await waitFor(() => expect(screen.queryByText(/Not feedback\. It will/)).toBeNull());
  });

  it('takes back with U what was done last, though the focus has moved on', async () => {
    const outside = await withTheme(conversationOf(5, [`${ASK} The export is broken.`]));
    const user = renderSidebar(outside);
    const [first, second] = await screen.findAllByRole('article');
    first?.focus();
    await user.keyboard('1');
    await waitFor(() => expect(document.activeElement).toBe(second));
    await user.keyboard('u');
    await waitFor(() =>
      expect([...outside.account.mentions.values()].map(({ withdrawn }) => withdrawn)).toEqual([true]),
    );
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('article')[0]));
  });

  it('counts the clicks and shows them to this agent alone', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: /Export reports/ }));
    await screen.findByText('Tagged by you');
    const timings = await outside.timings.list();
    expect(timings.ok && timings.value.map(({ clicks }) => clicks)).toEqual([1]);
  });

  it('makes a new theme with an editable name, and undo hides it again', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'New theme' }));
    const name = await screen.findByLabelText('Name of the new theme');
    expect((name as HTMLInputElement).value).toBe(ASK);
    await user.keyboard('ダークモード{Enter}');
    expect(await screen.findByText('ダークモード')).toBeTruthy();
    const [theme] = outside.account.themes.values();
    expect(theme).toMatchObject({ name: 'ダークモード', archived: false });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect([...outside.account.themes.values()][0]?.archived).toBe(true));
  });

  it.each([
    ['nothing', ' '],
    ['only emoji', '👍🎉'],
    ['500 characters', 'x'.repeat(500)],
  ])('refuses %s as a name with what to do, makes no theme, and keeps what was typed', async (_, bad) => {
    const outside = await withTheme(conversationOf(5, [ASK]), 'Dark mode');
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'New theme' }));
    const name = await screen.findByLabelText<HTMLInputElement>('Name of the new theme');
    await user.clear(name);
    await user.click(name);
    await user.paste(bad);
    await user.click(screen.getByRole('button', { name: 'Create and tag' }));
    expect(
      await screen.findByText('Give the theme a name with letters or digits, of at most 120 characters.'),
    ).toBeTruthy();
    expect(name.value).toBe(bad);
    expect(outside.account.themes.size).toBe(1);
  });

  it('offers the theme that is there instead of a second one of that name', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]), 'Dark mode');
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'New theme' }));
    await screen.findByLabelText('Name of the new theme');
    await user.keyboard('dark MODE');
    expect(await screen.findByText(/A theme with this name is there already/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tag to Dark mode' }));
    await screen.findByText('Tagged by you');
    expect(outside.account.themes.size).toBe(1);
  });

  it('finds any theme by typing', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]), 'Night colours');
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'Another theme' }));
    await user.type(await screen.findByPlaceholderText('Search all themes'), 'zzz');
    expect(await screen.findByText('No theme has these words.')).toBeTruthy();
    await user.clear(screen.getByPlaceholderText('Search all themes'));
    await user.keyboard('col{Enter}');
    expect(await screen.findByText('Tagged by you')).toBeTruthy();
  });

  it('finds a theme that a colleague made after this page had read its list, and names it when it is tagged', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]), 'Night colours');
    const user = renderSidebar(outside);
    await screen.findByRole('button', { name: 'Another theme' });
    outside.account.nowMs += 12 * 60_000;
    const tom = outsideFor('2', conversationOf(9, []), outside.account);
    await tom.store.saveTheme({
      ...draftTheme(tom, 'Seating plan', 'request'),
      tag: 'gs_seating',
      id: asId('seat'),
    });
    await user.click(screen.getByRole('button', { name: 'Another theme' }));
    await user.type(await screen.findByPlaceholderText('Search all themes'), 'seat');
    expect(await screen.findByRole('button', { name: 'Tag to Seating plan' })).toBeTruthy();
    await user.keyboard('{Enter}');
    await screen.findByText('Tagged by you');
    expect(screen.getByText('Seating plan')).toBeTruthy();
  });

  it('makes the signed-in agent the champion with one click', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: /Export reports/ }));
    await user.click(await screen.findByRole('button', { name: 'Champion this' }));
    expect(await screen.findByText(/You champion this now/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Step down' }));
    expect(await screen.findByRole('button', { name: 'Champion this' })).toBeTruthy();
  });

  it('captures what the app missed, and marks an agent’s note as such', async () => {
    const conversation = conversationOf(5, [
      'The roster should fit one page.',
      'agent:Caller wants paper rosters.',
    ]);
    const comments = conversation.comments.map((comment) => ({
      ...comment,
      isPublic: comment.role === 'customer',
    }));
    const outside = outsideFor('1', { ...conversation, comments });
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('button', { name: 'Capture by hand' }));
    expect(await screen.findByText(/your words, not a quote/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Choose: Caller wants paper rosters.' }));
    await user.click(screen.getByRole('button', { name: 'Request' }));
    const card = await screen.findByRole('article');
    expect(card.querySelector('q')).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'New theme' }));
    await screen.findByLabelText('Name of the new theme');
    await user.keyboard('Paper rosters{Enter}');
    await screen.findByText('Tagged by you');
    expect([...outside.account.mentions.values()][0]?.quotes[0]).toMatchObject({ wordsOf: 'agent' });
  });

  it('keeps the card and says what to do when it could not be saved', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    const user = renderSidebar(outside);
    const row = await screen.findByRole('button', { name: /Export reports/ });
    outside.account.failure = { kind: 'signedOut', what: 'save mention' };
    await user.click(row);
    expect(await screen.findByText(/Your session has ended/)).toBeTruthy();
    outside.account.failure = null;
    await user.click(screen.getByRole('button', { name: /Export reports/ }));
    expect(await screen.findByText('Tagged by you')).toBeTruthy();
  });

  it('says where this browser keeps nothing, while there is something to tag', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    renderSidebar({ ...outside, storageFailure: { kind: 'storage', what: 'open' } });
    expect(
      await screen.findByText(/^This browser keeps nothing for Groundswell\. A tag counts/),
    ).toBeTruthy();
  });

  it('puts what helps today into the reply', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    const [theme] = outside.account.themes.values();
    if (theme === undefined) throw new Error('no theme');
    outside.account.themes.set(theme.id, {
      ...theme,
      help: { sort: 'workaround', text: 'Print the page to PDF.' },
    });
    const user = renderSidebar(outside);
    await user.click(await screen.findByRole('button', { name: 'Use in reply' }));
    expect(await screen.findByText('Put into your reply.')).toBeTruthy();
    expect(outside.ticket.replies).toEqual(['Print the page to PDF.']);
  });

  it('adds new asks below, and leaves alone what a person may be acting on', async () => {
    const outside = await withTheme(conversationOf(5, [ASK]));
    renderSidebar(outside);
    const first = await screen.findByRole('article');
    outside.ticket.change(conversationOf(5, [ASK, 'The login is broken.']));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    expect(screen.getAllByRole('article')[0]).toBe(first);
  });

  it('shows text as text', async () => {
    renderSidebar(outsideFor('1', conversationOf(5, ['I wish <img src=x onerror=alert(1)> worked.'])));
    const card = await screen.findByRole('article');
    expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(card.querySelector('img')).toBeNull();
  });

  it('tells an agent who must set up, when nobody did', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    outside.account.failure = { kind: 'notSetUp', what: 'read themes' };
    renderSidebar(outside);
    expect(await screen.findByText(/Ask an admin to open it/)).toBeTruthy();
    expect(screen.getByRole('article')).toBeTruthy();
  });
});
