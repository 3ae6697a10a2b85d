import type { HeardKind, HearObjections } from '#domain/launch/HearObjections.ts';
import { OBJECTION_KINDS } from '#domain/launch/ObjectionKind.ts';
import { plainRules } from '../cues/plainRules.ts';
import type { ObjectionRule } from './ObjectionRule.ts';
import { EN_OBJECTIONS } from './rules/enObjections.ts';

/** Hears in English what customers hold against a product or its changes. Other languages have no rules yet. */
export function createObjectionHearing(rules: readonly ObjectionRule[] = EN_OBJECTIONS): HearObjections {
  const hear = plainRules(rules);
  return (text) => {
    const found = new Set(Array.from(hear(text), ({ kind }) => kind));
    return OBJECTION_KINDS.filter((kind): kind is HeardKind => found.has(kind as HeardKind));
  };
}
