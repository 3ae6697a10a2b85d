import { useMemo, useState } from 'react';
import styled from 'styled-components';
import { utcWeek } from '#domain/basis/utcWeek.ts';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import { trendOf } from '#domain/theme/trendOf.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useNow } from '../../frame/useNow.ts';
import { useCustomers } from '../useCustomers.ts';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { EvidenceTickets } from './EvidenceTickets.tsx';
import { factLabel } from './factLabel.ts';
import { type Fact, factsOf } from './factsOf.ts';
import { StrongQuotes } from './StrongQuotes.tsx';
import { TrendLine } from './TrendLine.tsx';
import { useCues } from './useCues.ts';
import { useNotChecked } from './useNotChecked.ts';
import { VocalNotice } from './VocalNotice.tsx';
import { WorthNotes } from './WorthNotes.tsx';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
}

/** How strong the case is and what it rests on; every number opens to its tickets. */
export function EvidenceRoom({ opened, onSaid }: Props) {
  const words = useWords();
  const { t, date } = words;
  const now = useNow();
  const { known, readOn } = useCustomers(opened);
  const [shown, setShown] = useState<Fact['id'] | null>(null);
  const evidence = useMemo(() => evidenceOf(opened.view, known ?? null), [opened.view, known]);
  const saying = useCues(opened);
  const notChecked = useNotChecked(opened);
  const facts = useMemo(() => factsOf(evidence, saying), [evidence, saying]);
  useCommands(() => ({
    evidence: facts
      .filter(({ tickets }) => tickets.length > 0)
      .map((fact) => ({
        run: () => setShown(fact.id),
        name: t('evidence.showTickets', { fact: factLabel(fact, words) }),
        on: opened.theme.name,
        isLater: true,
      })),
  }));
  const open = facts.find(({ id }) => id === shown);
  // Where they are all there is, they stand below anyhow.
  const isChoice = evidence.quotes.length < evidence.tickets.length;
  const { firstHeardAt, lastHeardAt, weekly, vocal } = evidence;
  if (firstHeardAt === null || lastHeardAt === null) {
    return (
      <Panel title={t('evidence.title')}>
        <Subtle as="p">{t('evidence.none')}</Subtle>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('evidence.title')}
      aside={<Subtle>{t('evidence.heard', { first: date(firstHeardAt), last: date(lastHeardAt) })}</Subtle>}
    >
      <Stack>
        <EvidenceFacts facts={facts} shown={shown} onShow={setShown} />
        {notChecked > 0 && <Subtle as="p">{t('evidence.notChecked', { count: notChecked })}</Subtle>}
        {open !== undefined && (
          <EvidenceTickets
            key={open.id}
            label={factLabel(open, words)}
            tickets={open.tickets}
            opened={opened}
            onSaid={onSaid}
          />
        )}
        {open?.said !== undefined && (
          <StrongQuotes title={t(`evidence.said.${open.said.cue}`)} quotes={open.said.quotes} />
        )}
        {known != null && <WorthNotes known={known} worth={evidence.worth} onReadOn={readOn} />}
        <TrendLine trend={trendOf(weekly, utcWeek(now))} />
        {vocal !== null && <VocalNotice vocal={vocal} all={evidence.tickets.length} people={opened.people} />}
        {isChoice && <StrongQuotes quotes={evidence.quotes} />}
      </Stack>
    </Panel>
  );
}
