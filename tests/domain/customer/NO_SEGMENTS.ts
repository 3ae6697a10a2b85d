import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { MISSING } from '#domain/customer/Told.ts';
import { SEGMENTS, type Segment } from '#domain/setting/FieldsSetting.ts';

/** A customer of whom no segment is known. */
export const NO_SEGMENTS = Object.fromEntries(SEGMENTS.map((one) => [one, MISSING])) as Pick<
  CustomerProfile,
  Segment
>;
