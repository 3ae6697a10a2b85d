import { type ReactNode, useState } from 'react';
import styled from 'styled-components';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { Circumstances } from '#domain/pitch/circumstancesOf.ts';
import { partsBehind, ticketsBehind } from '#domain/pitch/draftParts.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { filledText } from '#domain/pitch/pitchText.ts';
import type { PitchWords } from '#domain/pitch/PitchWords.ts';
import type { StrongQuote } from '#domain/pitch/ThemeEvidence.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { EvidenceTickets } from '../evidence/EvidenceTickets.tsx';
import { StrongQuotes } from '../evidence/StrongQuotes.tsx';
import { numberText } from './numberText.ts';

const Rests = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 72ch;
`;

const Title = styled.h3`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const List = styled.ul`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.xxs};

  > li {
    max-width: 100%;
  }

  button {
    text-align: start;
    white-space: normal;
  }
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly audience: Audience;
  readonly pitch: PitchWords;
  readonly numbers: PitchNumbers;
  readonly circumstances: Circumstances | null;
  readonly onSaid: () => void;
}

interface Ground {
  readonly label: string;
  readonly shows: () => ReactNode;
}

/** What a pitch rests on: each number opens to its tickets, and what customers name to the words in which they do. */
export function PitchRests({ opened, audience, pitch, numbers, circumstances, onSaid }: Props) {
  const words = useWords();
  const { t } = words;
  const [shown, setShown] = useState<string | null>(null);
  const { act, move, measure, stop, body } = pitch;
  const counted = partsBehind(audience, [act, move, measure, stop, body], numbers).map((part): Ground => {
    const label = filledText(t(`pitches.draft.${part}`), (token) => numberText(numbers[token], words)).text;
    const tickets = ticketsBehind(part, numbers);
    return { label, shows: () => <EvidenceTickets {...{ label, tickets, opened, onSaid }} /> };
  });
  const said = (label: string, quotes: readonly StrongQuote[]): Ground => ({
    label: t('pitches.happens.name', {
      name: label,
      tickets: t('evidence.tickets', { count: quotes.length }),
    }),
    shows: () => <StrongQuotes title={label} quotes={quotes} />,
  });
  const { named = [], steps = [] } = circumstances ?? {};
  const grounds = [
    ...counted,
    ...named.map(({ name, quotes }) => said(name, quotes)),
    ...(steps.length > 0 ? [said(t('pitches.happens.steps'), steps)] : []),
  ];
  if (grounds.length === 0) return null;
  return (
    <Rests role="group" aria-label={t('pitches.rests')}>
      <Title>{t('pitches.rests')}</Title>
      <List>
        {grounds.map(({ label, shows }) => (
          <li key={label}>
            <SmallLink
              aria-expanded={shown === label}
              onClick={() => setShown(shown === label ? null : label)}
            >
              {label}
            </SmallLink>
            {shown === label && shows()}
          </li>
        ))}
      </List>
    </Rests>
  );
}
