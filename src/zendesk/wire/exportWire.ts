import * as v from 'valibot';

const cursor = v.nullish(v.string());

/**
 * A page of an incremental export. The description has the cursor beside the records and `has_more` in `meta`; exports
 * of other things say `end_of_stream` instead, so that either is read.
 */
export const exportPage = v.object({
  custom_object_records: v.array(v.unknown()),
  after_cursor: cursor,
  end_of_stream: v.nullish(v.boolean()),
  meta: v.nullish(v.object({ has_more: v.nullish(v.boolean()), after_cursor: cursor })),
});

/** How many records an object has, and when Zendesk last counted. */
export const recordCount = v.object({
  count: v.object({
    value: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    refreshed_at: v.nullish(v.string()),
  }),
});
