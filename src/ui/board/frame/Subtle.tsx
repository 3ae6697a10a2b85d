import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** Words of second rank: dates, units, hints. */
export const Subtle = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;
