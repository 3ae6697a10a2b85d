import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { AuthorRole } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { hear, SHOWN_FROM } from './inboxScores.ts';

/** Where the public data lies, when it is there. */
export const DATA = join(import.meta.dirname, '../../../shared/data');

/** A conversation of nothing but words. */
export function talk(said: readonly { readonly role: AuthorRole; readonly text: string }[]): Conversation {
  return {
    ticketId: asId<TicketId>('1'),
    subject: '',
    requester: null,
    organization: null,
    brandId: null,
    channel: 'chat',
    tags: [],
    comments: said.map(({ role, text }, index) => {
      const at = instant(Date.UTC(2026, 0, 1) + index * 60_000);
      const authorId = asId<UserId>(role);
      return {
        key: commentKey(at, authorId, text),
        authorId,
        authorName: '',
        role,
        isPublic: true,
        at,
        text,
        attachments: 0,
      };
    }),
  };
}

async function kindsShown(conversation: Conversation): Promise<ReadonlySet<string>> {
  const { groups } = await hear(conversation);
  const shown = groups.flatMap((group) => group.signals).filter((signal) => signal.confidence >= SHOWN_FROM);
  return new Set(shown.map((signal) => signal.kind));
}

const NO_FEEDBACK = new Set(['openinggreeting', 'closinggreeting', 'thankyou', 'contentonly']);

/** multiDoGO, development part: share of greetings, thanks and content-only sentences heard as request or bug. */
export async function multidogoFalseAlarms(): Promise<{
  share: number;
  count: number;
  alarms: readonly string[];
}> {
  const lines = readFileSync(join(DATA, 'multidogo/software.dev.tsv'), 'utf8').split('\n').slice(1);
  const texts = lines.flatMap((line) => {
    const cells = line.split('\t');
    return NO_FEEDBACK.has(cells.at(-1)?.trim() ?? '') ? [cells.at(-3) ?? ''] : [];
  });
  const alarms: string[] = [];
  for (const text of texts)
    if ((await kindsShown(talk([{ role: 'customer', text }]))).size > 0) alarms.push(text);
  return { share: alarms.length / texts.length, count: texts.length, alarms };
}

interface Chat {
  readonly comments: readonly { readonly user: string; readonly body: string }[];
}

/**
 * FRMiner: whole chats with a feature request or without, by file and line (`other12`). Who begins is the customer, all
 * others are agents.
 */
export function frMinerChats(
  project: string,
): readonly { readonly id: string; readonly conversation: Conversation; readonly asks: boolean }[] {
  return ['feature', 'other'].flatMap((label) => {
    const lines = readFileSync(join(DATA, 'frminer', `${project}_target_${label}.jsonl`), 'utf8').split('\n');
    return lines.flatMap((line, at) => {
      const chat = asChat(line);
      if (chat === null) return [];
      const [first] = chat.comments;
      const said = chat.comments.map(({ user, body }) => ({
        role: user === first?.user ? ('customer' as const) : ('agent' as const),
        text: body,
      }));
      return [{ id: `${label}${at + 1}`, conversation: talk(said), asks: label === 'feature' }];
    });
  });
}

/** A few lines of the data are blank or broken: they are passed over. */
function asChat(line: string): Chat | null {
  try {
    const chat = JSON.parse(line) as Partial<Chat>;
    return Array.isArray(chat.comments) && chat.comments.length > 0 ? (chat as Chat) : null;
  } catch {
    return null;
  }
}
