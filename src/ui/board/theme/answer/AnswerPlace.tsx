import styled from 'styled-components';

/** Holds the panel's place until it is there, so that nothing moves under the pointer. */
export const AnswerPlace = styled.div`
  min-height: 104px;
`;
