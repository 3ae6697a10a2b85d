import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** A link to another page of the full page. */
export const PageLink = styled.a`
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }

  ${({ theme }) => focusStyles({ theme })}
`;
