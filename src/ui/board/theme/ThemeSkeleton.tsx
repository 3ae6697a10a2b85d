import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';

const Lines = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 640px;
`;

/** A theme's quotes while they are read. */
export function ThemeSkeleton() {
  return (
    <Lines aria-busy="true">
      <Skeleton width="30%" height="16px" />
      <Skeleton width="90%" height="16px" />
      <Skeleton width="75%" height="16px" />
      <Skeleton width="82%" height="16px" />
    </Lines>
  );
}
