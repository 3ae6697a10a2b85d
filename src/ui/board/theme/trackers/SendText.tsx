import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'react';
import styled from 'styled-components';
import type { Result } from '#domain/basis/Result.ts';
import type { PitchText } from '#domain/pitch/pitchMarkdown.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { Tracker } from '#ports/Trackers.ts';
import type { SendFailure } from '#workflows/trackers/sendTheme.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { trackerText } from './trackerText.ts';
import type { Start } from './useStarts.ts';
import { onEscape } from '../../frame/onEscape.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  pre {
    max-height: 320px;
    padding: ${({ theme }) => theme.space.sm};
    overflow: auto;
    border-radius: ${({ theme }) => theme.borderRadii.md};
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
    font-family: ${({ theme }) => theme.fonts.mono};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    white-space: pre-wrap;
  }
`;

interface Props {
  readonly name: string;
  readonly note: string;
  readonly starts: readonly [Start, ...Start[]];
  readonly kind: TrackerKind;
  /** Tells this sending from all others (`markerOf`). */
  readonly marker: string;
  readonly preview: Tracker['preview'];
  readonly send: (text: PitchText) => Promise<Result<unknown, SendFailure>>;
  readonly onCancel: () => void;
  readonly onEnded: (failure: SendFailure | null) => void;
}

/** The text that is sent, and below it what arrives, to the letter. What is refused because of the text stays here to be mended. */
export function SendText({ name, note, starts, kind, marker, preview, send, onCancel, onEnded }: Props) {
  const { t } = useWords();
  const [from, setFrom] = useState(starts[0].from);
  // What somebody changed in each, so that looking at another text loses nothing.
  const [own, setOwn] = useState<Readonly<Partial<Record<Start['from'], PitchText>>>>({});
  const start = starts.find((one) => one.from === from) ?? starts[0];
  const { title, body } = own[from] ?? start;
  const change = (part: Partial<PitchText>) => setOwn({ ...own, [from]: { title, body, ...part } });
  const [sending, setSending] = useState<'idle' | 'sending' | SendFailure>('idle');
  const arrives = preview({ title, body, marker });
  const isEmpty = title.trim() === '';
  const submit = async () => {
    if (sending === 'sending' || isEmpty) return;
    setSending('sending');
    const sent = await send({ title: title.trim(), body });
    if (sent.ok) return onEnded(null);
    const { failure } = sent;
    const isOver = failure.kind === 'taken' || failure.kind === 'unknown' || failure.kind === 'notNoted';
    if (isOver) onEnded(failure);
    else setSending(failure);
  };
  return (
    <Form
      noValidate
      aria-label={t('trackers.sendTo', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      {starts.length > 1 && (
        <Field>
          <Field.Label>{t('trackers.startFrom')}</Field.Label>
          <Select
            isCompact
            style={{ display: 'block', maxWidth: 320 }}
            value={from}
            onChange={({ currentTarget: { value } }) =>
              setFrom(starts.find((one) => one.from === value)?.from ?? from)
            }
          >
            {starts.map((one) => (
              <option key={one.from} value={one.from}>
                {one.from === 'case'
                  ? t('trackers.startCase')
                  : t('trackers.startPitch', { audience: t(`pitches.audience.${one.from}`) })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field>
        <Field.Label>{t('trackers.titleLabel')}</Field.Label>
        <Input
          isCompact
          autoFocus
          dir="auto"
          value={title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </Field>
      <Field>
        <Field.Label>{t('trackers.bodyLabel')}</Field.Label>
        <Field.Hint>{note}</Field.Hint>
        <Textarea
          isCompact
          isResizable
          minRows={5}
          maxRows={16}
          dir="auto"
          value={body}
          onChange={({ currentTarget }) => change({ body: currentTarget.value })}
        />
      </Field>
      <div>
        <Subtle as="h4">{t('trackers.arrives', { name })}</Subtle>
        <pre dir="auto" tabIndex={0} aria-label={t('trackers.arrives', { name })}>
          {`${arrives.title}\n\n${arrives.text}`.trim()}
        </pre>
      </div>
      {arrives.isShortened && <SlimNotice>{t('trackers.shortened', { name })}</SlimNotice>}
      {typeof sending === 'object' && <SlimNotice>{trackerText(sending, kind, t)}</SlimNotice>}
      <Actions>
        <Button type="submit" size="small" isPrimary aria-disabled={sending === 'sending' || isEmpty}>
          {t('trackers.sendTo', { name })}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
