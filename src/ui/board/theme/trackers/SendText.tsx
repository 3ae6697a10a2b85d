import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Textarea } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'react';
import styled from 'styled-components';
import { linkIn } from '#domain/pitch/foldLinks.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { Tracker } from '#ports/Trackers.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { markerOf } from '#workflows/trackers/markerOf.ts';
import { type SendFailure, sendTheme } from '#workflows/trackers/sendTheme.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { trackerText } from './trackerText.ts';
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
  readonly start: { readonly title: string; readonly body: string };
  readonly kind: TrackerKind;
  readonly opened: OpenedTheme;
  readonly preview: Tracker['preview'];
  readonly onCancel: () => void;
  readonly onEnded: (failure: SendFailure | null) => void;
}

/** The text that is sent, and below it what arrives, to the letter. What is refused because of the text stays here to be mended. */
export function SendText({ name, note, start, kind, opened, preview, onCancel, onEnded }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const [title, setTitle] = useState(start.title);
  const [body, setBody] = useState(start.body);
  const [sending, setSending] = useState<'idle' | 'sending' | SendFailure>('idle');
  const { nextTurn } = linkIn(opened.journal, kind);
  const marker = markerOf(outside.worker.subdomain, opened.theme.id, nextTurn);
  const arrives = preview({ title, body, marker });
  const isEmpty = title.trim() === '';
  const send = async () => {
    if (sending === 'sending' || isEmpty) return;
    setSending('sending');
    const sent = await sendTheme(outside, opened, kind, { title: title.trim(), body });
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
        void send();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <Field>
        <Field.Label>{t('trackers.titleLabel')}</Field.Label>
        <Input
          isCompact
          autoFocus
          dir="auto"
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
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
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
      </Field>
      <div>
        <Subtle as="h4">{t('trackers.arrives', { name })}</Subtle>
        <pre dir="auto" tabIndex={0} aria-label={t('trackers.arrives', { name })}>
          {`${arrives.title}\n\n${arrives.text}`}
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
