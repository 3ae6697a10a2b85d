import { InvalidArgumentError } from 'commander';
import type { Day } from '#domain/basis/Day.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';

/** Reads an option that is a day: `2026-03-31`, which must be in the calendar; gives its number. */
export function dayArgument(text: string): number {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/u.test(text) ||
    Number.isNaN(time) ||
    !new Date(time).toISOString().startsWith(text)
  )
    throw new InvalidArgumentError('It must be a day, like 2026-03-31.');
  return dayNumber(text as Day);
}
