import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { TrackerKind, TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { faultyParts, optionalParts, partsOf } from '#domain/setting/trackerTarget.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useFaultFocus } from '../../frame/useFaultFocus.ts';
import { TRACKER_NAMES } from '../../issues/TRACKER_NAMES.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  justify-items: start;

  & > * {
    width: 100%;
    max-width: 480px;
  }

  & > button {
    width: auto;
  }
`;

interface Props {
  readonly tracker: TrackerKind;
  readonly setting: TrackerSetting | null;
  readonly onSave: (setting: TrackerSetting) => Promise<Result<unknown, Failure>>;
}

/** One tracker: whether, where, and whether with customers’ words. The token stands in the app’s own settings, which no page can read. */
export function TrackerForm({ tracker, setting, onSave }: Props) {
  const { t } = useWords();
  const [isOn, setOn] = useState(setting?.isOn ?? false);
  const [quotes, setQuotes] = useState(setting?.quotes ?? false);
  const [target, setTarget] = useState(setting?.target ?? {});
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | Failure>('idle');
  const [tries, setTries] = useState(0);
  const form = useFaultFocus(tries);
  const faulty = isOn ? faultyParts({ tracker, target }) : [];
  const name = TRACKER_NAMES[tracker];
  const save = async () => {
    if (saving === 'saving') return;
    if (faulty.length > 0) return setTries(tries + 1);
    setTries(0);
    setSaving('saving');
    const saved = await onSave({ tracker, isOn, quotes, target });
    setSaving(saved.ok ? 'saved' : saved.failure);
  };
  return (
    <Form
      ref={form}
      noValidate
      // What is changed now is not saved yet.
      onChange={() => setSaving((before) => (before === 'saved' ? 'idle' : before))}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Fieldset>
        <Fieldset.Legend>{name}</Fieldset.Legend>
        <Field>
          <Checkbox checked={isOn} onChange={({ currentTarget }) => setOn(currentTarget.checked)}>
            <Field.Label>{t('trackers.settings.isOn', { name })}</Field.Label>
          </Checkbox>
        </Field>
        {isOn && (
          <>
            {[...partsOf(tracker), ...optionalParts(tracker)].map((part) => {
              const isFaulty = tries > 0 && faulty.includes(part);
              return (
                <Field key={part}>
                  <Field.Label>{t(`trackers.part.${part}`)}</Field.Label>
                  <Input
                    isCompact
                    spellCheck={false}
                    value={target[part] ?? ''}
                    onChange={({ currentTarget }) =>
                      setTarget({ ...target, [part]: currentTarget.value.trim() })
                    }
                    {...(isFaulty ? { validation: 'error' as const } : {})}
                  />
                  {isFaulty && (
                    <Field.Message validation="error">{t(`trackers.faulty.${part}`)}</Field.Message>
                  )}
                </Field>
              );
            })}
            <Field>
              <Checkbox checked={quotes} onChange={({ currentTarget }) => setQuotes(currentTarget.checked)}>
                <Field.Label>{t('trackers.settings.quotes')}</Field.Label>
                <Field.Hint>{t('trackers.settings.quotesHint')}</Field.Hint>
              </Checkbox>
            </Field>
          </>
        )}
      </Fieldset>
      <Button type="submit" size="small" aria-label={t('board.actionOn', { action: t('action.save'), name })}>
        {t('action.save')}
      </Button>
      {saving === 'saved' && <p role="status">{t('trackers.settings.saved')}</p>}
      {typeof saving === 'object' && <FailureNotice failure={saving} onRetry={() => void save()} />}
    </Form>
  );
}
