import type { Instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { draftLaunchErasure } from '#domain/launch/draftLaunch.ts';
import { sayerHash } from '#domain/launch/sayerHash.ts';
import { draftKudosEnd } from '#domain/ledger/KudosEvent.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { Outside } from '../Outside.ts';
import { deleteRecorded } from './deleteRecorded.ts';
import { isBy } from './findTrace.ts';
import type { PersonTrace } from './PersonTrace.ts';
import type { Left, Receipt } from './Receipt.ts';
import { recountWithout } from './recountWithout.ts';
import { writeEvents } from './writeEvents.ts';

type From = Pick<Outside, 'store' | 'replica' | 'worker' | 'now' | 'newId'>;

/** How far it is, for the screen. */
export type ForgetStep = 'events' | 'mentions' | 'lists' | 'themes';

/**
 * Deletes what the trace shows. First the events are written that keep counts right without the person: where that fails
 * nothing is deleted. Cut short at any step, or done by two admins at once, it may simply be done again with a new trace:
 * records that two erasures name are one person's (see `foldErasures`), and what is gone already is done.
 *
 * This browser's replica is emptied, since it may hold their words; other browsers follow when they meet the events.
 */
export async function forgetPerson(
  outside: From,
  records: AccountRecords,
  trace: PersonTrace,
  onStep: (step: ForgetStep) => void,
  signal: AbortSignal,
): Promise<Receipt> {
  const { store, replica, worker, now, newId } = outside;
  const { person, mentions, events } = trace;
  const at = now();
  const left: Left[] = [];
  onStep('events');
  const { standings } = foldAccount(
    mentions.map(({ value }) => value),
    events,
  );
  const about = [...trace.asCustomer, ...trace.asAuthor];
  const erased = [...about.map(({ value }) => value), ...trace.named];
  const by = { actor: worker.id, at };
  const drafts = [
    ...draftErasure(erased, standings, person, standIn(newId()), by),
    ...trace.kudos.map((kudos) => draftKudosEnd('kudos.erased', kudos, by)),
    ...[...trace.launches.keys()].map((id) => draftLaunchErasure(id, sayerHash(person), by)),
  ];
  const written = await writeEvents(store, drafts, signal);
  if (written.left.length > 0) {
    left.push(...written.left);
    return receipt({ person, by: worker.id, at, eventsWritten: written.events.length, left });
  }

  onStep('mentions');
  const deleted = await deleteRecorded(records, about, signal);
  left.push(...deleted.left);

  onStep('lists');
  let listsChanged = 0;
  const isTheirs = isBy(person);
  for (const [i, list] of trace.dismissed.entries()) {
    const groupIds = list.groupIds.filter((id) => !isTheirs(id));
    const saved = await records.saveDismissed({ ...list, groupIds });
    if (saved.ok) listsChanged += 1;
    else {
      left.push({ what: 'lists', count: trace.dismissed.length - i, failure: saved.failure });
      break;
    }
  }

  onStep('themes');
  const gone = new Set(about.map(({ recordId }) => recordId));
  const remaining = mentions.filter(({ recordId }) => !gone.has(recordId)).map(({ value }) => value);
  const recounted = await recountWithout(outside, remaining, [...events, ...written.events], erased, signal);
  left.push(...recounted.left);
  await replica.clear();
  return receipt({
    person,
    by: worker.id,
    at,
    mentionsDeleted: deleted.ids.length,
    listsChanged,
    themesRecounted: recounted.count,
    eventsWritten: written.events.length,
    left,
  });
}

function receipt(
  given: Pick<Receipt, 'person' | 'by' | 'left'> & Partial<Receipt> & { readonly at: Instant },
): Receipt {
  return {
    deed: 'person',
    mentionsDeleted: 0,
    listsChanged: 0,
    themesRecounted: 0,
    eventsWritten: 0,
    ...given,
  };
}
