import { useCallback, useEffect, useRef } from 'react';
import styled from 'styled-components';
import { CardView } from './CardView.tsx';
import type { TicketAction, TicketState } from './ticketState.ts';
import { useCardActions } from './useCardActions.ts';

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly state: Extract<TicketState, { at: 'shown' }>;
  readonly act: (action: TicketAction) => void;
}

/** The conversation's asks, one card each. When one is settled the focus goes to the next that is open. */
export function CardList({ state, act }: Props) {
  const actions = useCardActions(state, act);
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef<string | null>(null);
  const last = useRef<string | null>(null);
  const onSettle = useCallback((id: string) => {
    settled.current = id;
    last.current = id;
  }, []);
  const undoLast = () => {
    const card = state.cards.find(({ id }) => id === last.current);
    if (card === undefined || (card.status.at !== 'tagged' && card.status.at !== 'dismissed')) return;
    settled.current = card.id;
    actions.undo(card);
  };

  useEffect(() => {
    const id = settled.current;
    const status = state.cards.find((card) => card.id === id)?.status;
    if (id === null || status === undefined || status.at === 'saving') return;
    settled.current = null;
    const next =
      status.at === 'open' ? id : (state.cards.find((card) => card.status.at === 'open')?.id ?? id);
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    cards.find((card) => card.dataset['card'] === next)?.focus();
  }, [state.cards]);

  if (state.cards.length === 0) return null;
  return (
    <List ref={list}>
      {state.cards.map((card) => (
        <li key={card.id}>
          <CardView
            card={card}
            state={state}
            actions={actions}
            act={act}
            onSettle={onSettle}
            onUndoLast={undoLast}
          />
        </li>
      ))}
    </List>
  );
}
