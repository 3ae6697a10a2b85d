import { Skeleton } from '@zendeskgarden/react-loaders';
import { Span } from '@zendeskgarden/react-typography';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';

const Rows = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  padding: ${({ theme }) => `${theme.space.md} 0`};
`;

const WIDTHS = ['62%', '48%', '55%', '40%', '58%', '45%'];

/** The list while it is read for the first time. */
export function ThemesSkeleton() {
  const { t } = useWords();
  return (
    <Rows role="status">
      <Span hidden>{t('board.themes.loading')}</Span>
      {WIDTHS.map((width) => (
        <Skeleton key={width} width={width} height="16px" />
      ))}
    </Rows>
  );
}
