import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { AccountStatus } from '../account/AccountStatus.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { CalendarPage } from './CalendarPage.tsx';
import { OnPaper } from './OnPaper.tsx';
import { RollupRoom } from './RollupRoom.tsx';

const Top = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

interface Props {
  /** How it is asked for; the usual look without it. */
  readonly asked: string;
}

/** What customers ask for over a period, for whoever decides. */
export function RollupPage({ asked }: Props) {
  const { t } = useWords();
  return (
    <>
      <OnPaper />
      <Top>
        <PageTitle>{t('board.nav.rollup')}</PageTitle>
        <Subtle>
          <AccountStatus />
        </Subtle>
      </Top>
      <CalendarPage>
        {(themes, calendar) => <RollupRoom asked={asked} themes={themes} calendar={calendar} />}
      </CalendarPage>
    </>
  );
}
