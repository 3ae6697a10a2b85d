import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useId, useRef, useState } from 'react';
import styled from 'styled-components';
import type { Release } from '#domain/decision/Decision.ts';
import type { Addressee } from '#domain/outcome/Addressee.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import type { Way } from '#domain/outcome/wayTo.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { RowOf } from '#workflows/outcome/playReplyTurn.ts';
import { sendReply } from '#workflows/outcome/sendReply.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { onEscape } from '../../frame/onEscape.ts';
import { MarkedText } from '../pitch/MarkedText.tsx';
import { useWriting } from '../pitch/useWriting.ts';
import { type KeptReply, keptReplies } from './keptReplies.ts';
import { OldWords } from './OldWords.tsx';
import { PromiseList } from './PromiseList.tsx';
import { replyFailureText } from './replyFailureText.ts';
import { useFirstReply } from './useFirstReply.ts';
import type { Telling } from './useTelling.ts';

/** As long as a comment may sensibly be; Zendesk takes 65,000. */
const CHARACTERS = 10_000;

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 72ch;
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly row: RowOf;
  readonly addressee: Addressee;
  readonly way: Exclude<Way, { readonly is: 'none' }>;
  readonly state: ReplyState;
  readonly release: Release;
  readonly name: string;
  readonly locale: string | null;
  readonly telling: Telling;
  readonly onState: (state: ReplyState) => void;
  readonly onStale: () => void;
  readonly onLetGo: () => void;
  readonly onClose: () => void;
}

/** The reply to one customer, drafted in their language, to be read, changed and sent by a person. */
export function ReplyForm(props: Props) {
  const { opened, row, addressee, way, state, release, name, locale, telling } = props;
  const { onState, onStale, onLetGo, onClose } = props;
  const { t, locale: own } = useWords();
  const outside = useBoardOutside();
  const { say } = useBoard();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const first = useFirstReply({ opened, addressee, release, name, locale });
  const place = `${row.themeId} ${row.person}`;
  const [typed, setTyped] = useState<KeptReply | null>(keptReplies.get(place) ?? null);
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const text = typed?.text ?? first?.text ?? '';
  const isOld = typed !== null && typed.told !== release.id;
  const checked = useWriting([text], first?.language ?? 'en', 'reply');
  const verdict = checked === 'failed' ? null : (checked[0] ?? null);
  const isReady = first !== null;
  useEffect(() => {
    if (isReady) form.current?.querySelector('textarea')?.focus();
  }, [isReady]);
  if (first === null) return <Skeleton width="80%" height="64px" />;
  const keep = (reply: KeptReply | null) => {
    setTyped(reply);
    if (reply === null) keptReplies.delete(place);
    else keptReplies.set(place, reply);
  };
  const send = async () => {
    if (isSending || isOld || text.trim() === '') return;
    setSending(true);
    const sent = await sendReply(outside, { row, addressee, way, state, text, told: release.id, ...telling });
    setSending(false);
    const isHeeded = !sent.ok && telling.heedChange(sent.failure);
    setWrong(sent.ok || isHeeded ? null : replyFailureText(sent.failure, t));
    if (sent.ok) {
      keptReplies.delete(place);
      say({ at: 'done', text: t('outcome.sentNow', { name }) });
      onState({
        at: 'sent',
        ticketId: sent.value,
        told: release.id,
        by: outside.worker.id,
        since: outside.now(),
      });
    } else if (sent.failure.kind === 'changed' && !isHeeded) onStale();
    else if (sent.failure.kind === 'taken' || sent.failure.kind === 'unknown') onState(sent.failure.state);
  };
  const language = new Intl.DisplayNames(own, { type: 'language' }).of(first.language) ?? first.language;
  return (
    <Form
      ref={form}
      noValidate
      aria-label={t('outcome.replyTo', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={onEscape(onClose)}
    >
      {!first.isSure && <SlimNotice>{t('outcome.language.unknown', { language })}</SlimNotice>}
      {first.isNewsInOther && <SlimNotice>{t('outcome.language.other', { language })}</SlimNotice>}
      {way.is === 'followUp' && <SlimNotice tone="subtle">{t('outcome.followUpHint')}</SlimNotice>}
      <label htmlFor={id}>{t('outcome.replyTo', { name })}</label>
      <MarkedText
        id={id}
        text={text}
        numbers={[]}
        findings={verdict?.is === 'checked' ? verdict.findings : []}
        most={CHARACTERS}
        describedBy={`${id}-found`}
        isWrong={false}
        onChange={(words) => keep({ text: words, told: typed?.told ?? release.id })}
        onAt={() => undefined}
        onFix={() => undefined}
      />
      <PromiseList id={`${id}-found`} text={text} verdict={checked === 'failed' ? 'failed' : verdict} />
      {isOld && (
        <OldWords
          news={first.news}
          onAnew={() => keep(null)}
          onKeep={() => keep({ text, told: release.id })}
        />
      )}
      {wrong !== null && <SlimNotice>{wrong}</SlimNotice>}
      <Actions>
        {!isOld && (
          <Button type="submit" size="small" isPrimary aria-disabled={isSending}>
            {t(way.is === 'followUp' ? 'outcome.sendFollowUp' : 'outcome.send')}
          </Button>
        )}
        <Button type="button" size="small" isBasic onClick={onClose}>
          {t('outcome.later')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onLetGo}>
          {t('outcome.letGo')}
        </Button>
      </Actions>
    </Form>
  );
}
