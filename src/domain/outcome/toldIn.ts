import type { Told } from '../decision/DecisionEvent.ts';

/** What may be told, in words of this language where there are some. */
export interface ToldWords {
  readonly text: string;
  /** What it is written in (BCP 47); `null` where nobody said. */
  readonly language: string | null;
  /** It is in another language, or nobody said in which: a person has to look. */
  readonly isOther: boolean;
}

/** The released words for somebody who wrote in this language; `null` where nothing is released. */
export function toldIn({ text, language, others }: Told, wanted: string): ToldWords | null {
  if (text === null) return null;
  if (language !== undefined && baseOf(language) === baseOf(wanted))
    return { text, language, isOther: false };
  const other = Object.entries(others ?? {}).find(([one]) => baseOf(one) === baseOf(wanted));
  return other === undefined
    ? { text, language: language ?? null, isOther: true }
    : { text: other[1], language: other[0], isOther: false };
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
