import * as v from 'valibot';
import type { HttpAnswer } from './HttpAnswer.ts';

const DETAIL = v.object({ description: v.string() });
const REFUSAL = v.object({
  description: v.optional(v.unknown()),
  error: v.optional(v.unknown()),
  details: v.optional(v.record(v.string(), v.array(v.unknown()))),
  errors: v.optional(v.array(v.unknown())),
});
const TITLED = v.object({ title: v.optional(v.string()), message: v.optional(v.string()) });
const CODED = v.object({ title: v.optional(v.string()), detail: v.optional(v.string()) });

/** Zendesk's own words about why it refused; its errors come in several shapes. At most 300 characters. */
export function refusalReason({ body, text, status }: HttpAnswer): string {
  const read = v.safeParse(REFUSAL, body);
  const words = read.success ? wordsOf(read.output) : [text];
  const reason = words.filter((word) => word.trim() !== '').join(' · ');
  return (reason === '' ? String(status) : reason).slice(0, 300);
}

function wordsOf({ description, error, details, errors }: v.InferOutput<typeof REFUSAL>): string[] {
  const particular = Object.entries(details ?? {}).flatMap(([field, found]) =>
    found.flatMap((one) => {
      const detail = v.safeParse(DETAIL, one);
      return detail.success
        ? [field === 'base' ? detail.output.description : `${field}: ${detail.output.description}`]
        : [];
    }),
  );
  if (particular.length > 0) return particular;
  if (typeof description === 'string') return [description];
  const coded = (errors ?? []).flatMap((one) => {
    const read = v.safeParse(CODED, one);
    return read.success ? [read.output.detail ?? read.output.title ?? ''] : [];
  });
  if (coded.length > 0) return coded;
  if (typeof error === 'string') return [error];
  const titled = v.safeParse(TITLED, error);
  return titled.success ? [titled.output.message ?? titled.output.title ?? ''] : [];
}
