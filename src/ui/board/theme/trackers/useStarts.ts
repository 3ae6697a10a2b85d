import type { Audience } from '#domain/pitch/Audience.ts';
import { pitchMarkdown, type PitchText } from '#domain/pitch/pitchMarkdown.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useAnswersDue } from '../../answers/useAnswersDue.ts';
import { useNow } from '../../frame/useNow.ts';
import { paperOf } from '../pitch/paperOf.ts';
import { usePitchCase } from '../pitch/usePitchCase.ts';
import { usePitches } from '../pitch/usePitches.ts';
import { casePaper } from './casePaper.ts';

/** A text that sending can begin with: what was written for an audience, or the case as it stands. */
export interface Start extends PitchText {
  readonly from: Audience | 'case';
}

/** Where issues are written engineers read them; messages are read by everybody. */
const FIRST: Readonly<Record<TrackerKind, readonly Audience[]>> = {
  github: ['engineering', 'product', 'finance'],
  jira: ['engineering', 'product', 'finance'],
  linear: ['engineering', 'product', 'finance'],
  slack: ['product', 'engineering', 'finance'],
};

/**
 * The texts that may be sent to a tracker, the likeliest first. Where everybody can read it is the numbers of the case alone:
 * what was written for a lead was not written for everybody. `null` while a number of them is still asked for.
 */
export function useStarts(
  opened: OpenedTheme,
  tracker: TrackerKind,
  { withQuotes, isPublic }: { readonly withQuotes: boolean; readonly isPublic: boolean },
): readonly [Start, ...Start[]] | null {
  const words = useWords();
  const now = useNow();
  const { storyOf } = usePitches(opened, nothing);
  const forEngineering = storyOf('engineering');
  const hasEngineering = !isPublic && (forEngineering.sent ?? forEngineering.draft) !== null;
  const caseFor = usePitchCase(opened, useAnswersDue(opened.journal), hasEngineering);
  const plain = { from: 'case' as const, ...pitchMarkdown(casePaper(opened, words), { withQuotes }) };
  if (isPublic) return [plain];
  const { escalations } = caseFor('engineering');
  if (hasEngineering && escalations?.known === null && escalations.failure === null) return null;
  const pitched = FIRST[tracker].flatMap((audience): readonly Start[] => {
    const { sent, draft } = storyOf(audience);
    const pitch = (sent ?? draft)?.words;
    if (pitch === undefined) return [];
    const { evidence, circumstances, numbersFor } = caseFor(audience);
    const numbers = numbersFor(pitch);
    const { name: title } = opened.theme;
    const said = { evidence, circumstances, by: null, now, isForOutside: true };
    const from = { title, audience, pitch, numbers, ...said };
    return [{ from: audience, ...pitchMarkdown(paperOf(from, words), { withQuotes }) }];
  });
  const [first, ...others] = pitched;
  return first === undefined ? [plain] : [first, ...others, plain];
}

function nothing(): void {
  // What was said here is read anew by the pitch's own panel.
}
