import type { KnownRights } from '#ports/Rights.ts';
import * as v from 'valibot';
import { moment } from './keptSchemas.ts';

export const keptNeed = v.object({ object: v.string(), right: v.picklist(['view', 'write', 'delete']) });

/** What was learnt of a person's permissions, as this browser keeps it. */
export const keptRights = v.object({
  role: v.string(),
  onlyReads: v.boolean(),
  refused: v.nullable(
    v.variant('kind', [
      v.object({ kind: v.literal('rights'), need: keptNeed, at: moment }),
      v.object({ kind: v.literal('field'), field: v.string(), at: moment }),
    ]),
  ),
}) satisfies v.GenericSchema<unknown, KnownRights>;
