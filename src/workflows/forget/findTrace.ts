import { asId, type CommentKey, type UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { authorOfKey } from '#domain/comment/commentKey.ts';
import { askedNow } from '#domain/event/askedNow.ts';
import { foldErasures } from '#domain/event/foldErasures.ts';
import { foldStandings } from '#domain/event/foldStandings.ts';
import { quotesOf } from '#domain/launch/quotesOf.ts';
import { sayerHash } from '#domain/launch/sayerHash.ts';
import { foldKudos } from '#domain/ledger/foldKudos.ts';
import { praiserHash } from '#domain/ledger/KudosEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
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
  const journal = events.value.items.map(({ value }) => value);
  const { byMention } = foldStandings(journal);
  const now = (mention: Mention) =>
    askedNow(mention, byMention.get(mentionKey(mention.ticketId, mention.themeId))).requesterId;
  /** Who was merged into somebody else is still named by what was tagged before. */
  const asks = (mention: Mention) => mention.requesterId === person || now(mention) === person;
  const all = mentions.value.items;
  return ok({
    person,
    asCustomer: all.filter(({ value }) => asks(value)),
    asAuthor: all.filter(({ value }) => !asks(value) && partIn(value, person) === 'author'),
    dismissed: lists.value.items
      .map(({ value }) => value)
      .filter(({ groupIds }) => groupIds.some(isBy(person))),
    kudos: foldKudos(journal).filter(({ person: hash }) => hash === praiserHash(person)),
    launches: quotesOf(journal, sayerHash(person)),
    asStaff: {
      tagged: all.filter(({ value }) => value.taggedBy === person).length,
      acted: journal.filter(({ actor }) => actor === person).length,
    },
    named: [...foldErasures(journal).byRecord.values()].filter((mention) => now(mention) === person),
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
