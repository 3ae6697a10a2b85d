import { useState } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import { undoTag } from '#workflows/tagTheme.ts';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { useMayWrite } from '../parts/StandingContext.tsx';
import { useWords } from '../parts/Words.tsx';
import { TaggedTheme } from './TaggedTheme.tsx';
import type { TicketAction, TicketState } from './ticketState.ts';

const Section = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
`;

const Title = styled.h2`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly state: Extract<TicketState, { at: 'shown' }>;
  readonly act: (action: TicketAction) => void;
}

/** Themes that this ticket was tagged to before the sidebar opened; what is tagged now stays where its card was. */
export function TaggedList({ state, act }: Props) {
  const { t } = useWords();
  const onCards = new Set(
    state.cards.flatMap(({ status }) => (status.at === 'tagged' ? [status.mention.id] : [])),
  );
  const byTheme = new Map<ThemeId, readonly Mention[]>();
  for (const mention of state.reading.mentions) {
    if (onCards.has(mention.id)) continue;
    byTheme.set(mention.themeId, [...(byTheme.get(mention.themeId) ?? []), mention]);
  }
  if (byTheme.size === 0) return null;
  return (
    <Section aria-label={t('sidebar.tagged')}>
      <Title>{t('sidebar.tagged')}</Title>
      {[...byTheme].map(([id, mentions]) => (
        <Tagged key={id} id={id} mentions={mentions} state={state} act={act} />
      ))}
    </Section>
  );
}

function Tagged({ id, mentions, state, act }: Props & { id: ThemeId; mentions: readonly Mention[] }) {
  const outside = useTicketOutside();
  const mayWrite = useMayWrite();
  const [failure, setFailure] = useState<Failure | null>(null);
  const theme = state.themes.get(id);
  if (theme === undefined) return null;
  const mine = mentions.find(({ taggedBy }) => taggedBy === outside.worker.id);
  const undo = async (mention: Mention) => {
    const undone = await undoTag(outside, mention, null, theme.name);
    if (undone.ok) act({ do: 'undone', id: '', mention: undone.value });
    else setFailure(undone.failure);
  };
  return (
    <TaggedTheme
      theme={theme}
      mentions={mentions}
      failure={failure}
      act={act}
      {...(mine === undefined || !mayWrite ? {} : { onUndo: () => void undo(mine) })}
    />
  );
}
