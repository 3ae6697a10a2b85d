import { screen, within } from '@testing-library/react';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { foldReplies } from '#domain/outcome/foldReplies.ts';
import type { Answer } from '#domain/theme/Answer.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { type FakeReplies, fakeReplies } from '../../ports/fakes/fakeReplies.ts';
import { type FakeAccount, fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, daysAgo, ME, NOW, RUTH, TOM } from './boardOutside.ts';
import { renderBoard } from './renderBoard.tsx';

export const id = asId<ThemeId>('export');
export const NEWS = 'You can export reports as CSV now.';
export const SAID = 'I copy every report by hand';

/** A theme that shipped, asked for by three customers: one in an open ticket of Aylin’s, one in Tom’s, one in a closed ticket. */
export async function open(
  given: {
    readonly answers?: readonly Answer[];
    readonly released?: string | null;
    readonly deciders?: readonly UserId[];
    readonly taggers?: readonly UserId[];
    /** In which language customers are heard to write; `und` where nothing tells. */
    readonly tongue?: string;
    /** What else is so in the account before the page is opened. */
    readonly also?: (replies: FakeReplies, account: FakeAccount) => void;
  } = {},
) {
  const { answers = ['shipped'], released = NEWS, deciders = [RUTH], taggers = [ME] } = given;
  const tagger = (n: number) => ({ taggedBy: taggers[n % taggers.length] ?? ME });
  const board = new BoardAccount()
    .theme('export', 'CSV export', { answer: { answer: answers.at(-1) ?? 'shipped', due: null } })
    .said('export', { ticket: '31', requester: '71', ...tagger(0), text: SAID, at: daysAgo(9) })
    .said('export', { ticket: '32', requester: '72', ...tagger(1), text: SAID, at: daysAgo(5) })
    .said('export', { ticket: '33', requester: '73', ...tagger(2), text: SAID, at: daysAgo(7) });
  const { account } = board;
  const lead = fakeThemeStore(RUTH, account);
  let before: { readonly id: never } | null = null;
  for (const answer of answers) {
    const verdict = { answer, reason: 'Because.', due: null, lookAgainOn: null, evidence: null };
    const event = draftDecision({ id, before }, verdict, { actor: RUTH, at: daysAgo(1) });
    await lead.writeEvent(event);
    before = { id: event.id as never };
    if (released === null || answer !== 'shipped') continue;
    const told = { text: released, until: null, language: 'en' };
    const decision = { id: event.id, themeId: id, releases: [] };
    await lead.writeEvent(draftRelease(decision, told, { actor: RUTH, at: daysAgo(1) }));
  }
  const settings = fakeAccountSettings({
    deciders: deciders.map((userId) => ({ userId, from: daysAgo(90), until: null })),
  });
  const base = boardOutside({ account });
  const replies = fakeReplies(account, ME, () => NOW);
  for (const [n, assignee] of [ME, TOM, TOM].entries()) {
    const [ticketId, person] = [asId<TicketId>(String(31 + n)), asId<UserId>(String(71 + n))];
    replies.ticketsNow.set(ticketId, {
      id: ticketId,
      isClosed: n === 2,
      isMerged: false,
      requesterId: person,
      assigneeId: assignee,
      changedAt: daysAgo(3),
    });
    replies.customersNow.set(person, {
      id: person,
      name: `Customer ${n + 1}`,
      isThere: true,
      isSuspended: false,
      locale: 'en',
    });
  }
  given.also?.(replies, account);
  const heard: typeof base.language.hear = async (...asked) => {
    const read = await base.language.hear(...asked);
    return read.ok && given.tongue !== undefined ? ok({ ...read.value, language: given.tongue }) : read;
  };
  const outside = { ...base, settings, replies, language: { ...base.language, hear: heard } };
  /** Product says something else that may be told, or nothing (`null`). */
  const reword = async (text: string | null) => {
    const events = [...account.events.values()];
    const decision = events.findLast(({ kind }) => kind === 'decision.made');
    const last = events.findLast(({ kind }) => kind === 'decision.released');
    if (decision === undefined || last === undefined) throw new Error('nothing was released');
    const releases = [{ id: last.id, releasedBy: RUTH, at: last.at, text: released, until: null }];
    const told = { text, until: null, language: 'en' };
    const by = { actor: RUTH, at: NOW };
    await lead.writeEvent(draftRelease({ id: decision.id, themeId: id, releases }, told, by));
  };
  const states = () => foldReplies(account.events.values()).map(({ state }) => state.at);
  return { account, replies, states, outside, reword, ...renderBoard(outside, 'themes/export') };
}

export const panel = async () => within(await screen.findByRole('region', { name: 'Tell those who asked' }));
export const lines = async () =>
  within(await (await panel()).findByRole('list', { name: 'Tell those who asked' }));
