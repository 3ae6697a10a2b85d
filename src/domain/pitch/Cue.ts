/**
 * What a customer says beside asking, that makes a case stronger:
 * - `workaround`: how they get by without it (by hand, in another tool).
 * - `leaving`: that they would leave, or did.
 */
export type Cue = 'workaround' | 'leaving';

export const CUES: readonly Cue[] = ['workaround', 'leaving'];

/** Hears cues in a customer's words. Pure; none in a language that it does not know. */
export type HearCues = (text: string) => readonly Cue[];
