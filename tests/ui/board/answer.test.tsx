// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { UserId } from '#domain/basis/Id.ts';
import type { SettingSection } from '#domain/setting/Settings.ts';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, RUTH, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const id = asId<ThemeId>('export');
const VERDICT: Verdict = {
  answer: 'planned',
  reason: 'It is in the plan.',
  due: '2027-Q1',
  lookAgainOn: null,
  evidence: null,
};

/** A theme's page in an account where these decide; what is given was said before, by whom. */
async function open(
  deciders: readonly UserId[],
  said: readonly [UserId, Partial<Verdict>][] = [],
  doubtful: readonly SettingSection[] = [],
) {
  const { account } = new BoardAccount().theme('export', 'CSV export');
  const say = async (actor: UserId, verdict: Partial<Verdict>, before: string | null = null) => {
    const theme = { id, before: before === null ? null : { id: before as never } };
    const event = draftDecision(theme, { ...VERDICT, ...verdict }, { actor, at: daysAgo(0) });
    await fakeThemeStore(actor, account).writeEvent(event);
    return event.id;
  };
  let before: string | null = null;
  for (const [actor, verdict] of said) before = await say(actor, verdict, before);
  const settings = fakeAccountSettings({
    deciders: deciders.map((userId) => ({ userId, from: daysAgo(90), until: null })),
  });
  settings.book = { ...settings.book, doubtful };
  const outside = { ...boardOutside({ account }), settings };
  const answers = () => [...account.events.values()].filter(({ kind }) => kind.startsWith('decision.'));
  return { account, settings, answers, say, ...renderBoard(outside, 'themes/export') };
}

const panel = async () => within(await screen.findByRole('region', { name: 'Product’s answer' }));

