import { ok } from '#domain/basis/Result.ts';
import type { AccountImport } from '#ports/AccountImport.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { Zendesk } from './connectZendesk.ts';
import { eventRecordBody } from './records/eventRecord.ts';
import { fittingQuotes, mentionRecordBody } from './records/mentionRecord.ts';
import { type RecordAction, type RecordItem, recordJob } from './records/recordJob.ts';
import { EVENT, MENTION, THEME } from './records/shape.ts';
import { themeRecordBody } from './records/themeRecord.ts';
import type { BulkJob } from './rest/jobs/BulkJob.ts';
import { jobRunner } from './rest/jobs/jobRunner.ts';
import { recordRoom } from './wire/archiveWire.ts';

/** Zendesk's words for a record whose external id another one has: an event that was written before. */
const TAKEN = /DuplicateValue|already (?:been )?taken|already exists/i;

/** Many records at once, in bulk jobs. */
export function zendeskAccountImport(zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world'>): AccountImport {
  const { run } = jobRunner(zendesk);
  const { rest } = zendesk;
  const item = (body: object): RecordItem =>
    (body as { custom_object_record: Record<string, unknown> }).custom_object_record;
  const job = (object: string, action: RecordAction, what: string): BulkJob<RecordItem> => ({
    ...recordJob(object, action, what, 'ownAction'),
    isWaitedFor: true,
  });
  const upsert = (object: string, what: string) => job(object, 'create_or_update_by_external_id', what);
  return {
    async writeEvents(events, onDone, signal) {
      const creating = job(EVENT, 'create', 'write events');
      const items = events.map((event) => item(eventRecordBody(event)));
      return settled(await run(creating, items, signal, onDone), ({ failure }) =>
        failure.kind === 'refused' ? TAKEN.test(failure.reason) : false,
      );
    },
    writeThemes: (themes, onDone, signal) =>
      run(
        upsert(THEME, 'write themes'),
        themes.map((theme) => item(themeRecordBody(theme))),
        signal,
        onDone,
      ),
    writeMentions: (mentions, onDone, signal) =>
      run(
        upsert(MENTION, 'write mentions'),
        mentions.map((mention) => item(mentionRecordBody(mention, fittingQuotes(mention.quotes)))),
        signal,
        onDone,
      ),
    async deleteMentions(ids, onDone, signal) {
      const deleting = job(MENTION, 'delete_by_external_id', 'delete mentions');
      return settled(await run(deleting, ids, signal, onDone), ({ failure }) => failure.kind === 'gone');
    },
    async room(signal) {
      const path = '/api/v2/custom_objects/limits/record_limit';
      const asked = { path, what: 'count records', missing: 'gone', urgency: 'ownAction' } as const;
      const told = await rest.read(asked, recordRoom, signal);
      if (told.ok) return told;
      // Some plans and roles are not told; Zendesk itself refuses what is too much.
      return told.failure.kind === 'gone' || told.failure.kind === 'forbidden' ? ok(null) : told;
    },
  };
}

function settled(
  outcomes: readonly ItemOutcome[],
  isDone: (refused: Extract<ItemOutcome, { state: 'refused' }>) => boolean,
): readonly ItemOutcome[] {
  return outcomes.map((outcome) =>
    outcome.state === 'refused' && isDone(outcome) ? { state: 'done', id: null } : outcome,
  );
}
