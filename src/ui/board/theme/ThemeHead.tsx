import { Skeleton } from '@zendeskgarden/react-loaders';
import { Span } from '@zendeskgarden/react-typography';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { StateTag } from '../../parts/StateTag.tsx';
import { useWords } from '../../parts/Words.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import type { AskedView } from './asked/AskedView.ts';
import { ThemeNumbers } from './ThemeNumbers.tsx';

const Head = styled.header`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  /** `null` while nothing at all is known of it. */
  readonly theme: Theme | null;
  /** Whether the numbers rest on the mentions themselves. */
  readonly isCounted: boolean;
  /** Shows whom or what a number counts. */
  readonly onOpen: (view: AskedView) => void;
}

/** What the theme is, how far it has come, and how many ask. */
export function ThemeHead({ theme, isCounted, onOpen }: Props) {
  const { t } = useWords();
  return (
    <Head>
      <Line>
        {theme !== null && (
          <>
            <KindMark kind={theme.kind} />
            <StateTag theme={theme} />
          </>
        )}
      </Line>
      <PageTitle>
        {theme?.name ?? (
          <>
            <Span hidden>{t('board.theme.loading')}</Span>
            <Skeleton width="320px" />
          </>
        )}
      </PageTitle>
      {theme?.archived === true && <SlimNotice tone="subtle">{t('board.theme.archived')}</SlimNotice>}
      {theme !== null && <ThemeNumbers theme={theme} isCounted={isCounted} onOpen={onOpen} />}
    </Head>
  );
}
