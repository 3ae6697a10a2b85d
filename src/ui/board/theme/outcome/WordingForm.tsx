import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { draftWording, wordingIn } from '#domain/outcome/foldWordings.ts';
import { REPLY_LANGUAGES, replyLanguage, type ReplyLanguage } from '#domain/outcome/REPLY_LANGUAGES.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { sayEvent } from '#workflows/sayEvent.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { TextField } from '../../frame/TextField.tsx';
import { FormFrame } from '../answer/FormFrame.tsx';
import { useSaying } from '../useSaying.ts';

interface Props {
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
  readonly onClose: () => void;
}

/** The team's own words for the replies of this theme, a language at a time. */
export function WordingForm({ opened, onSaid, onClose }: Props) {
  const { t, locale } = useWords();
  const outside = useBoardOutside();
  const { worker, now } = outside;
  const { theme, journal } = opened;
  const [language, setLanguage] = useState<ReplyLanguage>(replyLanguage(worker.locale) ?? 'en');
  const holding = wordingIn(journal, theme.id, language);
  const [texts, setTexts] = useState<Partial<Record<ReplyLanguage, string>>>({});
  const { saying, run } = useSaying(onSaid);
  const text = texts[language] ?? holding.text;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const lacksNews = !text.includes('{news}');
  return (
    <FormFrame
      label={t('outcome.wording.begin')}
      action={t('action.save')}
      saying={saying}
      onSubmit={() => {
        if (lacksNews) return;
        const payload = { language, text: text.trim() };
        const event = draftWording(theme.id, holding, payload, { actor: worker.id, at: now() });
        const work = () => sayEvent(outside, { id: theme.id, name: theme.name }, event);
        void run(work, t('outcome.wording.saved')).then((isSaid) => isSaid && onClose());
      }}
      onCancel={onClose}
    >
      <Field>
        <Field.Label>{t('outcome.wording.language')}</Field.Label>
        <Select
          isCompact
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value as ReplyLanguage)}
        >
          {REPLY_LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {names.of(one)}
            </option>
          ))}
        </Select>
      </Field>
      <TextField
        key={language}
        isFocused
        label={t('outcome.wording.text')}
        hint={t('outcome.wording.hint')}
        value={text}
        wrong={lacksNews ? t('outcome.wording.lacksNews') : null}
        onChange={(words) => setTexts({ ...texts, [language]: words })}
      />
    </FormFrame>
  );
}
