import type { ThemeId } from '#domain/basis/Id.ts';
import { useWords } from '../../../parts/Words.tsx';
import { addressOf } from '../../frame/BoardRoute.ts';
import { PageLink } from '../../frame/PageLink.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { useKeptLaunches } from '../../launches/useKeptLaunches.ts';

/** The launches that answer this theme, each on a page of its own. */
export function ThemeLaunches({ themeId }: { readonly themeId: ThemeId }) {
  const { t } = useWords();
  const its = useKeptLaunches().filter((launch) => launch.themeId === themeId);
  if (its.length === 0) return null;
  return (
    <Panel title={t('board.nav.launches')}>
      <ul>
        {its.map((launch) => (
          <li key={launch.id}>
            <PageLink dir="auto" href={addressOf({ page: 'launches', id: launch.id })}>
              {launch.name}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
