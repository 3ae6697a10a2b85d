import { Field, Select } from '@zendeskgarden/react-forms';
import { Button } from '@zendeskgarden/react-buttons';
import { useMemo, useState } from 'react';
import styled from 'styled-components';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import { cycleOf } from '#domain/setting/cycleOf.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { BODY_CHARACTERS, LINE_CHARACTERS, NO_WORDS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import type { PitchLack } from '#domain/pitch/lacksOfPitch.ts';
import type { ThemeEvidence } from '#domain/pitch/ThemeEvidence.ts';
import { filledText } from '#domain/pitch/pitchText.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { pitchTheme } from '#workflows/pitch/pitchTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { Actions } from '../../frame/Actions.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { useToday } from '../../frame/useToday.ts';
import { firstDraft } from './firstDraft.ts';
import { keptWords } from './keptWords.ts';
import { numberText } from './numberText.ts';
import { PitchField } from './PitchField.tsx';
import { PitchScores } from './PitchScores.tsx';
import { PitchSend } from './PitchSend.tsx';
import { useSaying } from '../useSaying.ts';
import { useWriting } from './useWriting.ts';
import { onEscape } from '../../frame/onEscape.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  max-width: 72ch;
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly audience: Audience;
  readonly story: PitchStory;
  readonly evidence: ThemeEvidence;
  readonly numbersFor: (words: PitchWords) => PitchNumbers;
  readonly answers: AnswersDue;
  readonly onSaid: () => void;
  readonly onClose: () => void;
}

const LINES = ['act', 'move', 'measure', 'stop'] as const;

/** Where a pitch is written, with what may be said better shown as one writes, and sent. Words that were not kept wait in the tab. */
export function PitchForm(props: Props) {
  const { opened, audience, story, evidence, numbersFor, answers, onSaid, onClose } = props;
  const words = useWords();
  const { t, locale } = words;
  const outside = useOutside();
  const today = useToday();
  const { theme } = opened;
  const place = `${theme.id} ${audience}`;
  const [pitch, setPitch] = useState<PitchWords>(() => {
    const last = keptWords.get(place) ?? story.draft?.words ?? story.sent?.words;
    if (last !== undefined) return last;
    const { cycle } = answers.at === 'shown' ? answers.settings.answers : DEFAULT_ANSWERS;
    const now = numbersFor({ ...NO_WORDS, language: 'en' });
    return firstDraft(audience, now, cycleOf(cycle, today).last, words);
  });
  const [lacks, setLacks] = useState<readonly PitchLack[]>([]);
  const { saying, run } = useSaying(onSaid, t('pitches.tooLate'));
  const numbers = numbersFor(pitch);
  const shownTexts = [...LINES.map((line) => pitch[line]), pitch.body].map(
    (stored) => filledText(stored, (token) => numberText(numbers[token], words)).text,
  );
  const checked = useWriting(shownTexts, pitch.language);
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language' }), [locale]);
  const change = (part: Partial<PitchWords>) => {
    const next = { ...pitch, ...part };
    setPitch(next);
    keptWords.set(place, next);
  };
  const wrong = (...those: readonly PitchLack[]) => {
    const lack = those.find((one) => lacks.includes(one));
    return lack === undefined ? null : t(`pitches.lack.${lack}`);
  };
  const verdict = (n: number) => (checked === 'failed' ? null : (checked[n] ?? null));
  const all = checked === 'failed' ? [] : checked;
  const found = all.reduce((sum, one) => sum + (one?.is === 'checked' ? one.findings.length : 0), 0);
  const status =
    checked === 'failed' || all.some((one) => one?.is === 'notChecked')
      ? 'pitches.check.not'
      : all.some((one) => one === null)
        ? 'pitches.check.reading'
        : found > 0
          ? 'pitches.check.found'
          : 'pitches.check.none';
  const close = () => {
    keptWords.delete(place);
    onClose();
  };

  return (
    <Form
      noValidate
      aria-label={t('pitches.title')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onEscape(onClose)}
    >
      {LINES.slice(0, 3).map((line, n) => (
        <PitchField
          key={line}
          label={t(`pitches.field.${line}`)}
          stored={pitch[line]}
          most={LINE_CHARACTERS}
          verdict={verdict(n)}
          wrong={wrong(line)}
          numbers={numbers}
          onChange={(stored) => change({ [line]: stored })}
        />
      ))}
      <DateField
        label={t('pitches.field.by')}
        value={pitch.by}
        from={today}
        wrong={wrong('by', 'byPast')}
        onChange={(by) => change({ by })}
      />
      <PitchField
        label={t('pitches.field.stop')}
        stored={pitch.stop}
        most={LINE_CHARACTERS}
        verdict={verdict(3)}
        wrong={wrong('stop')}
        numbers={numbers}
        onChange={(stop) => change({ stop })}
      />
      <PitchField
        label={t('pitches.field.body')}
        hint={t(`pitches.hint.${audience}`)}
        stored={pitch.body}
        most={BODY_CHARACTERS}
        verdict={verdict(4)}
        wrong={wrong('body')}
        numbers={numbers}
        onChange={(body) => change({ body })}
      />
      <Subtle role="status">
        {t(status, { count: found })} {found > 0 && t('pitches.check.key')}
      </Subtle>
      <Field>
        <Field.Label>{t('pitches.field.language')}</Field.Label>
        <Select
          isCompact
          style={{ display: 'block', maxWidth: 200 }}
          value={pitch.language}
          onChange={({ currentTarget }) => change({ language: currentTarget.value })}
        >
          {[...new Set([pitch.language, ...LANGUAGES])].map((one) => (
            <option key={one} value={one}>
              {names.of(one) ?? one}
            </option>
          ))}
        </Select>
      </Field>
      <PitchScores {...{ audience, pitch, numbers }} onChange={change} />
      <PitchSend
        {...{ opened, audience, story, pitch, numbers, evidence, answers, run, onLacks: setLacks, wrong }}
        isBusy={saying.at === 'saying'}
        onSent={close}
      />
      {saying.at === 'failed' && <FailureNotice failure={saying.failure} />}
      <Actions>
        <Button
          size="small"
          aria-disabled={saying.at === 'saying'}
          onClick={async () => {
            const deed = { do: 'keep', words: pitch } as const;
            if (await run(() => pitchTheme(outside, { theme, audience, story }, deed), t('pitches.kept')))
              close();
          }}
        >
          {t('pitches.keep')}
        </Button>
        <Button size="small" isBasic onClick={close}>
          {t('pitches.discard')}
        </Button>
      </Actions>
    </Form>
  );
}
