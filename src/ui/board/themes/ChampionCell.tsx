import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { initialsOf } from '../../parts/initialsOf.ts';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';

/** Who carries the theme, or one click to be the one. Plain elements, see `Rows`. */
export function ChampionCell({ theme, champion }: { theme: Theme; champion: Person | null }) {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const { play, busyWith } = useBoardChampion();
  if (theme.championId !== null) {
    return (
      <span className="who">
        {champion?.avatarUrl == null ? (
          <span className="face" aria-hidden>
            {initialsOf(champion?.name)}
          </span>
        ) : (
          <img className="face" alt="" src={champion.avatarUrl} />
        )}
        <span dir="auto">{champion?.name ?? t('champion.somebody')}</span>
      </span>
    );
  }
  return (
    <>
      <span className={mayWrite ? 'unseen' : 'subtle'}>{t('board.themes.vacant')}</span>
      {mayWrite && (
        <button
          type="button"
          className="claim"
          aria-disabled={busyWith === theme.id}
          aria-label={t('board.actionOn', { action: t('champion.claim'), name: theme.name })}
          onClick={() => play(theme, { kind: 'claim' })}
        >
          {t('champion.claim')}
        </button>
      )}
    </>
  );
}
