import { CUSTOMER_FAMILIES, TICKET_FAMILIES, type ToldFilter, toldParts } from '#domain/rollup/ToldFilter.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { ReadTickets } from './ReadTickets.tsx';
import { Unread } from './Unread.tsx';
import type { RollupFacts } from './useFacts.ts';

interface Props {
  readonly told: readonly ToldFilter[];
  readonly facts: RollupFacts;
}

/** Of whom nothing was read that a filter asks for: they are in no number, and can be read. */
export function UnreadNotice({ told, facts }: Props) {
  const { t } = useWords();
  const asks = (families: readonly string[]) => told.some((one) => families.includes(toldParts(one)[0]));
  const { customers, unreadCustomers, read, readCustomersOn } = facts;
  const failure = customers?.failure ?? null;
  return (
    <>
      {asks(CUSTOMER_FAMILIES) && failure !== null && <FailureNotice failure={failure} />}
      {asks(CUSTOMER_FAMILIES) && unreadCustomers > 0 && (
        <SlimNotice>
          <Unread
            families={CUSTOMER_FAMILIES.filter((family) => asks([family]))}
            count={unreadCustomers}
            {...(customers?.names === undefined ? {} : { names: customers.names })}
          />{' '}
          <SmallLink onClick={readCustomersOn}>{t('evidence.worth.readOn')}</SmallLink>
        </SlimNotice>
      )}
      {asks(TICKET_FAMILIES) && read.unread > 0 && (
        <SlimNotice>
          <ReadTickets read={read} />
        </SlimNotice>
      )}
      {asks(TICKET_FAMILIES) && read.failure !== null && <FailureNotice failure={read.failure} />}
    </>
  );
}
