import type { UserId } from '#domain/basis/Id.ts';
import type { ChampionRoles } from '#domain/champion/ChampionRoles.ts';
import { dayText } from '../../../parts/dayText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly roles: ChampionRoles;
  /** The pause that runs now. */
  readonly away: ChampionRoles['pause'];
}

/** Who is away and who stands in, who champions it too, and who was asked. */
export function RolesText({ roles: { offer, coChampions, pause }, away }: Props) {
  const words = useWords();
  const { t } = words;
  const { worker } = useOutside();
  const ids = [...coChampions, offer?.to, offer?.by, pause?.standIn].filter((id) => id != null);
  const people = usePeople(ids);
  const nameOf = (id: UserId) =>
    id === worker.id ? worker.name : (people.get(id)?.name ?? t('champion.somebody'));
  return (
    <>
      {away !== null && (
        <p>
          {t('roles.away', { date: dayText(away.until, words) })}{' '}
          {away.standIn !== null && t('roles.standsIn', { name: nameOf(away.standIn) })}
        </p>
      )}
      {coChampions.length > 0 && (
        <p dir="auto">{t('roles.coChampions', { names: coChampions.map(nameOf).join(', ') })}</p>
      )}
      {offer !== null && (
        <p>
          {offer.to === worker.id
            ? t(`roles.youAreAsked.${offer.role}`, { name: nameOf(offer.by) })
            : t(`roles.asked.${offer.role}`, { name: nameOf(offer.to), by: nameOf(offer.by) })}
        </p>
      )}
    </>
  );
}
