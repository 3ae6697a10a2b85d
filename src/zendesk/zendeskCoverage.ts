import type { Day } from '#domain/basis/Day.ts';
import { ok } from '#domain/basis/Result.ts';
import type { TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { AccountCoverage } from '#ports/AccountCoverage.ts';
import type { Zendesk } from './connectZendesk.ts';
import { RECORD_BYTES, recordBytes } from './records/recordLimits.ts';
import { ENTRY, recordsPath } from './records/shape.ts';
import { address } from './rest/address.ts';
import { recordPage } from './wire/recordWire.ts';
import { COVERAGE, coverageIn, zendeskCoverages } from './zendeskOwnEntries.ts';

/** What reading history came to, one record of each person who read. Of so many days that they fit no record the oldest go. */
export function zendeskCoverage(zendesk: Pick<Zendesk, 'rest'>): AccountCoverage {
  const entries = zendeskCoverages(zendesk);
  return {
    ...entries,
    save: (owner, coverage) => entries.save(owner, newestFitting(coverage)),
    async all(signal) {
      const what = 'read coverage';
      const path = address(`${recordsPath(ENTRY)}/search`, { 'page[size]': 100 });
      const filter = { 'custom_object_fields.kind': { $eq: COVERAGE } };
      const asked = { path, what, missing: 'notSetUp', urgency: 'background', search: { filter } } as const;
      const found = await zendesk.rest.read(asked, recordPage, signal);
      if (!found.ok) return found;
      return ok(found.value.custom_object_records.flatMap((record) => coverageIn(record) ?? []));
    },
  };
}

function newestFitting(coverage: TicketCoverage): TicketCoverage {
  const days = Object.entries(coverage) as [Day, readonly number[]][];
  const fitting: typeof days = [];
  let bytes = 0;
  for (const day of days.toSorted(([a], [b]) => (a < b ? 1 : -1))) {
    bytes += recordBytes(day);
    if (bytes > RECORD_BYTES) break;
    fitting.push(day);
  }
  return Object.fromEntries(fitting);
}
