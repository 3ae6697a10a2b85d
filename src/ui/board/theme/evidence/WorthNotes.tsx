import { Button } from '@zendeskgarden/react-buttons';
import type { Coverage, CustomerWorth } from '#domain/pitch/CustomerWorth.ts';
import type { CustomersRead } from '#workflows/customers/readCustomers.ts';
import { useNow } from '../../frame/useNow.ts';
import { fieldName } from '../../customers/fieldName.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

interface Props {
  readonly known: CustomersRead;
  readonly worth: CustomerWorth | null;
  readonly onReadOn: () => void;
}

/** What the sums leave out and why: nothing said, not readable, not read. Nothing where they leave out nothing. */
export function WorthNotes({ known, worth, onReadOn }: Props) {
  const words = useWords();
  const { t, ago } = words;
  const now = useNow();
  if (worth === null) return null;
  const { revenue, seats, plans, countries } = worth;
  const parts = (told: Coverage, more: readonly (readonly ['zero' | 'negative', number])[] = []) =>
    [
      ['missing', told.missing.length] as const,
      ['unclear', told.unclear.length] as const,
      ['unread', told.unread.length] as const,
      ...more,
    ]
      .filter(([, count]) => count > 0)
      .map(([what, count]) => t(`evidence.worth.${what}`, { count }));
  const lines = [
    {
      what: 'revenue' as const,
      parts:
        revenue === null
          ? []
          : parts(revenue, [
              ['zero', revenue.zero.length],
              ['negative', revenue.negative.length],
            ]),
    },
    { what: 'seats' as const, parts: seats === null ? [] : parts(seats) },
    { what: 'plan' as const, parts: plans === null ? [] : parts(plans) },
    { what: 'country' as const, parts: countries === null ? [] : parts(countries) },
  ].filter((line) => line.parts.length > 0);
  const isUnread = [revenue, seats, plans, countries].some((told) => (told?.unread.length ?? 0) > 0);
  return (
    <div>
      {known.broken.map(({ what, owner, key, fault }) => (
        <SlimNotice key={`${what} ${owner}`}>
          {t('evidence.worth.broken', {
            what: fieldName(what, words, known.names),
            reason: t(`evidence.worth.fault.${fault}`, { field: key }),
          })}
        </SlimNotice>
      ))}
      {known.failure !== null && (
        <SlimNotice>
          {t(known.failure.kind === 'forbidden' ? 'evidence.worth.forbidden' : 'evidence.worth.failed')}
        </SlimNotice>
      )}
      {lines.map((line) => (
        <Subtle as="p" key={line.what}>
          {t('evidence.worth.line', { what: t(`asked.${line.what}`), parts: line.parts.join(', ') })}
        </Subtle>
      ))}
      {(revenue?.sums.length ?? 0) > 1 && <Subtle as="p">{t('evidence.worth.currencies')}</Subtle>}
      {known.readAt !== null && (
        <Subtle as="p">{t('evidence.worth.readAt', { ago: ago(known.readAt, now) })}</Subtle>
      )}
      {isUnread && known.failure?.kind !== 'forbidden' && (
        <Button size="small" isLink data-screen-only onClick={onReadOn}>
          {t('evidence.worth.readOn')}
        </Button>
      )}
    </div>
  );
}
