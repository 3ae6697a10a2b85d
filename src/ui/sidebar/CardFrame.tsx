import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** The box that a card and a tagged theme share. */
export const CardFrame = styled.article`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border: ${({ theme }) => theme.borders.sm};
  border-color: ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};

  ${({ theme }) => focusStyles({ theme, boxShadow: 'none' })}
`;

/** Things side by side that may wrap; what comes last goes to the end of the line. */
export const CardLine = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  &[hidden] {
    display: none;
  }

  & > [data-end] {
    margin-inline-start: auto;
  }
`;

/** Words that stand back. */
export const Quiet = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;
