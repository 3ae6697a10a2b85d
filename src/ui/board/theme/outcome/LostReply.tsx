import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import { type Found, findReply } from '#workflows/outcome/findReply.ts';
import { playReplyTurn, type RowOf } from '#workflows/outcome/playReplyTurn.ts';
import { noteReply } from '#workflows/outcome/sendReply.ts';
import { failureText } from '../../../parts/failureText.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { replyFailureText } from './replyFailureText.ts';

interface Props {
  readonly row: RowOf;
  readonly state: Extract<ReplyState, { at: 'sending' }>;
  readonly mayWrite: boolean;
  readonly onState: (state: ReplyState) => void;
}

const never = new AbortController().signal;

/** Nobody knows whether it arrived: it is looked for, and where that does not tell a person says. */
export function LostReply({ row, state, mayWrite, onState }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const [found, setFound] = useState<Found | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const arrived = async (ticketId = state.ticketId) => {
    const noted = await noteReply(outside, row, state, ticketId);
    setWrong(noted.ok ? null : replyFailureText(noted.failure, t));
    if (noted.ok) onState({ at: 'sent', ticketId, told: state.told, by: state.by, since: state.since });
  };
  const look = async () => {
    if (isBusy) return;
    setBusy(true);
    const answer = await findReply(outside, row, state, never);
    setBusy(false);
    setWrong(answer.ok ? null : failureText(answer.failure, t));
    setFound(answer.ok ? answer.value : null);
    if (answer.ok && answer.value.is === 'there') await arrived(answer.value.ticketId);
  };
  const notArrived = async () => {
    const ended = await playReplyTurn(outside, row, state, { kind: 'reply.notSent', says: {} }, never);
    setWrong(ended.ok ? null : failureText(ended.failure, t));
    if (ended.ok) onState(ended.value.state);
  };
  return (
    <>
      {found?.is === 'tooEarly' && (
        <SlimNotice>{t('outcome.found.tooEarly', { count: Math.ceil(found.waitSeconds / 60) })}</SlimNotice>
      )}
      {found?.is === 'other' && <SlimNotice>{t('outcome.found.other')}</SlimNotice>}
      {found?.is === 'notThere' && <SlimNotice>{t('outcome.found.notThere')}</SlimNotice>}
      {wrong !== null && <SlimNotice>{wrong}</SlimNotice>}
      {mayWrite && (
        <Actions>
          <Button size="small" aria-disabled={isBusy} onClick={() => void look()}>
            {t('outcome.look')}
          </Button>
          {(found?.is === 'other' || found?.is === 'notThere') && (
            <>
              <Button size="small" isBasic onClick={() => void arrived()}>
                {t('outcome.arrived')}
              </Button>
              <Button size="small" isBasic onClick={() => void notArrived()}>
                {t('outcome.notArrived')}
              </Button>
            </>
          )}
        </Actions>
      )}
    </>
  );
}
