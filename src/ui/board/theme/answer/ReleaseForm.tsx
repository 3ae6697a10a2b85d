import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import type { Told } from '#domain/decision/DecisionEvent.ts';
import { REPLY_LANGUAGES, replyLanguage, type ReplyLanguage } from '#domain/outcome/REPLY_LANGUAGES.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { TextField } from '../../frame/TextField.tsx';
import { useToday } from '../../frame/useToday.ts';
import { PromiseList } from '../outcome/PromiseList.tsx';
import { useWriting } from '../pitch/useWriting.ts';
import type { Saying } from '../useSaying.ts';
import { FormFrame } from './FormFrame.tsx';

interface Props {
  readonly start: Told | null;
  readonly saying: Saying;
  readonly onRelease: (told: Told) => void;
  readonly onCancel: () => void;
}

type Texts = readonly (readonly [ReplyLanguage, string])[];

/** The words that customers may be told, a language after the other, and for how long. Promises are shown before they are out. */
export function ReleaseForm({ start, saying, onRelease, onCancel }: Props) {
  const { t, locale } = useWords();
  const { worker } = useOutside();
  const today = useToday();
  const [texts, setTexts] = useState<Texts>(() => textsOf(start, replyLanguage(worker.locale) ?? 'en'));
  const [until, setUntil] = useState<Day | null>(null);
  const [isTried, setTried] = useState(false);
  const [[language, text] = ['en', ''] as const, ...others] = texts;
  const isPast = until !== null && until < today;
  const isEmpty = text.trim() === '';
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const free = REPLY_LANGUAGES.filter((one) => !texts.some(([used]) => used === one));
  const change = (place: number, to: readonly [ReplyLanguage, string]) =>
    setTexts(texts.map((one, n) => (n === place ? to : one)));
  return (
    <FormFrame
      label={t('answer.release')}
      action={t('answer.releaseSubmit')}
      saying={saying}
      onSubmit={() => {
        setTried(true);
        const said = others.filter(([, words]) => words.trim() !== '');
        const more = Object.fromEntries(said.map(([one, words]) => [one, words.trim()]));
        if (!isEmpty && !isPast) onRelease({ text, until, language, others: more });
      }}
      onCancel={onCancel}
    >
      {texts.map(([spoken, words], place) => (
        <PanelBody key={spoken}>
          <TextField
            isFocused={place === 0}
            label={
              place === 0
                ? t('answer.releaseText')
                : t('answer.releaseIn', { language: names.of(spoken) ?? spoken })
            }
            {...(place === 0 ? { hint: t('answer.releaseHint') } : {})}
            value={words}
            wrong={isTried && place === 0 && isEmpty ? t('answer.lack.text') : null}
            onChange={(now) => change(place, [spoken, now])}
          />
          <Promises text={words} language={spoken} />
          {place === 0 && (
            <Field>
              <Field.Label>{t('answer.releaseLanguage')}</Field.Label>
              <Select
                isCompact
                value={spoken}
                onChange={({ currentTarget }) => change(0, [currentTarget.value as ReplyLanguage, words])}
              >
                {[spoken, ...free].map((one) => (
                  <option key={one} value={one}>
                    {names.of(one)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </PanelBody>
      ))}
      {free.map((one) => (
        <SmallLink key={one} type="button" onClick={() => setTexts([...texts, [one, '']])}>
          {t('answer.releaseAlso', { language: names.of(one) ?? one })}
        </SmallLink>
      ))}
      <DateField
        label={t('answer.releaseUntil')}
        value={until}
        from={today}
        wrong={isTried && isPast ? t('answer.lack.untilPast') : null}
        onChange={setUntil}
      />
    </FormFrame>
  );
}

function Promises({ text, language }: { text: string; language: string }) {
  const checked = useWriting([text], language, 'reply');
  if (text.trim() === '') return null;
  const verdict = checked === 'failed' ? 'failed' : (checked[0] ?? null);
  return <PromiseList id={`promises-${language}`} text={text} verdict={verdict} />;
}

function textsOf(start: Told | null, own: ReplyLanguage): Texts {
  const first = start?.language === undefined ? own : (replyLanguage(start.language) ?? own);
  const others = Object.entries(start?.others ?? {}).flatMap(([language, text]) => {
    const one = replyLanguage(language);
    return one === null || one === first ? [] : [[one, text] as const];
  });
  return [[first, start?.text ?? ''], ...others];
}
