import styled from 'styled-components';

/** What stands in a panel one under the other, with room between. */
export const PanelBody = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  > button,
  > a {
    justify-self: start;
  }
`;
