// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakePlaces } from '../../ports/fakes/fakePlaces.ts';
import { boardOutside, daysAgo, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const { privacy } = DEFAULT_SETTINGS;

function open(given: Partial<typeof privacy> = {}) {
  const settings = fakeAccountSettings({ privacy: { ...privacy, ...given } });
  const places = fakePlaces();
  const page = renderBoard({ ...boardOutside({ role: 'admin' }), settings, places }, 'settings/privacy');
  return { settings, places, ...page };
}

const list = (name: string) => screen.findByRole('group', { name: new RegExp(`^${name}`) });

describe('the privacy page', () => {
  it('saves what is excluded, by name, and says when it holds', async () => {
    const { user, settings } = open();
    await user.click(within(await list('Groups')).getByRole('checkbox', { name: 'Support' }));
    await user.click(
      within(await list('Private groups')).getByRole('checkbox', { name: 'People operations' }),
    );
    await user.click(within(await list('Brands')).getByRole('checkbox', { name: 'Fernway' }));
    await user.click(within(await list('Forms')).getByRole('checkbox', { name: 'Default' }));
    await user.type(screen.getByLabelText('Tags'), 'HR, vip  hr');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.privacy).toEqual({
      ...privacy,
      excluded: { groups: ['10'], brands: ['1'], forms: ['20'], tags: ['hr', 'vip'] },
      includedPrivateGroups: ['11'],
    });
  });

  it('says who changed it last and when, and nothing where nobody ever did', async () => {
    const { unmount } = open();
    await list('Groups');
    expect(screen.queryByText(/Last changed/)).toBeNull();
    unmount();
    for (const counts of [true, false]) {
      const settings = fakeAccountSettings();
      const changes = { privacy: { by: TOM, at: daysAgo(3), counts } };
      settings.book = { ...settings.book, changes };
      const page = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/privacy');
      const said = /Last changed by Tom Berger, 3 days ago \(Nov 19, 2026\)/;
      expect((await screen.findByText(said)).textContent.includes('no admin')).toBe(!counts);
      page.unmount();
    }
  });

  it('offers private groups alone to be read', async () => {
    open();
    const included = within(await list('Private groups'));
    expect(included.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('warns before quotes are stored as they were said', async () => {
    const { user, settings } = open();
    await user.click(await screen.findByRole('checkbox', { name: /Replace addresses/ }));
    expect(screen.getByText(/passwords and card numbers too/)).toBeTruthy();
    expect(settings.book.settings.privacy.redacts).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.privacy.redacts).toBe(false);
  });

  it.each(['0', '601', '-3', '1.5', 'soon', '1e2'])('does not save %s months', async (months) => {
    const { user, settings } = open();
    await user.type(await screen.findByLabelText(/how many months/), months);
    expect(screen.getByText('A whole number from 1 to 600, or nothing.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(settings.book.settings.privacy).toEqual(privacy);
  });

  it('lets go of a group that is not there any more', async () => {
    const { user, settings } = open({
      excluded: { ...privacy.excluded, groups: ['77'] },
      retentionMonths: 12,
    });
    await user.click(await screen.findByRole('checkbox', { name: '77 (not there any more)' }));
    const months = screen.getByLabelText(/how many months/);
    expect((months as HTMLInputElement).value).toBe('12');
    await user.clear(months);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.privacy).toEqual(privacy);
  });

  it('keeps what was typed where the account refuses, and says why', async () => {
    const { user, settings } = open();
    await user.type(await screen.findByLabelText('Tags'), 'hr');
    settings.failure = { kind: 'refused', what: 'save settings', reason: 'too long' };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/too long/);
    expect((screen.getByLabelText('Tags') as HTMLInputElement).value).toBe('hr');
    expect(settings.book.settings.privacy).toEqual(privacy);
  });

  it('shows no empty lists where groups cannot be read', async () => {
    const settings = fakeAccountSettings();
    const places = fakePlaces();
    places.failure = { kind: 'offline', what: 'read groups' };
    const outside = { ...boardOutside({ role: 'admin' }), settings, places };
    const { user } = renderBoard(outside, 'settings/privacy');
    const again = await within(await screen.findByRole('main')).findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    places.failure = null;
    await user.click(again);
    await list('Groups');
  });
});
