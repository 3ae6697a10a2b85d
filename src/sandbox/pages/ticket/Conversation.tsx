import { useLayoutEffect, useRef } from 'react';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { Muted } from '../look/Muted.ts';
import { StatusTag } from '../look/StatusTag.tsx';
import { token } from '../look/token.ts';
import type { TicketRecord } from '../records/TicketRecord.ts';
import { Message } from './Message.tsx';
import type { TicketData } from './TicketData.ts';

interface ConversationProps {
  readonly ticket: TicketRecord;
  readonly data: TicketData;
}

/** The messages, the newest at the bottom and in sight. */
export function Conversation({ ticket, data }: ConversationProps) {
  const end = useRef<HTMLDivElement>(null);
  const { length } = data.comments;
  useLayoutEffect(() => {
    const scroll = end.current?.parentElement;
    if (scroll) scroll.scrollTop = scroll.scrollHeight;
  }, [length]);
  return (
    <>
      <Head>
        <Title>{ticket.subject || '(no subject)'}</Title>
        <StatusTag status={ticket.status} />
        <Muted>
          #{ticket.id} · {ticket.via.channel}
        </Muted>
      </Head>
      {/* A region that scrolls must be reachable by keyboard. */}
      <Messages aria-label="Conversation" tabIndex={0}>
        {length === 0 && <Muted>No messages in this ticket.</Muted>}
        {data.comments.map((comment) => (
          <Message key={comment.id} comment={comment} author={data.people.get(comment.author_id)} />
        ))}
        <div ref={end} />
      </Messages>
    </>
  );
}

const Head = styled.header`
  align-items: baseline;
  border-bottom: 1px solid ${color('border.subtle')};
  display: flex;
  gap: 8px;
  padding: 10px 16px;
`;

const Title = styled.h1`
  flex: 1;
  font-size: ${token((theme) => theme.fontSizes.lg)};
  font-weight: ${token((theme) => theme.fontWeights.semibold)};
  line-height: 24px;
  min-width: 0;
  overflow-wrap: anywhere;
`;

const Messages = styled.section`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 8px 0;

  &:focus-visible {
    box-shadow: inset 0 0 0 2px ${color('border.primaryEmphasis')};
    outline: none;
  }
`;
