import styled from 'styled-components';
import { color } from './color.ts';
import { token } from './token.ts';

/** Small, quiet text. */
export const Muted = styled.span`
  color: ${color('foreground.subtle')};
  font-size: ${token((theme) => theme.fontSizes.sm)};
  line-height: 16px;
`;
