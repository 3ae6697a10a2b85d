import type { ThemeId, TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { authorOfKey } from '#domain/comment/commentKey.ts';
import type { HearObjections } from '#domain/launch/HearObjections.ts';
import type { HeardObjection } from '#domain/launch/proposeObjections.ts';
import { sayerHash } from '#domain/launch/sayerHash.ts';
import type { Failure } from '#ports/Failure.ts';
import { redacted } from '../redacted.ts';
import type { Talk } from './readTalk.ts';

/** In which sentences of a conversation customers object, but for what was tagged. Only what others than colleagues may read. */
export async function heardIn(
  { conversation, heard, redacts }: Talk,
  ticketId: TicketId,
  themeId: ThemeId,
  tagged: ReadonlySet<string>,
  hear: HearObjections,
): Promise<Result<readonly HeardObjection[], Failure>> {
  const open = new Set(conversation.comments.filter(({ isPublic }) => isPublic).map(({ key }) => key));
  const found: HeardObjection[] = [];
  for (const { text, comment, wordsOf, start, end } of heard.sentences) {
    const kinds = wordsOf === 'customer' && open.has(comment) ? hear(text) : [];
    if (kinds.length === 0) continue;
    const safe = await redacted(text, redacts);
    if (!safe.ok) return safe;
    if (tagged.has(textHash(safe.value))) continue;
    const author = authorOfKey(comment);
    const person = author === null ? {} : { person: sayerHash(author) };
    const where = { ticketId, themeId, hash: textHash(text), span: { start, end }, ...person };
    found.push({ ...where, text: safe.value, kinds });
  }
  return ok(found);
}
