import { TICKET_FAMILIES } from '#domain/rollup/ToldFilter.ts';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Unread } from './Unread.tsx';
import type { TicketsRead } from './useTicketFacts.ts';

/** How many tickets are not read, and the way to read them, or to stop it. */
export function ReadTickets({ read: { unread, isReading, readOn, stop } }: { readonly read: TicketsRead }) {
  const { t } = useWords();
  return (
    <>
      <Unread families={TICKET_FAMILIES} count={unread} />{' '}
      <SmallLink data-screen-only onClick={isReading ? stop : readOn}>
        {t(isReading ? 'setup.stop' : 'evidence.worth.readOn')}
      </SmallLink>
    </>
  );
}
