import { getColor } from '@zendeskgarden/react-theming';
import { type ReactNode, useId } from 'react';
import styled from 'styled-components';

const Section = styled.section`
  outline: none;
  padding: ${({ theme }) => theme.space.md};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.lg};
`;

const Top = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const Heading = styled.h2`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly title: string;
  /** Stands beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page; a landmark of its own for screen readers. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <Section aria-labelledby={id} tabIndex={-1}>
      <Top>
        <Heading id={id}>{title}</Heading>
        {aside}
      </Top>
      {children}
    </Section>
  );
}
