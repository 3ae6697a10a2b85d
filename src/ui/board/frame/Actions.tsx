import styled from 'styled-components';

/** Buttons side by side, at a form's or a panel's end. */
export const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xs};
`;
