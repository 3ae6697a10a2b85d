// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { DEFAULT_HEARING, type HearingSetting } from '#domain/setting/HearingSetting.ts';
import { prefixFault, tidyPrefix } from '#domain/setting/prefixFault.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

function open(given: Partial<HearingSetting> = {}) {
  const settings = fakeAccountSettings({ hearing: { ...DEFAULT_HEARING, ...given } });
  const ticketTags = fakeTicketTags();
  const place = { groupId: null, brandId: null, formId: null, tags: ['vip_gold', 'vip_trial'], unknown: [] };
  const id = asId<TicketId>('1');
  ticketTags.tickets.set(id, { id, isClosed: false, place });
  const outside = { ...boardOutside({ role: 'admin' }), settings, ticketTags };
  return { settings, ticketTags, ...renderBoard(outside, 'settings/hearing') };
}

const box = async (list: string, name: string) =>
  within(await screen.findByRole('group', { name: new RegExp(`^${list}`) })).getByRole('checkbox', { name });
const prefix = () => screen.findByLabelText('Tags begin with');
const save = () => screen.getByRole('button', { name: 'Save' });

describe('the page of what is heard', () => {
  it('switches kinds and languages off, and says when that holds', async () => {
    const { user, settings } = open();
    await user.click(await box('Kinds', 'Documentation'));
    await user.click(await box('Languages', 'French'));
    await user.click(save());
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.hearing).toEqual({
      kindsOff: ['documentation'],
      languagesOff: ['fr'],
      tagPrefixes: ['gs_'],
    });
    await user.click(await box('Languages', 'French'));
    expect(screen.queryByText(/within a quarter of an hour/)).toBeNull();
  });

  it('does not save an account that would hear nothing', async () => {
    const { user, settings } = open();
    await user.click(await box('Kinds', 'Request'));
    await user.click(await box('Kinds', 'Bug'));
    await screen.findByText(/Requests or bugs must stay on/);
    await user.click(save());
    expect(settings.book.settings.hearing).toEqual(DEFAULT_HEARING);
  });

  it('shows what tickets will get and what becomes of older themes, before it is saved', async () => {
    const { user, settings } = open();
    await user.clear(await prefix());
    await user.type(await prefix(), 'FB');
    await screen.findByText(/Tickets get fb_request/);
    await screen.findByText(/made from now on get fb_\. Those of before keep gs_…/);
    await user.click(save());
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.hearing.tagPrefixes).toEqual(['gs_', 'fb_']);
    await user.clear(await prefix());
    await user.type(await prefix(), 'gs');
    await user.click(save());
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.hearing.tagPrefixes).toEqual(['fb_', 'gs_']);
  });

  it('refuses what the account’s own tags begin with, and loses nothing where Zendesk does not answer', async () => {
    const { user, settings, ticketTags } = open();
    await user.clear(await prefix());
    await user.type(await prefix(), 'vip');
    await user.click(save());
    await screen.findByText(/tags of its own that begin with vip_: vip_gold, vip_trial/);
    expect(settings.book.settings.hearing).toEqual(DEFAULT_HEARING);
    ticketTags.failure = { kind: 'offline', what: 'find tags' };
    await user.clear(await prefix());
    await user.type(await prefix(), 'fb');
    await user.click(save());
    await screen.findByRole('button', { name: 'Try again' });
    expect((await prefix()).getAttribute('value')).toBe('fb');
    expect(settings.book.settings.hearing).toEqual(DEFAULT_HEARING);
  });
});

describe('what tags may begin with', () => {
  it.each([
    ['fb', 'fb_', null],
    [' FB_ ', 'fb_', null],
    ['produkt2026', 'produkt2026_', null],
    ['', '', 'empty'],
    ['_', '_', 'empty'],
    ['f', 'f_', 'short'],
    ['abcdefghijklm', 'abcdefghijklm_', 'long'],
    ['2fast', '2fast_', 'letters'],
    ['über', 'über_', 'letters'],
    ['a b', 'a b_', 'letters'],
    ['a_b', 'a_b_', 'letters'],
    ['製品', '製品_', 'letters'],
    ['a"b', 'a"b_', 'letters'],
  ])('%j', (typed, tidy, fault) => {
    expect(tidyPrefix(typed)).toBe(tidy);
    expect(prefixFault(typed)).toBe(fault);
  });
});
