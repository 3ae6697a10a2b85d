import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** One of several things that were found, as a button over the whole line. */
export const Choice = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
  padding: ${({ theme }) => theme.space.xs};
  border: none;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: none;
  color: inherit;
  cursor: pointer;
  font: inherit;
  text-align: start;
  overflow-wrap: anywhere;

  /* A face beside a long name stays round. */
  & > [aria-hidden] {
    flex: none;
  }

  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }

  ${({ theme }) => focusStyles({ theme, inset: true })}
`;
