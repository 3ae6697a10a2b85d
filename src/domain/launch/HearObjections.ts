import type { ObjectionKind } from './ObjectionKind.ts';

/** In which there are rules that hear them. What is said in another language is not checked, which is not that nobody says it. */
export const OBJECTION_LANGUAGES: readonly string[] = ['en'];

/** Hears what a customer holds against a product or its changes, by kind. Pure; `other` is never heard. */
export type HearObjections = (text: string) => readonly ObjectionKind[];
