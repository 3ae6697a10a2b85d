import { Button } from '@zendeskgarden/react-buttons';
import { Tag } from '@zendeskgarden/react-tags';
import { useState } from 'react';
import styled from 'styled-components';
import type { Release } from '#domain/decision/Decision.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import { recalledQuote } from '#domain/outcome/replyDraft.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import type { TellLine } from '#domain/outcome/tellList.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { playReplyTurn, type ReplyMove } from '#workflows/outcome/playReplyTurn.ts';
import { failureText } from '../../../parts/failureText.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { QuoteText } from '../../../parts/QuoteText.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Line, LineName } from '../../frame/Lines.ts';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { LostReply } from './LostReply.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import type { Telling } from './useTelling.ts';
import { stateLine } from './stateLine.ts';

interface Props {
  readonly line: TellLine;
  /** Whoever comes first: where the focus goes when one is done with. */
  readonly isNext: boolean;
  readonly opened: OpenedTheme;
  readonly release: Release | null;
  readonly mayWrite: boolean;
  readonly locale: string | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onState: (state: ReplyState) => void;
  /** Ticket or customer are not as they were shown. */
  readonly onStale: () => void;
  /** What may be told, and who asks, as the account says at this moment. */
  readonly telling: Telling;
}

/** What can be done stands beside the customer, or below where that leaves them too little room. */
const Row = styled(Line)`
  display: flex;
  flex-wrap: wrap;

  > :nth-child(even) {
    text-align: start;
  }
`;

const Who = styled.div`
  flex: 1 1 240px;
  min-width: 0;
`;

const Name = styled(LineName)`
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
`;

const Below = styled(PanelBody)`
  flex: 1 0 100%;
`;

const never = new AbortController().signal;

/** One customer: where they asked, how it stands with them, and the next thing to do. */
export function CustomerLine(props: Props) {
  const { line, isNext, opened, release, mayWrite, locale, isOpen, onOpen, onState, onStale, telling } =
    props;
  const words = useWords();
  const { t } = words;
  const outside = useBoardOutside();
  const { worker, workplace } = outside;
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const { addressee, way, state } = line;
  const name = line.name ?? opened.people.get(addressee.person)?.name ?? t('champion.somebody');
  const organization =
    addressee.organizationId === null ? undefined : opened.organizations.get(addressee.organizationId);
  const row = { themeId: opened.theme.id, person: personKey(opened.theme.id, addressee.person) };
  const quote = recalledQuote(addressee.tickets.flatMap(({ quotes }) => quotes));
  const isMine = state.at === 'claimed' && state.by === worker.id;
  const ticketId = way.is === 'none' ? addressee.tickets[0]?.ticketId : way.ticket.id;

  const play = async (move: ReplyMove): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const played = await playReplyTurn(outside, row, state, move, never);
    setBusy(false);
    setWrong(
      played.ok ? (played.value.done ? null : t('outcome.fail.taken')) : failureText(played.failure, t),
    );
    if (played.ok) onState(played.value.state);
    return played.ok && played.value.done;
  };
  const begin = async () => {
    if (isBusy || way.is === 'none' || release === null) return;
    if (!isMine && !(await play({ kind: 'reply.claimed', says: { ticketId: way.ticket.id } }))) return;
    setBusy(true);
    const stops = await telling.whyNot(release);
    setBusy(false);
    setWrong(stops);
    if (stops === null) onOpen(true);
  };
  const canWrite = release !== null && way.is !== 'none';
  const isTheirs = state.at === 'claimed' && !isMine;
  const next = t(isTheirs ? 'outcome.takeOver' : isMine ? 'outcome.goOn' : 'outcome.begin');
  return (
    <Row data-line>
      <Who>
        <Name>
          <span dir="auto">{name}</span>
          {organization !== undefined && <Subtle dir="auto">{organization}</Subtle>}
          {line.isMine && state.at !== 'sent' && (
            <Tag size="small" isPill>
              {t('outcome.mine')}
            </Tag>
          )}
        </Name>
        {quote !== null && state.at !== 'sent' && <QuoteText text={quote.text} isShort={!isOpen} />}
        <Subtle as="p">{stateLine(line, opened, worker, words)}</Subtle>
      </Who>
      <Actions>
        {mayWrite && canWrite && !isOpen && (state.at === 'open' || state.at === 'claimed') && (
          <Button
            size="small"
            aria-disabled={isBusy}
            aria-label={t('board.actionOn', { action: next, name })}
            {...(isNext ? { 'data-next': true } : {})}
            onClick={() => void begin()}
          >
            {next}
          </Button>
        )}
        {ticketId !== undefined && (
          <SmallLink
            aria-label={t('board.actionOn', { action: t('action.openTicket'), name })}
            onClick={() => workplace.openTicket(state.at === 'sent' ? state.ticketId : ticketId)}
          >
            {t('action.openTicket')}
          </SmallLink>
        )}
        {mayWrite && state.at === 'skipped' && (
          <SmallLink onClick={() => void play({ kind: 'reply.wanted', says: {} })}>
            {t('outcome.wanted')}
          </SmallLink>
        )}
        {mayWrite && (state.at === 'open' || isMine) && (
          <SkipLinks name={name} onSkip={(why) => void play({ kind: 'reply.skipped', says: { why } })} />
        )}
      </Actions>
      {(isOpen || wrong !== null || state.at === 'sending') && (
        <Below>
          {wrong !== null && <SlimNotice>{wrong}</SlimNotice>}
          {state.at === 'sending' && (
            <LostReply row={row} state={state} mayWrite={mayWrite} onState={onState} />
          )}
          {isOpen && isMine && release !== null && way.is !== 'none' && (
            <ReplyForm
              {...{ opened, row, addressee, way, state, release, name, locale, telling }}
              onState={onState}
              onStale={onStale}
              onLetGo={() => {
                void play({ kind: 'reply.letGo', says: {} });
                onOpen(false);
              }}
              onClose={() => onOpen(false)}
            />
          )}
        </Below>
      )}
    </Row>
  );
}
