import type { UserId } from '#domain/basis/Id.ts';
import type { VocalCustomer } from '#domain/pitch/ThemeEvidence.ts';
import type { Person } from '#ports/People.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly vocal: VocalCustomer;
  /** How many tickets there are. */
  readonly all: number;
  readonly people: ReadonlyMap<UserId, Person>;
}

/** Names the one customer who asks most, and what is left without them. */
export function VocalNotice({ vocal, all, people }: Props) {
  const { t } = useWords();
  const { personId, tickets, without } = vocal;
  const name = people.get(personId)?.name ?? t('champion.somebody');
  return (
    <SlimNotice tone="subtle">
      {t('evidence.vocal', { name, part: tickets.length, all })}{' '}
      {t('evidence.without', {
        people: t('count.people', { count: without.people }),
        tickets: t('evidence.tickets', { count: without.tickets }),
      })}
    </SlimNotice>
  );
}
