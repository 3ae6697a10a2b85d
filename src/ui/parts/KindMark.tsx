import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ThemeKind } from '#domain/theme/Theme.ts';
import { useWords } from './Words.tsx';

type Kind = ThemeKind | 'praise';

const COLORS: Readonly<Record<Kind, string>> = {
  request: 'foreground.primary',
  bug: 'foreground.danger',
  documentation: 'foreground.warning',
  praise: 'foreground.success',
};

const Mark = styled.span<{ $kind: Kind }>`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  color: ${({ theme, $kind }) => getColor({ theme, variable: COLORS[$kind] })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  white-space: nowrap;

  &::before {
    content: '';
    width: 8px;
    height: 8px;
    flex: none;
    border-radius: ${({ $kind }) => ($kind === 'bug' ? '1px' : '50%')};
    background: currentcolor;
  }
`;

const Hidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** A kind as a colour, a shape and a word; `isBare` leaves the word to screen readers. */
export function KindMark({ kind, isBare = false }: { kind: Kind; isBare?: boolean }) {
  const { t } = useWords();
  const word = t(`kind.${kind}`);
  return <Mark $kind={kind}>{isBare ? <Hidden>{word}</Hidden> : word}</Mark>;
}
