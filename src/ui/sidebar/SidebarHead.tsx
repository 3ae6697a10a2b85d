import overflow from '@zendeskgarden/svg-icons/src/16/overflow-stroke.svg?raw';
import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { lazy, Suspense, useId, useState } from 'react';
import styled from 'styled-components';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../parts/Words.tsx';
import type { Words } from '../parts/wordsIn.ts';
import type { TicketState } from './ticketState.ts';

const SidebarMenu = lazy(() =>
  import('./SidebarMenu.tsx').then((module) => ({ default: module.SidebarMenu })),
);

const Line = styled.header`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  min-height: ${({ theme }) => theme.space.lg};
`;

const Title = styled.h1<{ $isQuiet: boolean }>`
  font-size: ${({ theme, $isQuiet }) => ($isQuiet ? theme.fontSizes.sm : theme.fontSizes.md)};
  font-weight: ${({ theme, $isQuiet }) =>
    $isQuiet ? theme.fontWeights.regular : theme.fontWeights.semibold};
  color: ${({ theme, $isQuiet }) =>
    getColor({ theme, variable: $isQuiet ? 'foreground.subtle' : 'foreground.default' })};
`;

interface Props {
  readonly state: Extract<TicketState, { at: 'shown' }>;
  readonly isCapturing: boolean;
  readonly onCapture: () => void;
}

/** One line: what was found, and what else can be done. */
export function SidebarHead({ state, isCapturing, onCapture }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  const count = state.cards.length;
  return (
    <>
      <Line>
        <Title $isQuiet={count === 0}>{titleOf(state, t)}</Title>
        <IconButton
          size="small"
          aria-label={t('sidebar.menu')}
          aria-expanded={isOpen}
          aria-controls={menuId}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon svg={overflow} />
        </IconButton>
      </Line>
      {isOpen && (
        <Suspense fallback={null}>
          <SidebarMenu
            id={menuId}
            isCapturing={isCapturing}
            onCapture={() => {
              setOpen(false);
              onCapture();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function titleOf({ cards, reading }: Props['state'], t: Words['t']): string {
  if (cards.length > 0) return t('sidebar.asks', { count: cards.length });
  return t(reading.heard.support === 'none' ? 'sidebar.notRead' : 'sidebar.nothing');
}
