import type { RequestsLately } from '#ports/RequestLedger.ts';
import * as v from 'valibot';
import { amount } from '../keptSchemas.ts';

/** More than any minute holds: whoever wrote more was no page of ours. */
const MOST = 500;

const several = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(MOST));

/** What all tabs of a person noted, as this browser keeps it. */
export const keptLately = v.object({
  sentAtMs: several(amount),
  holds: several(v.object({ of: v.string(), untilMs: amount })),
  account: v.nullable(
    v.object({ perMinute: amount, remaining: amount, readAtMs: amount, resetsAtMs: amount }),
  ),
  leases: several(
    v.object({ name: v.string(), holder: v.string(), untilMs: amount, forMs: v.exactOptional(amount) }),
  ),
}) satisfies v.GenericSchema<unknown, RequestsLately>;
