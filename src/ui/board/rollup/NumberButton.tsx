import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** A number that opens what it counts. */
export const NumberButton = styled.button`
  padding: 0;
  border: none;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  cursor: pointer;
  font: inherit;
  font-variant-numeric: tabular-nums;
  text-align: inherit;

  &:hover {
    text-decoration: underline;
  }

  ${({ theme }) => focusStyles({ theme })}

  @media print {
    color: inherit;
  }
`;
