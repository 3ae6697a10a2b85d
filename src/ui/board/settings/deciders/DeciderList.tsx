import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { Face } from '../../../parts/Face.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${({ theme }) => theme.space.xs};
  }
`;

interface Props {
  readonly terms: readonly DeciderTerm[];
  readonly onEnd: (person: UserId) => void;
}

/** Terms, those that run first, the newest of each first. */
export function DeciderList({ terms, onEnd }: Props) {
  const { t, date } = useWords();
  const people = usePeople(terms.map(({ userId }) => userId));
  if (terms.length === 0) return <p>{t('settings.deciders.none')}</p>;
  const shown = terms.toSorted(
    (a, b) => Number(a.until !== null) - Number(b.until !== null) || (a.from < b.from ? 1 : -1),
  );
  return (
    <List>
      {shown.map(({ userId, from, until }) => {
        const person = people.get(userId) ?? null;
        const name = person?.name ?? t('champion.somebody');
        return (
          <li key={`${userId} ${from}`}>
            <Face person={person} size="extrasmall" />
            <span dir="auto">{name}</span>
            <Subtle>
              {until === null
                ? t('settings.deciders.since', { date: date(from) })
                : t('settings.deciders.fromTo', { from: date(from), until: date(until) })}
            </Subtle>
            {until === null && (
              <SmallLink
                aria-label={t('board.actionOn', { action: t('settings.deciders.end'), name })}
                onClick={() => onEnd(userId)}
              >
                {t('settings.deciders.end')}
              </SmallLink>
            )}
          </li>
        );
      })}
    </List>
  );
}
