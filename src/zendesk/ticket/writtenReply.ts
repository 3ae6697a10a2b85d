import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Frame } from '../frame/Frame.ts';
import { messageText } from './messageText.ts';

const TEXT = 'ticket.comment';

/** The reply that stands in the open ticket's composer, which may be HTML; empty where nothing is written. */
export async function writtenReply(frame: Pick<Frame, 'get'>): Promise<Result<string, Failure>> {
  const got = await frame.get([TEXT], 'read reply');
  if (!got.ok) return got;
  const comment = got.value.values[TEXT];
  const text = typeof comment === 'object' && comment !== null && 'text' in comment ? comment.text : '';
  if (typeof text !== 'string') return ok('');
  return ok(/<[a-z][^<>]*>/iu.test(text) ? messageText(text, 'text/html').text : text);
}