describe('the answer to a theme', () => {
  it('is read-only for whoever does not decide, who learns who does', async () => {
    await open([TOM, RUTH]);
    const answer = await panel();
    expect(await answer.findByText('Not answered yet.')).toBeDefined();
    expect(await answer.findByText('Tom Berger and Ruth Okafor can answer.')).toBeDefined();
    expect(answer.queryByRole('button', { name: 'Answer' })).toBeNull();
  });

  it('is given by somebody who decides, with what it lacks said before', async () => {
    const { user, answers } = await open([ME]);
    await user.click(await (await panel()).findByRole('button', { name: 'Answer' }));
    const form = within(await screen.findByRole('form', { name: 'Product’s answer' }));
    await user.click(form.getByRole('button', { name: 'Answer' }));
    expect(form.getByText('Say why.')).toBeDefined();
    expect(form.getByText('Say when.')).toBeDefined();
    expect(answers()).toEqual([]);
    await user.selectOptions(form.getByLabelText('When'), '2027-Q1');
    await user.type(form.getByLabelText('Why'), 'It is in the plan.');
    await user.click(form.getByRole('button', { name: 'Answer' }));
    const answer = await panel();
    expect(await answer.findByText('Planned, Q1 2027')).toBeDefined();
    expect(await answer.findByText('Aylin Demir, Nov 22, 2026')).toBeDefined();
    expect(answer.getByText('Customers may be told nothing yet.')).toBeDefined();
    expect(answers()).toMatchObject([{ kind: 'decision.made', actor: ME, payload: VERDICT }]);
  });

  it.each<[string, Partial<Verdict>]>([
    ['Not now', { answer: 'notNow', due: null, lookAgainOn: '2027-03-01' }],
    ['More evidence needed', { answer: 'needsMoreEvidence', due: null, evidence: 'Who pays?' }],
  ])('%s asks for what belongs to it', async (name, said) => {
    const { user, answers } = await open([ME]);
    await user.click(await (await panel()).findByRole('button', { name: 'Answer' }));
    const form = within(await screen.findByRole('form', { name: 'Product’s answer' }));
    await user.click(form.getByLabelText(name));
    expect(form.queryByLabelText('When')).toBeNull();
    await user.type(form.getByLabelText('Why'), VERDICT.reason);
    if (said.lookAgainOn !== undefined)
      await user.type(form.getByLabelText('Look at it again on'), '2027-03-01');
    if (said.evidence !== undefined) await user.type(form.getByLabelText('Which evidence'), 'Who pays?');
    await user.click(form.getByRole('button', { name: 'Answer' }));
    expect(await (await panel()).findByText(name)).toBeDefined();
    expect(answers()).toMatchObject([{ payload: { ...VERDICT, ...said } }]);
  });

  it('of two at once stands as the first gave it, and the second sees that, with their own words kept', async () => {
    const { user, say } = await open([ME, TOM]);
    await user.click(await (await panel()).findByRole('button', { name: 'Answer' }));
    const form = within(await screen.findByRole('form', { name: 'Product’s answer' }));
    await user.click(form.getByLabelText('Declined'));
    await user.type(form.getByLabelText('Why'), 'Too slow.');
    await say(TOM, {});
    await user.click(form.getByRole('button', { name: 'Answer' }));
    const answer = await panel();
    expect(await answer.findByText(/Tom Berger was first/)).toBeDefined();
    expect(answer.getByText('Planned, Q1 2027')).toBeDefined();
    await user.click(answer.getByRole('button', { name: '2 entries in the history' }));
    expect(answer.getByText('Declined: Too slow.')).toBeDefined();
    expect(answer.getByText(/Too late: somebody was first/)).toBeDefined();
    await user.click(answer.getByRole('button', { name: 'Say it again' }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Why')).value).toBe('Too slow.');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    expect(await answer.findByText('Declined')).toBeDefined();
  });

  it('is never silently changed: what held before stays in the history, and what does not count says why', async () => {
    const { user } = await open(
      [TOM, RUTH],
      [
        [TOM, {}],
        [RUTH, { answer: 'shipped', due: null }],
      ],
    );
    const answer = await panel();
    expect(await answer.findByText('Shipped')).toBeDefined();
    await user.click(answer.getByRole('button', { name: '2 entries in the history' }));
    expect(answer.getByText('Planned, Q1 2027: It is in the plan.')).toBeDefined();
  });

  it('of somebody who does not decide does not count, and is shown', async () => {
    const { user } = await open([TOM], [[RUTH, { answer: 'shipped', due: null }]]);
    const answer = await panel();
    expect(await answer.findByText('Not answered yet.')).toBeDefined();
    await user.click(answer.getByRole('button', { name: '1 entry in the history' }));
    expect(answer.getByText(/they did not decide then/)).toBeDefined();
  });

  it('is not told where it is in doubt who decides', async () => {
    await open([], [[TOM, {}]], ['deciders']);
    const answer = await panel();
    expect(await answer.findByText(/changed who decides/)).toBeDefined();
    expect(answer.queryByText('Not answered yet.')).toBeNull();
  });
});

describe('what customers may be told', () => {
  it('is released apart from the answer, for a while, and taken back', async () => {
    const { user, answers } = await open([ME], [[ME, {}]]);
    const answer = await panel();
    await user.click(await answer.findByRole('button', { name: 'Say what customers may be told' }));
    await user.type(answer.getByLabelText('What customers may be told'), 'It is planned for spring.');
    await user.type(answer.getByLabelText('Until (if it ends by itself)'), '2027-03-31');
    await user.click(answer.getByRole('button', { name: 'Release' }));
    expect(await answer.findByText(/Customers may be told: “It is planned for spring.”/)).toBeDefined();
    expect(answer.getByText('Until Mar 31, 2027.')).toBeDefined();
    await user.click(answer.getByRole('button', { name: 'Take it back' }));
    expect(await answer.findByText('Customers may be told nothing yet.')).toBeDefined();
    expect(answers().map(({ kind }) => kind)).toEqual([
      'decision.made',
      'decision.released',
      'decision.released',
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await answer.findByText(/Customers may be told: “It is planned for spring.”/)).toBeDefined();
    expect(answer.getByText('Until Mar 31, 2027.')).toBeDefined();
    await user.keyboard('u');
    expect(await answer.findByText('Customers may be told nothing yet.')).toBeDefined();
    expect(answers()).toHaveLength(5);
  });
});

describe('the list of themes', () => {
  it('shows the answer as the state', async () => {
    const { user } = await open([TOM], [[TOM, {}]]);
    await (await panel()).findByText('Planned, Q1 2027');
    await user.click(screen.getByRole('link', { name: '← Themes' }));
    expect(await screen.findByRole('cell', { name: 'Planned, Q1 2027' })).toBeDefined();
  });
});
