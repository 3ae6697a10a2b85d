import * as v from 'valibot';
import type { HttpAnswer } from './HttpAnswer.ts';

const REFUSAL = v.object({ details: v.record(v.string(), v.array(v.unknown())) });
const DETAIL = v.object({ description: v.optional(v.string(), ''), error: v.optional(v.unknown()) });
const OBJECT = /\/custom_objects\/(?:groundswell_)?([a-z0-9_]+)\//;
/** No document says how Zendesk words it; these are what it says of unknown things elsewhere. */
const UNKNOWN_CODE = /^(?:unknown|undefined|invalid)_?field(?:_?key)?$/i;
const UNKNOWN_WORDS = /\b(?:is not a field|unknown field|invalid field key|no such field)\b/i;

/** The field of ours that a refusal says is not there (`mention.quotes`), `null` where it says something else. */
export function missingField({ status, body }: HttpAnswer, path: string): string | null {
  if (status !== 422 && status !== 400) return null;
  const refusal = v.safeParse(REFUSAL, body);
  if (!refusal.success) return null;
  for (const [key, found] of Object.entries(refusal.output.details)) {
    const isUnknown = found.some((one) => {
      const detail = v.safeParse(DETAIL, one);
      if (!detail.success) return false;
      const { description, error } = detail.output;
      return (typeof error === 'string' && UNKNOWN_CODE.test(error)) || UNKNOWN_WORDS.test(description);
    });
    if (isUnknown) return [OBJECT.exec(path)?.[1] ?? '', key].filter((part) => part !== '').join('.');
  }
  return null;
}
