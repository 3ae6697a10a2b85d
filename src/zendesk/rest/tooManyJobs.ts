import * as v from 'valibot';
import type { HttpAnswer } from './HttpAnswer.ts';

const TOO_MANY = v.union([
  v.object({ error: v.literal('TooManyJobs') }),
  v.object({ current_job_ids: v.array(v.unknown()) }),
]);

/** Whether Zendesk refused a job because too many are under way: nothing else has to wait for that. */
export function tooManyJobs({ status, body }: HttpAnswer): boolean {
  return (status === 429 || status === 422) && v.is(TOO_MANY, body);
}
