import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asId, type OrganizationId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant, parseInstant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createdEventId } from '#domain/theme/ThemeEvent.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { withCounts } from '#workflows/recountTheme.ts';
import { eventRecordBody } from '#zendesk/records/eventRecord.ts';
import { mentionRecordBody } from '#zendesk/records/mentionRecord.ts';
import { EVENT, MENTION, THEME } from '#zendesk/records/shape.ts';
import { themeRecordBody } from '#zendesk/records/themeRecord.ts';
import { ask } from './ask.ts';

interface Part {
  readonly tickets: readonly {
    readonly key: string;
    readonly subject: string;
    readonly comments: readonly { readonly body: string }[];
  }[];
  readonly truth: readonly {
    readonly ticket: string;
    readonly comment: number;
    readonly text: string;
    readonly theme: string | null;
  }[];
}

interface TruthTheme {
  readonly key: string;
  readonly kind: 'request' | 'bug';
  readonly name: string;
}

interface Ticket {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly requester_id: number;
  readonly organization_id: number | null;
}

const INBOX = new URL('../../src/sandbox/inbox/', import.meta.url);
const AGENTS = ['aylin', 'tom', 'marta', 'jonas', 'priya', 'sofia'];

/** An account whose agents tagged all that the inbox's truth knows: themes with mentions, some of them championed. */
export async function seedThemes(zendesk: LocalZendesk): Promise<readonly Theme[]> {
  const parts = [1, 2, 3, 4].map((n) => json<Part>(`part${n}.json`));
  const truth = parts.flatMap((part) =>
    part.truth.map((row) => ({ ...row, given: part.tickets.find(({ key }) => key === row.ticket) })),
  );
  const tickets = await allTickets(zendesk);
  const staff = await staffIds(zendesk);
  const themes: Theme[] = [];
  for (const [i, { key, kind, name }] of json<TruthTheme[]>('themes.json').entries()) {
    const id = asId<ThemeId>(`seed${String(i).padStart(6, '0')}`);
    const mentions: Mention[] = [];
    for (const row of truth.filter(({ theme }) => theme === key)) {
      const ticket = tickets.find(
        (one) =>
          one.subject === row.given?.subject &&
          one.description.startsWith((row.given.comments[0]?.body ?? '').slice(0, 20)),
      );
      if (ticket === undefined) continue;
      const agent = AGENTS[ticket.id % AGENTS.length] ?? 'aylin';
      mentions.push(await mentionOf(zendesk, id, ticket, row, asId<UserId>(staff.get(agent) ?? '')));
    }
    const blank = newTheme(id, name, kind);
    const championKey = i % 3 === 0 ? AGENTS[i % AGENTS.length] : undefined;
    const championId = championKey === undefined ? null : asId<UserId>(staff.get(championKey) ?? '');
    const theme = { ...withCounts(blank, mentions, instant(zendesk.clock.ms())), championId };
    await write(zendesk, 'aylin', THEME, themeRecordBody(theme));
    const created = {
      id: createdEventId(id),
      kind: 'theme.created',
      payload: { name, kind, tag: theme.tag },
    };
    await write(zendesk, 'aylin', EVENT, eventRecordBody(event(created, id, staff.get('aylin'), zendesk)));
    const claimed = { id: championTurnId(id, 1), kind: 'champion.claimed', payload: { turn: 1 } };
    if (championKey !== undefined)
      await write(
        zendesk,
        championKey,
        EVENT,
        eventRecordBody(event(claimed, id, staff.get(championKey), zendesk)),
      );
    for (const mention of merge(mentions)) {
      const tagger = AGENTS.find((agent) => staff.get(agent) === mention.taggedBy) ?? 'aylin';
      await write(zendesk, tagger, MENTION, mentionRecordBody(mention, mention.quotes));
    }
    themes.push(theme);
  }
  return themes;
}

function event(
  what: Pick<JournalEvent, 'id' | 'kind' | 'payload'>,
  themeId: ThemeId,
  actor: string | undefined,
  zendesk: LocalZendesk,
): JournalEvent {
  const at = instant(zendesk.clock.ms());
  return { ...what, themeId, actor: asId<UserId>(actor ?? ''), after: null, at, recordId: null };
}

async function mentionOf(
  zendesk: LocalZendesk,
  themeId: ThemeId,
  ticket: Ticket,
  row: Part['truth'][number],
  taggedBy: UserId,
): Promise<Mention> {
  const answer = (await ask(zendesk, 'renee', 'GET', `/api/v2/tickets/${ticket.id}/comments`)) as {
    comments: { author_id: number; created_at: string; plain_body: string }[];
  };
  const comment = answer.comments[row.comment];
  const at = parseInstant(comment?.created_at ?? '') ?? instant(0);
  const ticketId = asId<TicketId>(String(ticket.id));
  const text = comment?.plain_body ?? '';
  const start = Math.max(0, text.indexOf(row.text));
  const quote = {
    text: row.text,
    wordsOf: 'customer' as const,
    comment: commentKey(at, asId<UserId>(String(comment?.author_id)), text),
    start,
    end: start + row.text.length,
    authorName: 'Customer',
    at,
  };
  return {
    id: mentionId(ticketId, themeId, taggedBy),
    themeId,
    ticketId,
    requesterId: asId<UserId>(String(ticket.requester_id)),
    organizationId:
      ticket.organization_id === null ? null : asId<OrganizationId>(String(ticket.organization_id)),
    brandId: null,
    taggedBy,
    quotes: [quote],
    withdrawn: false,
    at,
  };
}

/** Several sentences of one ticket are one mention. */
function merge(mentions: readonly Mention[]): readonly Mention[] {
  const byId = new Map<string, Mention>();
  for (const mention of mentions) {
    const before = byId.get(mention.id);
    byId.set(
      mention.id,
      before === undefined ? mention : { ...before, quotes: [...before.quotes, ...mention.quotes] },
    );
  }
  return [...byId.values()];
}

async function write(zendesk: LocalZendesk, who: string, object: string, body: object): Promise<void> {
  await ask(zendesk, who, 'POST', `/api/v2/custom_objects/${object}/records`, body);
}

async function allTickets(zendesk: LocalZendesk): Promise<readonly Ticket[]> {
  const all: Ticket[] = [];
  for (let after = ''; ;) {
    const page = (await ask(zendesk, 'renee', 'GET', `/api/v2/tickets?page[size]=100${after}`)) as {
      tickets: Ticket[];
      meta: { has_more: boolean; after_cursor: string };
    };
    all.push(...page.tickets);
    if (!page.meta.has_more) return all;
    after = `&page[after]=${encodeURIComponent(page.meta.after_cursor)}`;
  }
}

async function staffIds(zendesk: LocalZendesk): Promise<ReadonlyMap<string, string>> {
  const ids = AGENTS.map(async (key) => {
    const me = (await ask(zendesk, key, 'GET', '/api/v2/users/me')) as { user: { id: number } };
    return [key, String(me.user.id)] as const;
  });
  return new Map(await Promise.all(ids));
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, INBOX)), 'utf8')) as T;
}
