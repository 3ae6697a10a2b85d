import { getColor } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';

type Tone = 'warning' | 'danger' | 'subtle';

const Bar = styled.div<{ $tone: Tone }>`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border: ${({ theme }) => theme.borders.sm};
  border-color: ${({ theme, $tone }) =>
    getColor({ theme, variable: $tone === 'subtle' ? 'border.default' : `border.${$tone}` })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme, $tone }) => getColor({ theme, variable: `background.${$tone}` })};
  color: ${({ theme, $tone }) =>
    getColor({ theme, variable: $tone === 'subtle' ? 'foreground.default' : `foreground.${$tone}Emphasis` })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
  overflow-wrap: anywhere;
`;

/** One line that says what is so and what can be done. Spoken when it appears; never blocks the rest. */
export function SlimNotice({ tone = 'warning', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <Bar $tone={tone} role="status">
      {children}
    </Bar>
  );
}
