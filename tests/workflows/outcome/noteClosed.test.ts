import { expect, it } from 'vitest';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Answer } from '#domain/theme/Answer.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { decideTheme } from '#workflows/decide/decideTheme.ts';
import { noteClosed } from '#workflows/outcome/noteClosed.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const URL = 'https://github.com/acme/shop/issues/12';
const { signal } = new AbortController();

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Pages of several people in an account with a linked theme that got this answer. */
async function start(answer: Answer, isDoubtful = false) {
  const account = fakeAccount();
  const settings = fakeAccountSettings({
    deciders: [{ userId: asId<UserId>('1'), from: instant(0), until: null }],
  });
  const person = (id: string) => ({ ...outsideFor(id, conversationOf(9, []), account), settings });
  const lead = person('1');
  const theme = must(await createTheme(lead, draftTheme(lead, 'Dark mode', 'request')));
  await lead.store.writeEvent({
    id: asId<EventId>(`${theme.id}.github.1`),
    kind: 'tracker.linked',
    themeId: theme.id,
    actor: lead.worker.id,
    payload: { turn: 1, tracker: 'github', to: 'acme/shop', title: 'x', key: '12', url: URL, isFound: true },
    after: null,
    at: lead.now(),
    recordId: null,
  });
  const due = answer === 'planned' ? '2027-Q1' : null;
  await decideTheme(lead, theme, null, { answer, reason: 'R.', due, lookAgainOn: null, evidence: null });
  if (isDoubtful) settings.book = { ...settings.book, doubtful: ['deciders'] };
  const see = (id: string, url = URL) =>
    noteClosed(person(id), { theme, journal: [...account.events.values()] }, url, signal);
  const noted = () => [...account.events.values()].filter(({ kind }) => kind === 'credit.closed');
  return { see, noted };
}

it('a closed issue of what shipped is noted by two, so that it confirms the part of either', async () => {
  const { see, noted } = await start('shipped');
  expect(await see('2')).toBe(true);
  expect(await see('2')).toBe(false);
  expect(await see('3')).toBe(true);
  expect(await see('1')).toBe(false);
  expect(noted().map(({ actor }) => actor)).toEqual(['2', '3']);
});

it.each([
  ['what is only planned', 'planned', false],
  ['an answer of which it is in doubt who gave it', 'shipped', true],
] as const)('nothing is noted of %s', async (_, answer, isDoubtful) => {
  const { see, noted } = await start(answer, isDoubtful);
  expect(await see('2')).toBe(false);
  expect(noted()).toEqual([]);
});
