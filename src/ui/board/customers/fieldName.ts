import { type CustomerField, isSegment, SEGMENTS } from '#domain/setting/FieldsSetting.ts';
import type { FieldNames } from '#workflows/customers/readCustomers.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** What is known of a customer is called so: segments as the account calls their field, or by their number. */
export function fieldName(what: CustomerField, { t }: Pick<Words, 't'>, names?: FieldNames): string {
  if (!isSegment(what)) return t(`asked.${what}`);
  const place = SEGMENTS.indexOf(what);
  return names?.get(what) ?? (place === 0 ? t('asked.segment') : `${t('asked.segment')} ${place + 1}`);
}

/** What a segment tells, in words: several things with commas, a box that is ticked or not. */
export function segmentText(told: string, { t }: Pick<Words, 't'>): string {
  if (told === 'true' || told === 'false') return t(`rollup.told.${told}`);
  return told.replaceAll('\n', ', ');
}
