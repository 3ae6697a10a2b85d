import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { WorthNotes } from '../theme/evidence/WorthNotes.tsx';
import type { RollupFacts } from './useFacts.ts';
import type { RollupWorth } from './useWorth.ts';

interface Props {
  readonly facts: RollupFacts;
  readonly worth: RollupWorth;
}

/** What revenue and RICE are, in which currency themes are compared, and whose revenue is not in them. */
export function WorthPart({ facts: { customers, readCustomersOn }, worth }: Props) {
  const { t } = useWords();
  const { revenue, estimates } = worth;
  const isTold = revenue !== null && customers !== null && customers !== undefined;
  return (
    <>
      {isTold && (
        <li>
          <span>{t('rollup.revenue.how')}</span>
          {revenue.all.sums.length > 0 && (
            <Subtle>
              {revenue.currency === null
                ? t('settings.fields.currencyMissing')
                : t('rollup.revenue.in', { currency: revenue.currency })}
            </Subtle>
          )}
          <WorthNotes
            known={customers}
            worth={{ revenue: revenue.all, seats: null, plans: null, countries: null }}
            onReadOn={readCustomersOn}
          />
        </li>
      )}
      {estimates.size > 0 && <li>{t('rollup.rice.how')}</li>}
    </>
  );
}
