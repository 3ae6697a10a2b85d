import { AUTO_REPLY_RULES } from './autoReplyRules.ts';

const LOOKS_AT = 400;

/** Words of which one stands in every automatic answer; nearly all comments have none and are done with here. */
const MAYBE =
  /auto|office|leave\b|vacation|holiday|away|abwesen|büro|urlaub|erreichbar|zugestellt|nicht auf diese|absent|congés|vacances|hors du bureau|remis|oficina|vacaciones|ausente|entreg|férias|escritório|自動|不在|休暇|休業|送信専用|配信|deliver|not reply|received your|receipt|invitation/iu;

/** The id of the rule by which a comment is an automatic answer, or `null` where a person wrote it. */
export function autoReplyRule(text: string): string | null {
  if (!MAYBE.test(text.slice(0, LOOKS_AT))) return null;
  const opening = text.slice(0, LOOKS_AT).trim().replace(/\s+/gu, ' ').replace(/’/gu, "'");
  return AUTO_REPLY_RULES.find((rule) => rule.sees.test(opening))?.id ?? null;
}
