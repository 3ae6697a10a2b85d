import { getColor } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';

const Box = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 560px;
  padding: ${({ theme }) => `${theme.space.xl} 0`};

  p {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  h2 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

interface Props {
  readonly title: string;
  readonly text: string;
  /** The one thing that can be done about it. */
  readonly children?: ReactNode;
}

/** A page with nothing on it: what belongs here, and how it comes. */
export function EmptyPage({ title, text, children }: Props) {
  return (
    <Box>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </Box>
  );
}
