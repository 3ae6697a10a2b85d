// @vitest-environment jsdom
import { cleanup, configure, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { NO_MEMBERS } from '#domain/outcome/customerAsks.ts';
import type { CustomerAsks } from '#ports/CustomerAsks.ts';
import type { Failure } from '#ports/Failure.ts';
import { renderSidebar } from '../sidebar/renderSidebar.tsx';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';
import { AYLIN, createdEvent, sampleMention, sampleQuote, sampleTheme } from '../../zendesk/samples.ts';

configure({ asyncUtilTimeout: 45_000 });
afterEach(cleanup);

const ANA = asId<UserId>('7');
const THEME = sampleTheme('csv', { answer: { answer: 'shipped', due: null } });
const by = { actor: AYLIN, at: instant(1_000) };
const verdict = {
  answer: 'shipped',
  reason: 'It took a year.',
  due: null,
  lookAgainOn: null,
  evidence: null,
} as const;
const decided = draftDecision({ id: THEME.id, before: null }, verdict, by);
const released = { text: 'It is there.', until: null, language: 'en', others: { de: 'Es ist da.' } };
const SHIPPED = [
  createdEvent(THEME, AYLIN),
  decided,
  draftRelease({ id: decided.id, themeId: THEME.id, releases: [] }, released, by),
];

interface Given {
  readonly mentions?: Result<readonly Mention[], Failure>;
  readonly events?: readonly JournalEvent[];
  readonly is?: 'user' | 'organization';
  readonly locale?: string | null;
  /** What this browser keeps. */
  readonly kept?: readonly Mention[];
}

function open({ mentions = ok([]), events = SHIPPED, is = 'user', locale = null, kept }: Given) {
  const { ticket, ...base } = outsideFor(AYLIN, conversationOf(5, []));
  const asks: CustomerAsks = {
    customer: async () => ok({ customer: { is, id: asId<never>('7') }, locale }),
    mentions: async () =>
      mentions.ok
        ? ok({ items: mentions.value, isPart: false, unreadable: 0, members: NO_MEMBERS })
        : mentions,
    themes: async () => ok([THEME]),
    events: async () => ok({ items: events, isPart: false, unreadable: 0 }),
  };
  const feed = { isWhole: true, read: 1 };
  const state = { isTooLarge: false, syncedAt: base.now(), feeds: { mentions: feed, events: feed } };
  const accountReplica = {
    state: async () => ok(kept === undefined ? null : (state as never)),
    read: async () => ok({ revision: 1, mentions: kept ?? [], events }),
  };
  const replies = { turns: async () => ok({ items: [], unreadable: [] }) };
  const outside = {
    ...base,
    settings: fakeAccountSettings({ deciders: [{ userId: AYLIN, from: instant(0), until: null }] }),
    customer: async () => ({ asks, replies, accountReplica }),
  };
  expect(ticket).toBeTruthy();
  return { user: renderSidebar(outside), outside };
}

function asked(ticket: number, text: string) {
  const quotes = [sampleQuote(text, { at: instant(ticket * 1_000) })];
  return sampleMention(THEME, asId<TicketId>(String(ticket)), AYLIN, {
    requesterId: ANA,
    organizationId: asId('7'),
    quotes,
  });
}

describe('beside a customer', () => {
  it('stands what they asked for, in their words, what became of it and what to tell them', async () => {
    const { user, outside } = open({
      mentions: ok([asked(1, 'One.'), asked(2, 'Two.'), asked(3, 'Three.')]),
    });
    expect(await screen.findByRole('heading', { name: THEME.name })).toBeTruthy();
    expect(screen.getByText('It shipped, and nobody has told them yet.')).toBeTruthy();
    expect(screen.getByText('You may say (English)')).toBeTruthy();
    expect(screen.getByText('It is there.')).toBeTruthy();
    expect(screen.getByText('For colleagues: It took a year.')).toBeTruthy();
    expect(screen.queryByText('One.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'and 1 more sentence' }));
    expect(await screen.findByText('One.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ticket 3' }));
    await user.click(screen.getByRole('button', { name: 'Open theme' }));
    expect(outside.workplace.openedTickets).toEqual(['3']);
    expect(outside.workplace.openedBoards).toEqual(['themes/csv']);
  });

  it('is told in the customer’s language where there are words in it', async () => {
    open({ mentions: ok([asked(1, 'Eins.')]), locale: 'de-AT' });
    expect(await screen.findByText('Es ist da.')).toBeTruthy();
  });

  it('says that nothing is there, for one person and for all of an organization', async () => {
    open({});
    expect(await screen.findByText(/Open one of their tickets/)).toBeTruthy();
    cleanup();
    open({ is: 'organization' });
    expect(await screen.findByText(/that anybody here asked for/)).toBeTruthy();
  });

  it('counts who waits in an organization', async () => {
    open({ is: 'organization', mentions: ok([asked(1, 'One.')]) });
    expect(await screen.findByText('It shipped, and 1 person here has not been told yet.')).toBeTruthy();
  });

  it('says what went wrong, and shows what this browser keeps meanwhile', async () => {
    const offline = failed({ kind: 'offline', what: 'read mentions' } as const);
    const { user } = open({ mentions: offline });
    expect(await screen.findByText(/No connection to Zendesk/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/No connection to Zendesk/)).toBeTruthy();
    cleanup();
    open({ mentions: offline, kept: [asked(1, 'One.')] });
    expect(await screen.findByText(/This is as of/)).toBeTruthy();
    expect(screen.getByText('One.')).toBeTruthy();
  });

  it('tells nobody anything where somebody else changed who decides', async () => {
    const { outside } = open({ mentions: ok([asked(1, 'One.')]) });
    outside.settings.book = { ...outside.settings.book, doubtful: ['deciders'] };
    expect(await screen.findByText('One.')).toBeTruthy();
    expect(screen.queryByText('It is there.')).toBeNull();
  });
});
