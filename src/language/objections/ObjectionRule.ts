import type { ObjectionKind } from '#domain/launch/ObjectionKind.ts';
import type { PlainRule } from '../cues/plainRules.ts';

/** A phrase rule about what customers hold against something. */
export interface ObjectionRule extends PlainRule {
  readonly kind: ObjectionKind;
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}
