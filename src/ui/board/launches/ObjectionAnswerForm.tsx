import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { draftAnswer } from '#domain/launch/draftLaunch.ts';
import type { Launch, Objection, ObjectionAnswer } from '#domain/launch/Launch.ts';
import { REPLY_LANGUAGES, replyLanguage } from '#domain/outcome/REPLY_LANGUAGES.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { FormFrame } from '../theme/answer/FormFrame.tsx';
import { PromiseList } from '../theme/outcome/PromiseList.tsx';
import { useWriting } from '../theme/pitch/useWriting.ts';
import { useSaying } from '../theme/useSaying.ts';
import { MOST_CHARACTERS } from '../frame/TextField.tsx';
import { LongText } from './LongText.tsx';
import type { SayLaunch } from './useLaunches.ts';

interface Props {
  readonly launch: Launch;
  readonly objection: Objection;
  /** What holds now, which is what is answered: where it is other than when writing began, it stands above the field. */
  readonly holding: ObjectionAnswer | null;
  readonly say: SayLaunch;
  readonly onClose: () => void;
}

/** What the team will say, checked for promises as it is written. Of two who write at once the first holds, and the second sees it. */
export function ObjectionAnswerForm({ launch, objection, holding, say, onClose }: Props) {
  const { t, locale } = useWords();
  const { worker, now } = useOutside();
  const [begunWith] = useState(holding?.id);
  const [text, setText] = useState(holding?.text ?? '');
  const [language, setLanguage] = useState(holding?.language ?? replyLanguage(worker.locale) ?? 'en');
  const [isTried, setTried] = useState(false);
  const { saying, run } = useSaying(NOTHING, t('roles.tooLate'));
  const checked = useWriting([text], language, 'reply');
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const isChanged = holding?.id !== begunWith;
  const submit = async () => {
    setTried(true);
    if (text.trim() === '' || text.length > MOST_CHARACTERS) return;
    const answer = { text, language };
    const event = draftAnswer(launch, objection, answer, { actor: worker.id, at: now() });
    if (await run(() => say(event), t('themeWork.done.changed'))) onClose();
  };
  return (
    <FormFrame
      label={t('answer.give')}
      action={t('action.save')}
      saying={saying}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {isChanged && (
        <SlimNotice>
          {t('roles.tooLate')} <q dir="auto">{holding?.text}</q>
        </SlimNotice>
      )}
      <LongText
        isFocused
        label={t('launch.answer')}
        value={text}
        wrong={isTried && text.trim() === '' ? t('launch.lacks') : null}
        onChange={setText}
      />
      <PromiseList
        id={`${objection.id} promises`}
        text={text}
        verdict={text.trim() === '' ? null : checked === 'failed' ? 'failed' : (checked[0] ?? null)}
      />
      <Field>
        <Field.Label>{t('answer.releaseLanguage')}</Field.Label>
        <Select isCompact value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)}>
          {REPLY_LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {names.of(one)}
            </option>
          ))}
        </Select>
      </Field>
    </FormFrame>
  );
}

const NOTHING = () => undefined;
