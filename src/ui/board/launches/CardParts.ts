import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** An objection among others, on the list or proposed. */
export const Card = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.sm} 0`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};

  &:last-child {
    border-bottom: none;
  }
`;

/** What it says, and of which kind it is. */
export const CardHead = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
`;

export const CardText = styled.strong`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

/** What somebody says to it. */
export const CardWords = styled.p`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
