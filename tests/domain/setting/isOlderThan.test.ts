import { expect, it } from 'vitest';
import type { Instant } from '#domain/basis/Instant.ts';
import { isOlderThan } from '#domain/setting/isOlderThan.ts';

const NOW = '2026-03-31T12:00:00.000Z' as Instant;

it.each([
  ['2026-02-28T11:59:59.000Z', 1, true],
  ['2026-02-28T12:00:00.000Z', 1, false],
  ['2025-03-31T11:59:59.000Z', 12, true],
  ['2025-04-01T00:00:00.000Z', 12, false],
  ['2026-03-31T12:00:00.000Z', 1, false],
  ['2027-01-01T00:00:00.000Z', 1, false],
])('%s is more than %d months old: %s', (moment, months, expected) => {
  expect(isOlderThan(moment as Instant, months, NOW)).toBe(expected);
});
