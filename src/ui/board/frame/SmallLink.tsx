import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';

/** A small action among words of second rank. Underlined when it is pointed at, so that lists of them stay calm. */
export const SmallLink = styled(Button).attrs({ isLink: true })`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};

  && {
    text-decoration: none;
  }

  &&:hover {
    text-decoration: underline;
  }
`;
