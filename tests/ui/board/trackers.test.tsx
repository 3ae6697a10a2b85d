// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import { draftSending } from '#domain/pitch/draftPitch.ts';
import { NO_STORY } from '#domain/pitch/Pitch.ts';
import { NO_WORDS } from '#domain/pitch/PitchWords.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { IssueDraft, Tracker, TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import { githubTracker } from '#trackers/githubTracker.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const SAID = 'We export every report by hand, each Friday, and it takes hours';
const GITHUB: TrackerSetting = {
  tracker: 'github',
  isOn: true,
  quotes: false,
  target: { repository: 'acme/shop' },
};
const ISSUE: TrackerIssue = {
  key: 'acme/shop#12',
  url: 'https://github.com/acme/shop/issues/12',
  title: 'CSV export',
  state: { name: 'completed', isOver: true },
};

function page(
  given: {
    readonly trackers?: readonly TrackerSetting[];
    readonly fails?: TrackerFailure;
    readonly isPublic?: boolean;
    readonly role?: string;
    /** Audiences for whom it was pitched. */
    readonly pitched?: readonly Audience[];
  } = {},
) {
  const { trackers = [GITHUB], isPublic = false } = given;
  const sent: IssueDraft[] = [];
  const { preview } = githubTracker(
    { ask: () => Promise.reject(new Error('asked')) },
    { repository: 'acme/shop' },
  );
  const tracker: Tracker = {
    preview,
    readers: async () => ok(isPublic ? 'everybody' : 'team'),
    find: async (words) => ok(words === 'nothing' ? [] : [ISSUE]),
    show: async () => (given.fails === undefined ? ok(ISSUE) : failed(given.fails)),
    sent: async () => ok(null),
    create: async (draft) => {
      sent.push(draft);
      return given.fails === undefined ? ok(ISSUE) : failed(given.fails);
    },
  };
  const account = new BoardAccount()
    .theme('csv1', 'CSV export')
    .said('csv1', { ticket: '35', requester: '77', organization: '88', text: SAID });
  if (given.pitched !== undefined) account.champion('csv1', ME);
  for (const audience of given.pitched ?? []) {
    const of = { themeId: asId<ThemeId>('csv1'), audience, story: NO_STORY };
    const sending = { to: TOM, numbers: {}, belowFloor: null };
    const words = { ...NO_WORDS, act: `Ship it for ${audience}`, body: '{people} wait.', language: 'en' };
    account.event(draftSending(of, words, sending, { actor: ME, at: daysAgo(1) }));
  }
  const base = boardOutside({
    account: account.account,
    ...(given.role === undefined ? {} : { role: given.role }),
  });
  const outside = {
    ...base,
    settings: fakeAccountSettings({ trackers }),
    trackers: { open: async () => ok(tracker) },
  };
  return { outside, sent, ...renderBoard(outside, 'themes/csv1') };
}

const panel = () => screen.findByRole('region', { name: 'Outside Zendesk' });

