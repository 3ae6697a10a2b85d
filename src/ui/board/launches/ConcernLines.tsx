import { Field, Select } from '@zendeskgarden/react-forms';
import { type ReactNode, useState } from 'react';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { concernNow } from '#domain/launch/concernNow.ts';
import { draftConcern, draftSettling } from '#domain/launch/draftLaunch.ts';
import { dueOf } from '#domain/setting/cycleOf.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import { dayText } from '../../parts/dayText.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { MOST_CHARACTERS } from '../frame/TextField.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';
import { FormFrame } from '../theme/answer/FormFrame.tsx';
import { useSaying } from '../theme/useSaying.ts';
import { CardWords } from './CardParts.ts';
import { ConcernDue } from './ConcernDue.tsx';
import { LongText } from './LongText.tsx';
import type { ObjectionCardProps } from './ObjectionCard.tsx';

/** What product is asked about an objection, by when, and what it says; or the form in which one asks or answers. */
export function ConcernLines(
  props: ObjectionCardProps & {
    readonly open: 'ask' | 'settle' | null;
    readonly onClose: () => void;
  },
): ReactNode {
  const { launch, objection, settings, nameOf, say, open, onClose } = props;
  const words = useWords();
  const { t, date } = words;
  const { worker, now } = useOutside();
  const today = useToday();
  const { saying, run } = useSaying(NOTHING, t('roles.tooLate'));
  const [to, setTo] = useState<UserId | null>(null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const leads = [
    ...new Set(
      (settings?.deciders ?? []).flatMap(({ userId }) =>
        mayDecide(settings?.deciders ?? [], userId, now()) ? [userId] : [],
      ),
    ),
  ];
  const people = usePeople(leads);
  if (settings === null) return null;
  const asked = concernNow(objection, settings.deciders);
  const by = { actor: worker.id, at: now() };
  const done = t('themeWork.done.changed');
  const frame = { saying, onCancel: onClose, action: t('action.save') };
  const inTime = dueOf(settings.answers, today);
  // An answer after it went live helps nobody.
  const isBefore = launch.on !== null && launch.on > today && launch.on < inTime;
  const dueOn = isBefore && launch.on !== null ? launch.on : inTime;
  const submit = async (isWhole: boolean, event: () => Parameters<typeof say>[0]) => {
    setTried(true);
    if (isWhole && (await run(() => say(event()), done))) onClose();
  };
  const lack = (isLacking: boolean) => (isTried && isLacking ? t('launch.lacks') : null);
  return (
    <>
      {asked !== null && (
        <div>
          <Subtle as="p">
            {t('pitches.answers.of', { name: nameOf(asked.concern.to) })}{' '}
            {asked.answer === null && <ConcernDue dueOn={asked.concern.dueOn} />}
          </Subtle>
          {asked.answer !== null && (
            <>
              <CardWords dir="auto">{asked.answer.text}</CardWords>
              <Subtle as="p">
                {t('answer.title')} ·{' '}
                {t('answer.by', { name: nameOf(asked.answer.by), date: date(asked.answer.at) })}
              </Subtle>
            </>
          )}
        </div>
      )}
      {open === 'ask' && leads.length === 0 && <Subtle as="p">{t('answer.nobodyDecides')}</Subtle>}
      {open === 'ask' && leads.length > 0 && (
        <FormFrame
          {...frame}
          label={t('launch.askProduct')}
          onSubmit={() =>
            void submit(to !== null, () =>
              draftConcern(launch, objection, { to: to ?? asId<UserId>(''), dueOn }, by),
            )
          }
        >
          <Field>
            <Field.Label>{t('pitches.send.to')}</Field.Label>
            <Select
              autoFocus
              isCompact
              value={to ?? ''}
              onChange={({ currentTarget }) => setTo(leads.find((id) => id === currentTarget.value) ?? null)}
              {...(lack(to === null) === null ? {} : { validation: 'error' as const })}
            >
              <option value="">{t('answer.dueChoose')}</option>
              {leads.map((id) => (
                <option key={id} value={id}>
                  {people.get(id)?.name ?? t('champion.somebody')}
                </option>
              ))}
            </Select>
            {lack(to === null) !== null && (
              <Field.Message validation="error">{t('pitches.lack.to')}</Field.Message>
            )}
          </Field>
          <Subtle as="p">{t('pitches.due.inTime', { date: dayText(dueOn, words) })}</Subtle>
        </FormFrame>
      )}
      {open === 'settle' && asked !== null && (
        <FormFrame
          {...frame}
          label={t('launch.settle')}
          onSubmit={() =>
            void submit(text.trim() !== '' && text.length <= MOST_CHARACTERS, () =>
              draftSettling(launch, objection, asked.concern.id, text, by),
            )
          }
        >
          <LongText
            isFocused
            label={t('answer.title')}
            value={text}
            wrong={lack(text.trim() === '')}
            onChange={setText}
          />
        </FormFrame>
      )}
    </>
  );
}

const NOTHING = () => undefined;
