import styled from 'styled-components';
import { type FullEnd, FULL_SHARE } from '#workflows/sweep/acceptProposals.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';

/** In sight wherever in the list somebody accepted. */
const InSight = styled.div`
  position: sticky;
  top: ${({ theme }) => theme.space.xs};
  z-index: 1;
`;

/** Says that the account has no room for what was accepted, and what can be done; it stays until something is accepted anew. */
export function FullNotice({ full: { room, needed } }: { readonly full: FullEnd }) {
  const { t } = useWords();
  const { count, limit } = room;
  const most = Math.floor(limit * FULL_SHARE);
  return (
    <InSight>
      <SlimNotice>{t('settings.history.full', { needed, records: count, limit, most })}</SlimNotice>
    </InSight>
  );
}
