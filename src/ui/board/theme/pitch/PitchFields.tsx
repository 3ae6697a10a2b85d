import type { Audience } from '#domain/pitch/Audience.ts';
import { newSentences } from '#domain/pitch/draftNews.ts';
import type { PitchLack } from '#domain/pitch/lacksOfPitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { filledText } from '#domain/pitch/pitchText.ts';
import { BODY_CHARACTERS, LINE_CHARACTERS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import { useWords } from '../../../parts/Words.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useToday } from '../../frame/useToday.ts';
import { numberText } from './numberText.ts';
import { PitchField } from './PitchField.tsx';
import { useWriting } from './useWriting.ts';
import { writingStatus } from './writingStatus.ts';

const TEXTS = ['act', 'move', 'measure', 'stop', 'body'] as const;

type Text = (typeof TEXTS)[number];

interface Props {
  readonly audience: Audience;
  readonly pitch: PitchWords;
  readonly numbers: PitchNumbers;
  readonly before: PitchNumbers | null;
  readonly wrong: (...those: readonly PitchLack[]) => string | null;
  readonly onChange: (part: Partial<PitchWords>) => void;
}

/** The one sentence in its parts and the case, each with what may be said better in it as one writes. */
export function PitchFields({ audience, pitch, numbers, before, wrong, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const fill = (stored: string) => filledText(stored, (token) => numberText(numbers[token], words)).text;
  const checked = useWriting(
    TEXTS.map((text) => fill(pitch[text])),
    pitch.language,
  );
  const { key, found } = writingStatus(checked);
  // They come in the language of the page: in a pitch in another one they would be strangers.
  const isOurs = before !== null && words.locale.split('-')[0] === pitch.language;
  const news = isOurs ? newSentences(audience, pitch.body, before, numbers) : [];
  const sentences = news.map((part) => {
    const stored = t(`pitches.draft.${part}`);
    return { stored, text: fill(stored) };
  });
  const field = (text: Text, hint?: string) => (
    <PitchField
      key={text}
      label={t(`pitches.field.${text}`)}
      {...(hint === undefined ? {} : { hint })}
      stored={pitch[text]}
      most={text === 'body' ? BODY_CHARACTERS : LINE_CHARACTERS}
      verdict={checked === 'failed' ? null : (checked[TEXTS.indexOf(text)] ?? null)}
      wrong={wrong(text)}
      isFocused={text === 'act'}
      {...{ numbers, before }}
      {...(text === 'body' ? { sentences } : {})}
      onChange={(stored) => onChange({ [text]: stored })}
    />
  );
  return (
    <>
      {field('act')}
      {field('move')}
      {field('measure')}
      <DateField
        label={t('pitches.field.by')}
        value={pitch.by}
        from={today}
        wrong={wrong('by', 'byPast')}
        onChange={(by) => onChange({ by })}
      />
      {field('stop')}
      {field('body', t(`pitches.hint.${audience}`))}
      <Subtle role="status">
        {t(key, { count: found })} {found > 0 && t('pitches.check.key')}
      </Subtle>
    </>
  );
}
