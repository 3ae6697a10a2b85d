import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody, objectBody } from '#zendesk/setup/shapeBodies.ts';
import { type LocalZendesk, startLocalZendesk } from '#sandbox/startLocalZendesk.ts';

/** When every storm begins. */
export const STORM_BEGINS = '2026-03-02T09:00:00Z';
export const SUBDOMAIN = 'storm';
const FIRST_AGENT = 9_100_001;
const FIRST_CUSTOMER = 7_100_001;
const ORGANIZATIONS = 17;
const COMMENTS = 4;

const SAID = [
  'We would love to see the roster on one page.',
  'It would help if reports could be exported.',
  'Could you add a dark mode? My eyes hurt at night.',
  'The calendar shows the wrong week since Monday.',
];

/** The n-th agent, from 0. */
export function agentId(n: number): UserId {
  return asId<UserId>(String(FIRST_AGENT + n));
}

/** The customer who asks in the n-th ticket, from 0. */
export function customerOf(n: number): UserId {
  return asId<UserId>(String(FIRST_CUSTOMER + (n % 150)));
}

/** The only admin. */
export const ADMIN = asId<UserId>('9099999');

/** How many agents, the first of them, decide about themes. */
export const DECIDERS = 4;

/** Who decides, since before the storm. */
export const DECIDER_TERMS = Array.from({ length: DECIDERS }, (_, n) => ({
  userId: agentId(n),
  from: instant(Date.parse(STORM_BEGINS) - 86_400_000),
  until: null,
}));

/** A local Zendesk with so many agents and tickets, set up for the app, with a clock that only the storm moves. */
export async function startStormAccount(agents: number, tickets: number): Promise<LocalZendesk> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'));
  const ticketsFile = join(folder, 'tickets.ndjson');
  const admin = { id: Number(ADMIN), name: 'Admin', email: 'admin@storm.example', role: 'admin' };
  const agentsOf = Array.from({ length: agents }, (_, n) => ({
    id: Number(agentId(n)),
    name: `Agent ${n + 1}`,
    email: `agent${n + 1}@storm.example`,
    role: 'agent',
  }));
  const users = [admin, ...agentsOf];
  const lines = Array.from({ length: tickets }, (_, n) => {
    const customer = Number(customerOf(n));
    const comments = SAID.slice(0, COMMENTS).map((body) => ({ body, author_id: customer }));
    const people = { requester_id: customer, organization_id: 1 + (n % ORGANIZATIONS) };
    return { id: n + 1, subject: 'Hello', ...people, comments, ...(n === 0 ? { users } : {}) };
  });
  writeFileSync(ticketsFile, lines.map((line) => JSON.stringify(line)).join('\n'));
  try {
    return await startLocalZendesk({
      port: 0,
      dataDir: ':memory:',
      ticketsFile,
      now: STORM_BEGINS,
      // Where Zendesk itself does not keep agents from one another's records.
      plan: 'professional',
      planLimits: { requestsPerMinute: 700 },
      setUp: SHAPE.map((object) => ({
        object: objectBody(object),
        fields: object.fields.map(fieldBody),
      })),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The n-th ticket, from 0, as a page reads it. */
export function stormConversation(n: number): Conversation {
  const customer = customerOf(n);
  const comments = SAID.slice(0, COMMENTS).map((text, i) => {
    const at = instant(Date.UTC(2026, 1, 1 + (n % 28), 8, i));
    return {
      key: commentKey(at, customer, `${n} ${text}`),
      authorId: customer,
      authorName: 'Customer',
      role: 'customer' as const,
      isPublic: true,
      at,
      text,
      attachments: 0,
    };
  });
  return {
    ticketId: asId<TicketId>(String(n + 1)),
    subject: 'Hello',
    requester: { id: customer, name: 'Customer' },
    organization: { id: asId<OrganizationId>(String(1 + (n % ORGANIZATIONS))), name: 'Organization' },
    brandId: 1,
    channel: 'email',
    tags: [],
    comments,
  };
}