describe('sending a theme', () => {
  it('shows what arrives, sends just that, and keeps the link with its state', async () => {
    const { user, sent } = page();
    await user.click(await within(await panel()).findByRole('button', { name: 'Send…' }));
    const form = await screen.findByRole('form', { name: 'Send to GitHub (acme/shop)' });
    expect(form.textContent).toContain('Without customers’ words');
    const text = within(form).getByRole('textbox', { name: 'Text (Markdown)' });
    expect((text as HTMLTextAreaElement).value).toContain('- **1** person asks for it');
    expect((text as HTMLTextAreaElement).value).not.toContain('Friday');
    const arrives = within(form).getByLabelText('What arrives at GitHub (acme/shop)').textContent;
    await user.click(within(form).getByRole('button', { name: 'Send to GitHub (acme/shop)' }));
    const link = await within(await panel()).findByRole('link', { name: /acme\/shop#12/ });
    expect(link.getAttribute('href')).toBe(ISSUE.url);
    await within(await panel()).findByText('completed');
    expect(sent).toHaveLength(1);
    const { preview } = githubTracker({ ask: () => Promise.reject(new Error('asked')) }, {});
    const { title, text: body } = preview(sent[0] as IssueDraft);
    expect(`${title}\n\n${body}`).toBe(arrives);
    await screen.findByText('Aylin Demir sent it to GitHub acme/shop.');
    await screen.findByText('Aylin Demir linked it to GitHub acme/shop#12.');
  });

  it('refuses customers’ words that somebody puts in, and keeps what was typed', async () => {
    const { user, sent } = page({ isPublic: true, trackers: [{ ...GITHUB, quotes: true }] });
    await user.click(await within(await panel()).findByRole('button', { name: 'Send…' }));
    const form = await screen.findByRole('form', { name: 'Send to GitHub (acme/shop)' });
    expect(form.textContent).toContain('Everybody can read it there');
    await user.type(within(form).getByRole('textbox', { name: 'Text (Markdown)' }), SAID);
    await user.click(within(form).getByRole('button', { name: 'Send to GitHub (acme/shop)' }));
    await within(form).findByText(/everybody can read at GitHub/);
    expect(sent).toEqual([]);
    expect(
      (within(form).getByRole('textbox', { name: 'Text (Markdown)' }) as HTMLTextAreaElement).value,
    ).toContain(SAID);
  });

  it('says what an admin can do where the token was revoked; Escape leaves the form', async () => {
    const { user } = page({ fails: { kind: 'token' } });
    await user.click(await within(await panel()).findByRole('button', { name: 'Send…' }));
    const form = await screen.findByRole('form', { name: 'Send to GitHub (acme/shop)' });
    await user.click(within(form).getByRole('button', { name: 'Send to GitHub (acme/shop)' }));
    await within(form).findByText(/does not accept the token/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form', { name: 'Send to GitHub (acme/shop)' })).toBeNull();
  });

  it('lets somebody look where nobody knows whether it arrived', async () => {
    const { user } = page({ fails: { kind: 'down' } });
    await user.click(await within(await panel()).findByRole('button', { name: 'Send…' }));
    const form = await screen.findByRole('form', { name: 'Send to GitHub (acme/shop)' });
    await user.click(within(form).getByRole('button', { name: 'Send to GitHub (acme/shop)' }));
    await user.click(await screen.findByRole('button', { name: 'Look whether it arrived' }));
    await screen.findByText(/has not arrived so far/);
  });

  it('is sent, linked and looked for from the palette, too', async () => {
    const { user } = page();
    await within(await panel()).findByRole('button', { name: 'Send…' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Go to, find or do' }), 'github: send');
    await user.keyboard('{Enter}');
    await screen.findByRole('form', { name: 'Send to GitHub (acme/shop)' });
  });
});

describe('a theme that was pitched', () => {
  const text = async () =>
    (await screen.findByRole('textbox', { name: 'Text (Markdown)' })) as HTMLTextAreaElement;
  const send = async (user: ReturnType<typeof page>['user']) =>
    user.click(await within(await panel()).findByRole('button', { name: 'Send…' }));

  it('is sent in the words for the audience that reads there, with the numbers filled in and nobody named', async () => {
    const { user, sent } = page({
      pitched: ['product', 'engineering'],
      trackers: [{ ...GITHUB, quotes: true }],
    });
    await send(user);
    expect((await text()).value).toContain('**Ship it for engineering to move');
    expect((await text()).value).toContain('1 person wait.');
    expect((await text()).value).toContain('Friday');
    expect((await text()).value).not.toMatch(/A customer|Aylin/);
    await user.type(await text(), 'By hand.');
    const choice = screen.getByRole('combobox', { name: 'Start from' });
    await user.selectOptions(choice, 'The pitch for Product');
    expect((await text()).value).toContain('Ship it for product');
    await user.selectOptions(choice, 'The case as it stands');
    expect((await text()).value).not.toContain('Ship it');
    await user.selectOptions(choice, 'The pitch for Engineering');
    expect((await text()).value).toMatch(/By hand\.$/);
    await user.click(screen.getByRole('button', { name: 'Send to GitHub (acme/shop)' }));
    await within(await panel()).findByRole('link', { name: /acme\/shop#12/ });
    expect(sent[0]?.body).toMatch(/Ship it for engineering[^]*By hand\.$/);
  });

  it('goes to where everybody reads as numbers alone', async () => {
    const { user } = page({ pitched: ['product'], isPublic: true, trackers: [{ ...GITHUB, quotes: true }] });
    await send(user);
    expect((await text()).value).toContain('- **1** person asks for it');
    expect((await text()).value).not.toContain('Ship it');
    expect(screen.queryByRole('combobox', { name: 'Start from' })).toBeNull();
  });
});

describe('linking what is there', () => {
  it('finds it by words, links it, and takes that back', async () => {
    const { user } = page();
    await user.click(await within(await panel()).findByRole('button', { name: 'Link an existing one' }));
    await user.click(screen.getByRole('button', { name: 'Look' }));
    await user.click(await screen.findByRole('button', { name: /CSV export.*acme\/shop#12 · completed/ }));
    await within(await panel()).findByText(/Linked by Aylin Demir/);
    await user.click(await within(await panel()).findByRole('button', { name: 'Unlink' }));
    await within(await panel()).findByRole('button', { name: 'Send…' });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await within(await panel()).findByText(/Linked by Aylin Demir/);
  });
});

describe('where nothing is allowed', () => {
  it('an admin is led to the settings, others see nothing', async () => {
    const { user } = page({ trackers: [], role: 'admin' });
    await user.click(await screen.findByRole('link', { name: 'Connect a tracker' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Agents may send themes to Linear' }));
    await user.click(screen.getByRole('button', { name: /Save.*Linear/ }));
    await screen.findByText('It has 36 letters, numbers and hyphens.');
    const team = screen.getByRole('textbox', { name: /^Team ID/ });
    expect(document.activeElement).toBe(team);
    await user.type(team, 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee{Enter}');
    await screen.findByText('Saved. It applies at once.');
    await user.click(screen.getAllByRole('checkbox', { name: 'With customers’ words' })[0] as HTMLElement);
    expect(screen.queryByText('Saved. It applies at once.')).toBeNull();
  });

  it('nobody else is shown anything', async () => {
    page({ trackers: [] });
    await screen.findByRole('region', { name: 'Notes' });
    expect(screen.queryByRole('region', { name: 'Outside Zendesk' })).toBeNull();
  });
});
