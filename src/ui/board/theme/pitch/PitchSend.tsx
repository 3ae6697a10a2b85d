import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import { lacksOfPitch, type PitchLack } from '#domain/pitch/lacksOfPitch.ts';
import { plainNumbers } from '#domain/pitch/numbersOfPitch.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import type { PitchWords } from '#domain/pitch/PitchWords.ts';
import type { ThemeEvidence } from '#domain/pitch/ThemeEvidence.ts';
import { capOn } from '#domain/setting/capOn.ts';
import { dueOf } from '#domain/setting/cycleOf.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type Pitching, pitchTheme } from '#workflows/pitch/pitchTheme.ts';
import { dayText } from '../../../parts/dayText.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { TextField } from '../../frame/TextField.tsx';
import { useToday } from '../../frame/useToday.ts';

interface Props {
  readonly opened: OpenedTheme;
  readonly audience: Audience;
  readonly story: PitchStory;
  readonly pitch: PitchWords;
  readonly numbers: PitchNumbers;
  readonly evidence: ThemeEvidence;
  readonly answers: AnswersDue;
  readonly isBusy: boolean;
  readonly wrong: (...those: readonly PitchLack[]) => string | null;
  readonly run: (work: () => Promise<Result<Pitching, Failure>>, done: string) => Promise<boolean>;
  readonly onLacks: (lacks: readonly PitchLack[]) => void;
  readonly onSent: () => void;
}

/** To whom a pitch goes, when an answer would be due, and why it goes although few ask. */
export function PitchSend(props: Props) {
  const { opened, audience, story, pitch, numbers, evidence, answers, isBusy, wrong, run, onLacks, onSent } =
    props;
  const words = useWords();
  const { t } = words;
  const outside = useOutside();
  const today = useToday();
  const [to, setTo] = useState<UserId | null>(story.sent?.to ?? null);
  const [belowFloor, setBelowFloor] = useState(story.sent?.belowFloor ?? '');
  const settings = answers.at === 'shown' ? answers.settings : null;
  const leads = [
    ...new Set((settings?.deciders ?? []).flatMap(({ userId, until }) => (until === null ? [userId] : []))),
  ];
  const people = usePeople(leads);
  if (answers.at === 'failed') return <FailureNotice failure={answers.failure} onRetry={answers.again} />;
  if (answers.at !== 'shown' || settings === null) return null;
  if (leads.length === 0) return <Subtle as="p">{t('answer.nobodyDecides')}</Subtle>;
  const { floorPeople } = settings.answers;
  const isBelowFloor = evidence.people.length < floorPeople;
  const theirs = answers.due.filter(({ lead, themeId }) => lead === to && themeId !== opened.theme.id);
  const isAsked = answers.due.some(({ lead, themeId }) => lead === to && themeId === opened.theme.id);
  const open = theirs.filter(({ place }) => place === null).length;
  const waits = open >= capOn(settings.answers, today) && !isAsked;
  const when = waits
    ? t('pitches.send.waits', { open, place: theirs.length - open + 1 })
    : t('pitches.send.due', { date: dayText(dueOf(settings.answers, today), words) });
  const send = async () => {
    const lacks = lacksOfPitch(pitch, { to, isBelowFloor, belowFloor }, today);
    onLacks(lacks);
    if (lacks.length > 0 || to === null || isBusy) return;
    const sending = { to, numbers: plainNumbers(numbers), belowFloor: isBelowFloor ? belowFloor : null };
    const work = () =>
      pitchTheme(outside, { theme: opened.theme, audience, story }, { do: 'send', words: pitch, sending });
    if (await run(work, t('pitches.sent'))) onSent();
  };
  return (
    <PanelBody>
      <Field>
        <Field.Label>{t('pitches.send.to')}</Field.Label>
        <Select
          isCompact
          style={{ display: 'block', maxWidth: 280 }}
          value={to ?? ''}
          onChange={({ currentTarget }) => setTo(leads.find((id) => id === currentTarget.value) ?? null)}
          {...(wrong('to') === null ? {} : { validation: 'error' as const })}
        >
          <option value="">{t('answer.dueChoose')}</option>
          {leads.map((id) => (
            <option key={id} value={id}>
              {people.get(id)?.name ?? t('champion.somebody')}
            </option>
          ))}
        </Select>
        {wrong('to') !== null && <Field.Message validation="error">{wrong('to')}</Field.Message>}
      </Field>
      {to !== null && !isAsked && <Subtle as="p">{when}</Subtle>}
      {isBelowFloor && (
        <TextField
          label={t('pitches.send.floor', { count: evidence.people.length, floor: floorPeople })}
          hint={t('pitches.send.floorHint')}
          value={belowFloor}
          wrong={wrong('floorReason')}
          onChange={setBelowFloor}
        />
      )}
      <Button size="small" isPrimary aria-disabled={isBusy} onClick={() => void send()}>
        {t(story.sent === null ? 'pitches.send.submit' : 'pitches.send.again')}
      </Button>
    </PanelBody>
  );
}
