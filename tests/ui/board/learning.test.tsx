// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import { type LearningSetting, type LearntModel, NOTHING_LEARNT } from '#domain/setting/LearningSetting.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { boardOutside, NOW } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const part = (words: LearntModel['parts'][number]['words']) => ({
  always: [0, 0] as const,
  rules: {},
  words,
  meaning: '',
  meaningStep: 0,
});
const MODEL: LearntModel = {
  version: 2,
  learntAt: NOW,
  from: { tickets: 24, people: 2, tagged: 12, dismissed: 11 },
  parts: [
    part({ export: [0.5, 0], standup: [-0.4, 0], disputed: [0.9, 0] }),
    part({ export: [0.4, 0], standup: [-0.3, 0], disputed: [-0.9, 0] }),
  ],
};

function open(given: Partial<LearningSetting> = {}, learnt: LearntModel | null = null) {
  const settings = fakeAccountSettings({ learning: { ...NOTHING_LEARNT, ...given } });
  const language = { ...fakeLanguage(), learn: async () => ok(learnt) };
  const outside = { ...boardOutside({ role: 'admin' }), settings, language };
  return { settings, ...renderBoard(outside, 'settings/learning') };
}

describe('the page of what the account learnt', () => {
  it('shows what it rests on and the words on which all agree', async () => {
    open({ model: MODEL });
    await screen.findByText('24 tickets, 2 people: 12 sentences tagged, 11 dismissed');
    expect(screen.getByText('export')).toBeDefined();
    expect(screen.getByText('standup')).toBeDefined();
    expect(screen.queryByText(/disputed/)).toBeNull();
  });

  it('learns, and keeps it for everybody', async () => {
    const { user, settings } = open({}, MODEL);
    await user.click(await screen.findByRole('button', { name: 'Learn now' }));
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.learning.model).toEqual(MODEL);
    await screen.findByText(/12 sentences tagged/);
  });

  it('keeps what there was where there is too little to learn from', async () => {
    const { user, settings } = open({ model: MODEL }, null);
    await user.click(await screen.findByRole('button', { name: 'Learn again' }));
    await screen.findByText(/at least two people/);
    expect(settings.book.settings.learning.model).toEqual(MODEL);
  });

  it('forgets only on a second yes, and learns no more from what was before', async () => {
    const { user, settings } = open({ model: MODEL });
    await user.click(await screen.findByRole('button', { name: /Forget what was learnt/ }));
    expect(settings.book.settings.learning.model).toEqual(MODEL);
    await user.click(screen.getByRole('button', { name: 'Forget it' }));
    await screen.findByText(/Counts what was tagged since/);
    expect(settings.book.settings.learning).toEqual({ isOn: true, since: NOW, model: null });
  });

  it('is switched off without losing it', async () => {
    const { user, settings } = open({ model: MODEL });
    await user.click(await screen.findByRole('checkbox', { name: 'Hear with what was learnt' }));
    await screen.findByText(/within a quarter of an hour/);
    expect(settings.book.settings.learning).toEqual({ isOn: false, since: null, model: MODEL });
  });

  it('shows nothing of a model that somebody garbled', async () => {
    open({ model: { version: 2, parts: [{}] } as unknown as LearntModel });
    await screen.findByRole('checkbox', { name: 'Hear with what was learnt' });
    expect(screen.queryByText('What was learnt')).toBeNull();
  });
});
