import { useMemo } from 'react';
import type { TicketId } from '#domain/basis/Id.ts';
import { TICKET_FAMILIES, type TicketFamily, ticketSays } from '#domain/rollup/ToldFilter.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { NumberButton } from './NumberButton.tsx';
import { ReadTickets } from './ReadTickets.tsx';
import { familyName, toldName } from './toldName.ts';
import type { RollupFacts } from './useFacts.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

/** So many of each are named; the rest is one number. */
const NAMED = 5;

interface Props {
  readonly counted: Counted;
  readonly facts: RollupFacts;
  readonly worth: RollupWorth;
  readonly teams: ReadonlyMap<string, string>;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** From which teams, channels and languages the tickets come that are counted, as far as they were read. */
export function CoveragePart({ counted, facts, worth: { who }, teams, onOpen }: Props) {
  const words = useWords();
  const { t, number } = words;
  const { tickets: known, read } = facts;
  const tickets = useMemo(() => who?.tickets.slice(0, who.ticketsNow) ?? [], [who]);
  const told = useMemo(
    () =>
      TICKET_FAMILIES.map((family) => ({ family, parts: partsOf(family, tickets, known) })).filter(
        ({ parts }) => parts.some(({ value }) => value !== ''),
      ),
    [tickets, known],
  );
  if (told.length === 0 && read.unread === 0) return null;
  const open = (title: string, ids: readonly TicketId[]) =>
    onOpen({ title, cell: { theme: null, of: 'period' }, ask: { ...counted.ask, tickets: ids } });
  return (
    <li>
      {told.map(({ family, parts }) => (
        <span key={family}>
          {familyName(family, words)}:{' '}
          {parts.slice(0, NAMED).map(({ value, ids }, n) => {
            const name = toldName(`${family}:${value}`, words, teams);
            return (
              <span key={value}>
                {n > 0 && ', '}
                <NumberButton onClick={() => open(name, ids)}>
                  {name} {number(ids.length)}
                </NumberButton>
              </span>
            );
          })}
          {parts.length > NAMED && <Subtle> +{number(parts.length - NAMED)}</Subtle>}
        </span>
      ))}
      {read.unread > 0 && (
        <Subtle>
          <ReadTickets read={read} />
        </Subtle>
      )}
      <Subtle>{t('rollup.told.how')}</Subtle>
    </li>
  );
}

/** The tickets of each value, most first; those of which it is not known last. */
function partsOf(
  family: TicketFamily,
  tickets: readonly TicketId[],
  known: RollupFacts['tickets'],
): readonly { readonly value: string; readonly ids: readonly TicketId[] }[] {
  const parts = new Map<string, TicketId[]>();
  for (const id of tickets) {
    const facts = known?.get(id);
    if (facts === undefined) continue;
    const value = ticketSays(facts, family);
    const ids = parts.get(value) ?? [];
    ids.push(id);
    parts.set(value, ids);
  }
  return [...parts]
    .map(([value, ids]) => ({ value, ids }))
    .toSorted(
      (a, b) =>
        Number(a.value === '') - Number(b.value === '') ||
        b.ids.length - a.ids.length ||
        (a.value < b.value ? -1 : 1),
    );
}
