import styled from 'styled-components';

/** One line, cut with an ellipsis where there is no room. */
export const Clipped = styled.span`
  display: block;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
