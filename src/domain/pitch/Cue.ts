/**
 * What a customer says beside asking, that makes a case stronger:
 * - `workaround`: how they get by without it (by hand, in another tool).
 * - `leaving`: that they would leave, or did.
 */
export type Cue = 'workaround' | 'leaving';

export const CUES: readonly Cue[] = ['workaround', 'leaving'];

/** In which there are rules that hear them. What is said in another language is not checked, which is not that nobody says it. */
export const CUE_LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

/** Hears cues in a customer's words. Pure; none in a language that it does not know. */
export type HearCues = (text: string) => readonly Cue[];
