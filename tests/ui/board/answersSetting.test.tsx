// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

async function open() {
  const settings = fakeAccountSettings();
  const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/answers');
  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  await screen.findByLabelText('Length of a cycle');
  const say = async (name: string, typed: string) => {
    await user.clear(field(name));
    if (typed !== '') await user.type(field(name), typed);
  };
  const kept = () => settings.book.settings.answers;
  return { user, settings, field, say, kept };
}

describe('what pitches and answers go by', () => {
  it('is saved by the keyboard alone, says so, and can be changed again', async () => {
    const { user, field, say, kept } = await open();
    await say('Open answers for each lead at a time', '2');
    await say('People who must ask before a pitch needs no reason', '7{Enter}');
    expect(await screen.findByText(/^Saved\./)).toBeDefined();
    expect(document.activeElement).toBe(field('People who must ask before a pitch needs no reason'));
    const caps = [...DEFAULT_ANSWERS.openPerLead, { count: 2, from: '2026-11-22' }];
    expect(kept()).toEqual({ ...DEFAULT_ANSWERS, floorPeople: 7, openPerLead: caps });
    await say('Open answers for each lead at a time', '9');
    expect(screen.queryByText(/^Saved\./)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved\./)).toBeDefined();
    expect(kept().openPerLead.at(-1)).toEqual({ count: 9, from: '2026-11-22' });
    expect(kept().openPerLead).toHaveLength(2);
  });

  it.each([
    ['Length of a cycle', '0', 'A whole number from 1 to 12.'],
    ['Days of notice at least', '999', 'A whole number from 1 to 60.'],
    ['Open answers for each lead at a time', '2.5', 'A whole number from 1 to 50.'],
    ['People who must ask before a pitch needs no reason', '', 'A whole number from 1 to 100.'],
    [
      'Days after which an untouched theme is brought up to its champion',
      '1',
      'A whole number from 7 to 365.',
    ],
  ])('is not saved where “%s” is “%s”, says what may be, and keeps it', async (name, typed, says) => {
    const { user, field, say, kept } = await open();
    await say(name, typed);
    expect(screen.queryByText(says)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(says)).toBeDefined();
    expect(document.activeElement).toBe(field(name));
    expect(field(name).value).toBe(typed);
    expect(kept()).toEqual(DEFAULT_ANSWERS);
  });

  it('measures a cycle by its unit, and keeps what was typed in another one', async () => {
    const { user, field, say, kept } = await open();
    await say('Length of a cycle', '20');
    await user.selectOptions(screen.getByLabelText('In'), 'weeks');
    expect(field('Length of a cycle').value).toBe('20');
    expect(screen.queryByText(/^A whole number/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved\./)).toBeDefined();
    expect(kept().cycle).toEqual({ unit: 'weeks', length: 20, from: '2026-01-01' });
  });

  it.each(['', '0026-01-01'])('is not saved with the day “%s”', async (day) => {
    const { user, field, kept } = await open();
    fireEvent.change(field('A day on which one begins'), { target: { value: day } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose a day from the year 2000 on.')).toBeDefined();
    expect(document.activeElement).toBe(field('A day on which one begins'));
    expect(kept()).toEqual(DEFAULT_ANSWERS);
  });

  it('stays in the form where it could not be saved, and is saved by another try', async () => {
    const { user, settings, field, say, kept } = await open();
    await say('Length of a cycle', '6');
    settings.failure = { kind: 'offline', what: 'save setting' };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(field('Length of a cycle').value).toBe('6');
    settings.failure = null;
    await user.click(again);
    expect(await screen.findByText(/^Saved\./)).toBeDefined();
    expect(kept().cycle.length).toBe(6);
  });
});
