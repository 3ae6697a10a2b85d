import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** Things one below the other, each over two lines: what it is and its state at the end, then why it stands here. */
export const Lines = styled.ul`
  display: grid;
`;

export const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  padding: ${({ theme }) => `${theme.space.xs} 0`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};

  &:last-child {
    border-bottom: none;
  }

  > :nth-child(even) {
    justify-self: end;
    text-align: end;
  }
`;

/** A kind's mark and a name. */
export const LineName = styled.div`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
  overflow-wrap: anywhere;
`;
