import * as v from 'valibot';

const jobId = v.pipe(v.union([v.pipe(v.string(), v.minLength(1)), v.number()]), v.transform(String));

/** A background job, as its start and each look at it answer. Its results are read one by one. */
export const jobAnswer = v.object({
  job_status: v.object({
    id: jobId,
    /** `queued`, `working`, `failed`, `completed`; `killed` has been seen too. */
    status: v.string(),
    message: v.nullish(v.string()),
    results: v.optional(v.unknown()),
  }),
});

export type JobStatus = v.InferOutput<typeof jobAnswer>['job_status'];

/** What became of one item. Some jobs say `success`, some say nothing but the id, some name an error. */
export const jobResult = v.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  external_id: v.nullish(v.union([v.string(), v.number()])),
  index: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  success: v.nullish(v.boolean()),
  error: v.optional(v.unknown()),
  details: v.optional(v.unknown()),
});
