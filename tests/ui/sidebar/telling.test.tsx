// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { ThemeKind } from '#domain/theme/Theme.ts';
import type { Answer } from '#domain/theme/Answer.ts';
import type { Told } from '#domain/decision/DecisionEvent.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { decideTheme, releaseAnswer } from '#workflows/decide/decideTheme.ts';
import { readTelling } from '#workflows/outcome/tellingNow.ts';
import english from '../../../translations/en.json';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeOutcome } from '../../ports/fakes/fakeOutcome.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';
import { renderSidebar } from './renderSidebar.tsx';

configure({ asyncUtilTimeout: 45_000 });
const ASK = 'I wish reports could be exported.';
const NEWS = 'You will definitely get the export in March.';
afterEach(cleanup);
const { signal } = new AbortController();

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

interface Given {
  readonly kind?: ThemeKind;
  readonly answer?: Answer;
  readonly told?: Partial<Told> | null;
  readonly doubtful?: boolean;
}

/** The sidebar of a ticket that was tagged to a decided theme. */
async function open({ kind = 'request', answer, told = null, doubtful = false }: Given) {
  const base = outsideFor('1', conversationOf(5, [ASK], ['gs_request']));
  const deciders = [{ userId: base.worker.id, from: instant(0), until: null }];
  const settings = fakeAccountSettings({ deciders: kind === 'documentation' ? [] : deciders });
  const outside = { ...base, settings };
  const theme = must(await createTheme(outside, draftTheme(outside, 'Export reports', kind)));
  if (answer !== undefined) {
    const due: Day | null = answer === 'planned' ? '2027-03-31' : null;
    await decideTheme(outside, theme, null, { answer, reason: 'R.', due, lookAgainOn: null, evidence: null });
    const { decision } = must(
      await readTelling(outside, outside.tools.shelf, theme.id, '2026-11-22', signal),
    );
    if (decision === null) throw new Error('nothing was decided');
    if (told !== null)
      await releaseAnswer(outside, theme, decision, { text: NEWS, until: null, language: 'en', ...told });
    outside.account.nowMs += 16 * 60_000;
  }
  if (doubtful) settings.book = { ...settings.book, doubtful: ['deciders'] };
  const user = renderSidebar(outside);
  await user.click(await screen.findByRole('button', { name: /Export reports/ }));
  await screen.findByText('Tagged by you');
  return { user, outside, theme };
}

