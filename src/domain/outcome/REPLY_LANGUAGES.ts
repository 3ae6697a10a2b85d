/** The languages for which a reply is drafted where the team has not written its own words. */
export const REPLY_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja'] as const;

export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** The language of ours for a text in this one (BCP 47); `null` where there are no words for it. */
export function replyLanguage(language: string): ReplyLanguage | null {
  const [base] = language.toLowerCase().split('-');
  return REPLY_LANGUAGES.find((one) => one.toLowerCase().split('-')[0] === base) ?? null;
}
