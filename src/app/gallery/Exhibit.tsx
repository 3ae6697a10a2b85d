import { getColor } from '@zendeskgarden/react-theming';
import { Span } from '@zendeskgarden/react-typography';
import type { ReactNode } from 'react';
import styled from 'styled-components';

const Room = styled.section`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  padding-top: ${({ theme }) => theme.space.lg};

  h2 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

/** Its own containing block, so that what floats over a page stays in its frame. */
const Frame = styled.div`
  position: relative;
  padding: ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  transform: translateZ(0);
`;

/** A part of the app as it looks in one state. */
export interface State {
  readonly name: string;
  readonly node: ReactNode;
}

/** A part by its file's name, in every state that it has. */
export interface Part {
  readonly part: string;
  readonly states: readonly State[];
}

/** One part in all its states, each named. */
export function Exhibit({ part, states }: Part) {
  return (
    <Room>
      <h2>{part}</h2>
      {states.map(({ name, node }) => (
        <div key={name}>
          <Span hue="grey">{name}</Span>
          <Frame>{node}</Frame>
        </div>
      ))}
    </Room>
  );
}
