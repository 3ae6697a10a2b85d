import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';

import { memoryReplica } from '#storage/memoryReplica.ts';
import { memoryOutbox } from '#storage/outbox/memoryOutbox.ts';
import { memoryTimings } from '#storage/memoryTimings.ts';
import type { TicketOutside } from '#workflows/Outside.ts';
import { fakeAccountRecords } from '../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSetUp } from '../ports/fakes/fakeAccountSetUp.ts';
import { fakeAccessRules } from '../ports/fakes/fakeAccessRules.ts';
import { type FakeAccountSettings, fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { fakeDismissals } from '../ports/fakes/fakeDismissals.ts';
import { fakeHappyFile } from '../ports/fakes/fakeHappyFile.ts';
import { fakeLanguage } from '../ports/fakes/fakeLanguage.ts';
import { fakeLeases } from '../ports/fakes/fakeLeases.ts';
import { fakeOpenTicket, type FakeOpenTicket } from '../ports/fakes/fakeOpenTicket.ts';
import { type FakeOutcome, fakeOutcome } from '../ports/fakes/fakeOutcome.ts';
import { fakePeople } from '../ports/fakes/fakePeople.ts';
import { type FakePlaces, fakePlaces } from '../ports/fakes/fakePlaces.ts';
import { fakeRights } from '../ports/fakes/fakeRights.ts';
import { type FakeAccount, fakeAccount, fakeThemeStore } from '../ports/fakes/fakeThemeStore.ts';
import { type FakeWorkplace, fakeWorkplace } from '../ports/fakes/fakeWorkplace.ts';

/** A page's outside made of fakes, and what a test looks into. */
export interface TestOutside extends TicketOutside {
  readonly account: FakeAccount;
  readonly ticket: FakeOpenTicket;
  readonly workplace: FakeWorkplace;
  readonly settings: FakeAccountSettings;
  readonly places: FakePlaces;
  /** What `outcome` gives. */
  readonly tools: FakeOutcome;
}

/** Somebody's own outside; pass one account to several people to let them meet. */
export function outsideFor(
  id: string,
  conversation: Conversation,
  account: FakeAccount = fakeAccount(),
): TestOutside {
  let ids = 0;
  const worker = {
    id: asId<UserId>(id),
    name: `Agent ${id}`,
    avatarUrl: null,
    role: 'agent',
    groups: [],
    locale: 'en-US',
    subdomain: 'local',
  };
  const people = ['1', '2', '3'].map((one) => {
    return { id: asId<UserId>(one), name: `Agent ${one}`, avatarUrl: null, isStaff: true };
  });
  const tools = fakeOutcome(worker.id, false, undefined, account);
  return {
    account,
    tools,
    worker,
    workplace: fakeWorkplace(),
    ticket: fakeOpenTicket(conversation),
    store: fakeThemeStore(worker.id, account),
    people: fakePeople(people),
    dismissals: fakeDismissals(),
    setUp: fakeAccountSetUp(),
    settings: fakeAccountSettings(),
    access: fakeAccessRules(),
    places: fakePlaces(),
    rights: fakeRights(),
    records: async () => fakeAccountRecords(account),
    outcome: async () => tools,
    language: fakeLanguage(),
    replica: memoryReplica(),
    happyFile: fakeHappyFile(),
    timings: memoryTimings(),
    outbox: memoryOutbox(),
    leases: fakeLeases(),
    storageFailure: null,
    now: () => instant(account.nowMs),
    newId: () => `${id}id${ids++}`.padEnd(10, '0'),
  };
}

/** A conversation in which the requester says this, comment by comment; a text beginning with `agent:` is the agent's. */
export function conversationOf(
  ticket: number,
  texts: readonly string[],
  tags: readonly string[] = [],
): Conversation {
  const comments = texts.map((said, i): Comment => {
    const isAgent = said.startsWith('agent:');
    const text = isAgent ? said.slice('agent:'.length) : said;
    const authorId = asId<UserId>(isAgent ? '1' : `77${ticket}`);
    const at = instant(Date.UTC(2026, 10, 20, 8, i));
    const role = isAgent ? 'agent' : 'customer';
    return {
      key: commentKey(at, authorId, text),
      authorId,
      authorName: role,
      role,
      isPublic: true,
      at,
      text,
      attachments: 0,
    };
  });
  return {
    ticketId: asId<TicketId>(String(ticket)),
    subject: 'Hello',
    requester: { id: asId<UserId>(`77${ticket}`), name: `Customer ${ticket}` },
    organization: { id: asId<OrganizationId>(`88${ticket}`), name: `Organization ${ticket}` },
    brandId: 1,
    channel: 'email',
    tags,
    comments,
  };
}
