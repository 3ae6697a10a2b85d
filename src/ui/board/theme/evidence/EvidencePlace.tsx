import styled from 'styled-components';

/** Holds the panel's place until it is there, so that nothing moves under the pointer. */
export const EvidencePlace = styled.div`
  min-height: 220px;
`;
