import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { CalendarPage } from '../rollup/CalendarPage.tsx';
import { GardenRoom } from './GardenRoom.tsx';

/** Themes that want care: one and the same, too broad, badly named, asked for by nobody. */
export function GardenPage() {
  const { t } = useWords();
  return (
    <NarrowPage>
      <div>
        <PageLink href={addressOf({ page: 'themes' })}>← {t('board.nav.themes')}</PageLink>
      </div>
      <PageTitle>{t('board.nav.garden')}</PageTitle>
      <CalendarPage>{(themes, calendar) => <GardenRoom themes={themes} calendar={calendar} />}</CalendarPage>
    </NarrowPage>
  );
}
