import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StripeReading } from './StripeReading.ts';

/** Both readings of `stripe-support`, and what was decided from them. */
export function stripeReadings(): Readonly<Record<'first' | 'second' | 'decided', StripeReading>> {
  const read = (name: string): StripeReading =>
    JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as StripeReading;
  return { first: read('first.json'), second: read('second.json'), decided: read('../stripeLabels.json') };
}
