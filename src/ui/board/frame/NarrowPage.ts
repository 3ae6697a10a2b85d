import styled from 'styled-components';

/** A page that is read: its parts below one another, no wider than lines are read well. */
export const NarrowPage = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  max-width: 800px;
`;
