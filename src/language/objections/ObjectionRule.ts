import type { HeardKind } from '#domain/launch/HearObjections.ts';
import type { PlainRule } from '../cues/plainRules.ts';

/** A phrase rule about what customers hold against something. */
export interface ObjectionRule extends PlainRule {
  readonly kind: HeardKind;
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}
