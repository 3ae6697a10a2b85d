import type { Day } from '#domain/basis/Day.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { HistoryReading, SharedEntries, SweepEntries } from '#ports/SweepEntries.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { entriesOfKind } from './entriesOfKind.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { instantText } from './wire/instantText.ts';
import { zendeskDismissedAsks } from './zendeskDismissedAsks.ts';
import { entryId, ownEntries, ownValue } from './zendeskOwnEntries.ts';

const day = v.pipe(v.string(), v.isoDate()) as unknown as v.GenericSchema<unknown, Day>;

const coverage = v.record(
  v.pipe(v.string(), v.isoDate()),
  v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
) as unknown as v.GenericSchema<unknown, TicketCoverage>;

const ids = v.array(v.pipe(v.string(), v.regex(/^\d+$/))) as unknown as v.GenericSchema<
  unknown,
  readonly TicketId[]
>;

const reading: v.GenericSchema<unknown, HistoryReading> = v.object({
  from: day,
  until: day,
  position: v.object({ at: instantText, ids }),
  endedAt: instantText,
});

/** What the account knows of reading history. Of coverage of so many days that they fit no record the oldest go. */
export function zendeskSweepEntries(zendesk: Pick<Zendesk, 'rest'>): SweepEntries {
  const entries = sharedEntries(zendesk, 'coverage', coverage);
  return {
    coverage: { ...entries, save: (owner, days) => entries.save(owner, newestFitting(days)) },
    readings: sharedEntries(zendesk, 'reading', reading),
    dismissed: zendeskDismissedAsks(zendesk),
  };
}

function sharedEntries<T>(
  { rest }: Pick<Zendesk, 'rest'>,
  kind: string,
  body: v.GenericSchema<unknown, T>,
): SharedEntries<T> {
  return {
    ...ownEntries({ rest }, kind, body),
    async all(signal) {
      const found = await entriesOfKind(rest, kind, 'background', signal);
      if (!found.ok) return found;
      return ok(
        found.value.flatMap((record) => {
          const value = ownValue(record, entryId(kind, record.created_by_user_id), body);
          return value === null ? [] : [value];
        }),
      );
    },
  };
}

function newestFitting(days: TicketCoverage): TicketCoverage {
  const fitting: [Day, readonly number[]][] = [];
  let bytes = 0;
  const told = Object.entries(days) as [Day, readonly number[]][];
  for (const one of told.toSorted(([a], [b]) => (a < b ? 1 : -1))) {
    bytes += recordBytes(one);
    if (bytes > RECORD_BYTES) break;
    fitting.push(one);
  }
  return Object.fromEntries(fitting);
}
