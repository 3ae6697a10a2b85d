import { type ReactNode, useEffect, useRef } from 'react';
import styled from 'styled-components';

const Title = styled.h1`
  outline: none;
  font-size: ${({ theme }) => theme.fontSizes.xl};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.xl};
  overflow-wrap: anywhere;
`;

/** A page's name. Takes the focus when the page opens, so that keys and screen readers start where the eye does. */
export function PageTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <Title ref={title} tabIndex={-1} dir="auto">
      {children}
    </Title>
  );
}
