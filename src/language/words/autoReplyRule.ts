import { AUTO_REPLY_RULES } from './autoReplyRules.ts';

const LOOKS_AT = 400;

/** The id of the rule by which a comment is an automatic answer, or `null` where a person wrote it. */
export function autoReplyRule(text: string): string | null {
  const opening = text.slice(0, LOOKS_AT).trim().replace(/\s+/gu, ' ').replace(/’/gu, "'");
  return AUTO_REPLY_RULES.find((rule) => rule.sees.test(opening))?.id ?? null;
}
