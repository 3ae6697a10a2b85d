import { asId, type CommentKey, type UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { authorOfKey } from '#domain/comment/commentKey.ts';
import { foldErasures } from '#domain/event/foldErasures.ts';
import { partIn } from '#domain/mention/partIn.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import type { PersonTrace } from './PersonTrace.ts';

/**
 * Looks through everything that is stored for what is about this person. Quotes that they wrote in other people's tickets
 * can be found in no other way: only the comment's key says whose words they are.
 */
export async function findTrace(
  records: AccountRecords,
  person: UserId,
  onRead: (count: number) => void,
  signal: AbortSignal,
): Promise<Result<PersonTrace, Failure>> {
  let before = 0;
  let last = 0;
  const count = (read: number) => onRead(before + (last = read));
  const next = () => {
    before += last;
    last = 0;
  };
  const mentions = await records.mentions(count, signal);
  if (!mentions.ok) return mentions;
  next();
  const events = await records.events(count, signal);
  if (!events.ok) return events;
  next();
  const lists = await records.dismissedLists(count, signal);
  if (!lists.ok) return lists;
  const all = mentions.value.items;
  const journal = events.value.items.map(({ value }) => value);
  return ok({
    person,
    asCustomer: all.filter(({ value }) => partIn(value, person) === 'customer'),
    asAuthor: all.filter(({ value }) => partIn(value, person) === 'author'),
    dismissed: lists.value.items
      .map(({ value }) => value)
      .filter(({ groupIds }) => groupIds.some(isBy(person))),
    asStaff: {
      tagged: all.filter(({ value }) => value.taggedBy === person).length,
      acted: journal.filter(({ actor }) => actor === person).length,
    },
    named: [...foldErasures(journal).byRecord.values()].filter(({ requesterId }) => requesterId === person),
    unreadable:
      mentions.value.unreadable.length + events.value.unreadable.length + lists.value.unreadable.length,
    mentions: all,
    events: journal,
  });
}

/** Whether an ask that was called "not feedback" is from a comment of theirs. */
export function isBy(person: UserId): (groupId: string) => boolean {
  return (groupId) => authorOfKey(asId<CommentKey>(groupId)) === person;
}
