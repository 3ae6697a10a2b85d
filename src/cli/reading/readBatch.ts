import type { Conversation } from '#domain/comment/Conversation.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import type { Heard, Language } from '#ports/Language.ts';
import { paintFor, printTicket } from '../printTicket.ts';
import { type ExportTicket, readExportTicket } from '../readExportLine.ts';
import { asksSaid } from '../ThemeCollector.ts';
import { ticketJson } from '../ticketJson.ts';
import type { LineBatch, TicketRead, Writing } from './TicketRead.ts';

/** Reads the lines of a batch, in their order. Nothing is remembered, so that it may run anywhere. */
export async function readBatch(
  { bytes, isWhole }: Pick<LineBatch, 'bytes' | 'isWhole'>,
  writing: Writing,
  language: Pick<Language, 'hear'>,
): Promise<readonly TicketRead[]> {
  const lines = new TextDecoder().decode(bytes).split('\n');
  if (isWhole) lines.pop();
  const found: TicketRead[] = [];
  for (const [line, text] of lines.entries()) {
    const words = text.replace(/^\ufeff/u, '');
    if (words.trim() === '') continue;
    const isCut = !isWhole && line === lines.length - 1;
    found.push(await readLine(words, line, isCut, writing, language));
  }
  return found;
}

async function readLine(
  text: string,
  line: number,
  isCut: boolean,
  writing: Writing,
  language: Pick<Language, 'hear'>,
): Promise<TicketRead> {
  const read = readExportTicket(text);
  if (!read.ok)
    return {
      line,
      failure: `${read.failure}${isCut ? '; the file ends within this line: was the export cut?' : ''}`,
    };
  const { conversation, state, account, updatedAt } = read.value;
  const heard =
    state === 'deleted'
      ? null
      : await language.hear(withoutNotes(conversation), new AbortController().signal);
  if (heard !== null && !heard.ok) {
    const { failure } = heard;
    return { line, failure: `could not be heard (${'reason' in failure ? failure.reason : failure.kind})` };
  }
  return {
    line,
    failure: null,
    ticket: conversation.ticketId,
    version: updatedAt === null ? 0 : Math.floor(epochMs(updatedAt) / 1000),
    account,
    state,
    out: written(read.value, heard?.value ?? null, writing),
    askCount: heard?.value.groups.length ?? 0,
    asks: writing.withAsks && heard !== null ? asksSaid(heard.value) : [],
  };
}

function written(ticket: ExportTicket, heard: Heard | null, { as, colours }: Writing): string {
  if (as === 'json') return `${ticketJson(ticket, heard)}\n`;
  return as === 'words' && heard !== null ? printTicket(ticket.conversation, heard, paintFor(colours)) : '';
}

/** Agents' notes are for capture by hand, which the command line does not do. */
function withoutNotes(ticket: Conversation): Conversation {
  return { ...ticket, comments: ticket.comments.filter(({ isPublic }) => isPublic) };
}
