import { useWords } from '../../parts/Words.tsx';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { CalendarPage } from '../rollup/CalendarPage.tsx';
import { OnPaper } from '../rollup/OnPaper.tsx';
import { WeekRoom } from './WeekRoom.tsx';

/** The account's last whole week, made when somebody opens it. */
export function WeekPage() {
  const { t } = useWords();
  return (
    <NarrowPage>
      <OnPaper />
      <PageTitle>{t('board.nav.week')}</PageTitle>
      <CalendarPage>{(themes, calendar) => <WeekRoom themes={themes} calendar={calendar} />}</CalendarPage>
    </NarrowPage>
  );
}
