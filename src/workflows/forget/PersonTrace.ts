import type { UserId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { LaunchId } from '#domain/launch/LaunchEvent.ts';
import type { Kudos } from '#domain/ledger/foldKudos.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { DismissedList, Recorded } from '#ports/AccountRecords.ts';

/** Everything that the account's records say about one person. */
export interface PersonTrace {
  readonly person: UserId;
  /** Mentions whose customer they are, withdrawn ones too. */
  readonly asCustomer: readonly Recorded<Mention>[];
  /** Mentions that quote them though somebody else asks. */
  readonly asAuthor: readonly Recorded<Mention>[];
  /** Lists with asks from comments of theirs. */
  readonly dismissed: readonly DismissedList[];
  /** Kudos for words of theirs; nothing in them but a hash says whose. */
  readonly kudos: readonly Kudos[];
  /** Launches that point at words of theirs which nobody tagged, and how often; nothing in them but a hash says whose. */
  readonly launches: ReadonlyMap<LaunchId, number>;
  /** What they did as an employee: stays, since it is their colleagues' record of work. */
  readonly asStaff: { readonly tagged: number; readonly acted: number };
  /** Mentions whose words are erased already, because of somebody else, and that still name them as the customer. */
  readonly named: readonly Mention[];
  /** Records that could not be read: whether they are about this person is not known. */
  readonly unreadable: number;
  /** All that was read, for counting anew without them. */
  readonly mentions: readonly Recorded<Mention>[];
  readonly events: readonly JournalEvent[];
}

/** Whether there is anything to delete. */
export function isEmptyTrace(trace: PersonTrace): boolean {
  const { asCustomer, asAuthor, dismissed, named, kudos, launches } = trace;
  const listed = asCustomer.length + asAuthor.length + dismissed.length + named.length + kudos.length;
  return listed + launches.size === 0;
}