describe('what may be said, beside a ticket', () => {
  it('goes into the reply with one click, and what it promises is flagged while nothing shipped', async () => {
    const { user, outside } = await open({ answer: 'planned', told: {} });
    expect(await screen.findByText('You may say (English)')).toBeTruthy();
    expect(await screen.findByText(/definitely/, { selector: 'li' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use in reply' }));
    expect(await screen.findByText('Put into your reply.')).toBeTruthy();
    expect(outside.ticket.replies).toEqual([NEWS]);
  });

  it.each([
    ['replaced', 'Use in reply', { text: 'It comes in May.' }],
    ['took back', 'Use in reply', { text: null }],
    ['replaced', 'Save as macro', { text: 'It comes in May.' }],
  ])('is read back first: words that product %s meanwhile go nowhere (%s)', async (_, does, told) => {
    const { user, outside, theme } = await open({ answer: 'planned', told: {} });
    const button = await screen.findByRole('button', { name: does });
    const { decision } = must(
      await readTelling(outside, fakeOutcome(outside.worker.id).shelf, theme.id, '2026-11-22', signal),
    );
    if (decision === null) throw new Error('nothing was decided');
    await releaseAnswer(outside, theme, decision, { until: null, language: 'en', ...told });
    await user.click(button);
    expect(await screen.findByText(/^What may be told has changed/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(NEWS)).toBeNull());
    expect(screen.queryByText('It comes in May.') === null).toBe(told.text === null);
    expect(outside.ticket.replies).toEqual([]);
    expect([...outside.tools.macros.all.values()]).toEqual([]);
    if (told.text === null) return;
    await user.click(screen.getByRole('button', { name: 'Use in reply' }));
    await screen.findByText('Put into your reply.');
    expect(outside.ticket.replies).toEqual(['It comes in May.']);
  });

  it('is not put anywhere while it cannot be read back', async () => {
    const { user, outside } = await open({ answer: 'planned', told: {} });
    const button = await screen.findByRole('button', { name: 'Use in reply' });
    outside.account.failure = { kind: 'offline', what: 'read journal' };
    await user.click(button);
    expect(await screen.findByText(/^No connection to Zendesk/)).toBeTruthy();
    expect(outside.ticket.replies).toEqual([]);
  });

  it('has the reply in the composer read on request, and says when there is nothing to find', async () => {
    const { user, outside } = await open({ answer: 'planned', told: { text: 'It is planned.' } });
    await user.click(await screen.findByRole('button', { name: 'Check my reply' }));
    expect(await screen.findByText('Nothing is written yet.')).toBeTruthy();
    outside.tools.reply = 'I promise you that it comes tomorrow.';
    await user.click(screen.getByRole('button', { name: 'Check my reply' }));
    expect(await screen.findByText(/“I promise|“promise/)).toBeTruthy();
    outside.tools.reply = 'Thank you for telling us.';
    await user.click(screen.getByRole('button', { name: 'Check my reply' }));
    expect(await screen.findByText('No promise found.')).toBeTruthy();
  });

  it('is not checked any more once it shipped', async () => {
    await open({ answer: 'shipped', told: {} });
    expect(await screen.findByText('You may say (English)')).toBeTruthy();
    expect(screen.queryByText(/definitely/, { selector: 'li' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Check my reply' })).toBeNull();
  });

  it('says plainly that it is in another language, and that there it is not checked', async () => {
    await open({ answer: 'planned', told: { text: 'Es ist geplant.', language: 'de' } });
    expect(await screen.findByText('You may say (German)')).toBeTruthy();
    expect(
      screen.getByText(/^What may be told is released in another language. Put it into English/),
    ).toBeTruthy();
    expect(await screen.findByText(/^Not checked for promises/)).toBeTruthy();
  });

  it('becomes a macro on request', async () => {
    const { user, outside } = await open({ answer: 'planned', told: {} });
    await user.click(await screen.findByRole('button', { name: 'Save as macro' }));
    expect(await screen.findByText('Saved as your own macro.')).toBe(document.activeElement);
    expect([...outside.tools.macros.all.values()]).toMatchObject([{ text: NEWS, isShared: false }]);
  });

  it('says so where product has released nothing', async () => {
    await open({ answer: 'no' });
    expect(await screen.findByText('Right now there is nothing that customers may be told.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use in reply' })).toBeNull();
  });

  it('says nothing on the strength of settings that are in doubt', async () => {
    await open({ answer: 'planned', told: {}, doubtful: true });
    await waitFor(() => expect(screen.getByText(english.answer.doubtful)).toBeTruthy());
    expect(screen.queryByText(NEWS)).toBeNull();
  });

  it('is said once where a promise of it stands in the reply that was checked', async () => {
    const { user, outside } = await open({ answer: 'planned', told: {} });
    await screen.findByText(/definitely/, { selector: 'li' });
    await user.click(screen.getByRole('button', { name: 'Use in reply' }));
    await screen.findByText('Put into your reply.');
    outside.tools.reply = `Hello.\n\n${NEWS}`;
    await user.click(screen.getByRole('button', { name: 'Check my reply' }));
    await waitFor(() => expect(document.querySelector('#reply-promises')).not.toBeNull());
    expect(screen.getAllByText(/definitely/, { selector: 'li' })).toHaveLength(1);
  });

  it('of documentation leads to where support answers it', async () => {
    const { user, outside, theme } = await open({ kind: 'documentation' });
    expect(await screen.findByText('Support answers and fixes this itself.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Answer it' }));
    expect(outside.workplace.openedBoards).toEqual([`themes/${theme.id}/answer`]);
  });
});

describe('whoever tagged', () => {
  it('hears in any ticket what became of it, until they put it away', async () => {
    const outside = outsideFor('1', conversationOf(5, ['Thanks, solved.']));
    const theme = must(await createTheme(outside, draftTheme(outside, 'Export reports', 'request')));
    const { shelf, tagged } = outside.tools;
    await shelf.saveHeard({ answers: {}, news: [] });
    tagged.set(theme.id, { ok: true, value: instant(Date.UTC(2026, 2, 5)) });
    const answer = { answer: 'shipped', due: null } as const;
    await outside.replica.saveThemes([{ ...theme, answer }], outside.now());
    const user = renderSidebar(outside);
    expect(await screen.findByText(/You tagged “Export reports” in March 2026. Now: Shipped./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Got it: Export reports' }));
    await waitFor(() => expect(screen.queryByText(/You tagged/)).toBeNull());
    expect(document.activeElement).not.toBe(document.body);
    expect(await shelf.heard()).toMatchObject({ value: { news: [] } });
  });
});
