import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import { captureSentence } from '#workflows/captureSentence.ts';
import type { TicketReading } from '#workflows/readTicket.ts';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardFrame, CardLine, Quiet } from './CardFrame.tsx';
import type { TicketAction } from './ticketState.ts';

const KINDS = ['request', 'bug'] as const;

const Rows = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  max-height: 320px;
  overflow-y: auto;
`;

const Title = styled.h2`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly reading: TicketReading;
  readonly act: (action: TicketAction) => void;
  readonly onDone: () => void;
}

/** The customer's sentences (and the notes of agents, marked as such), for what the app missed. */
export function CapturePanel({ reading, act, onDone }: Props) {
  const { t } = useWords();
  const outside = useTicketOutside();
  const { sentences } = reading.heard;
  const kinds = KINDS.filter((kind) => !reading.hearing.kindsOff.includes(kind));
  const capture = async (sentence: Sentence, kind: 'request' | 'bug') => {
    const ask = await captureSentence(outside.language, reading, sentence, kind);
    act({ do: 'captured', ...ask });
    onDone();
  };
  const said = sentences.filter(({ wordsOf }) => wordsOf === 'customer');
  const noted = sentences.filter(({ wordsOf }) => wordsOf === 'agent');
  return (
    <CardFrame aria-label={t('sidebar.captureTitle')}>
      <CardLine>
        <Title>{t('sidebar.captureTitle')}</Title>
        <Button data-end isLink size="small" onClick={onDone}>
          {t('action.close')}
        </Button>
      </CardLine>
      {sentences.length === 0 && <Quiet>{t('sidebar.captureNone')}</Quiet>}
      <Rows>
        {said.map((sentence) => (
          <Row
            key={`${sentence.comment}:${sentence.start}`}
            sentence={sentence}
            kinds={kinds}
            onCapture={capture}
          />
        ))}
        {noted.length > 0 && (
          <li>
            <Quiet>{t('sidebar.captureNotes')}</Quiet>
          </li>
        )}
        {noted.map((sentence) => (
          <Row
            key={`${sentence.comment}:${sentence.start}`}
            sentence={sentence}
            kinds={kinds}
            onCapture={capture}
          />
        ))}
      </Rows>
    </CardFrame>
  );
}

interface RowProps {
  readonly sentence: Sentence;
  /** What may be made of it. */
  readonly kinds: readonly ('request' | 'bug')[];
  readonly onCapture: (sentence: Sentence, kind: 'request' | 'bug') => Promise<void>;
}

function Row({ sentence, kinds, onCapture }: RowProps) {
  const { t } = useWords();
  const [isChosen, setChosen] = useState(false);
  return (
    <li>
      <QuoteText text={sentence.text} wordsOf={sentence.wordsOf} />
      <CardLine>
        {isChosen ? (
          <>
            {kinds.map((kind) => (
              <Button key={kind} size="small" onClick={() => void onCapture(sentence, kind)}>
                {t(kind === 'bug' ? 'sidebar.asBug' : 'sidebar.asRequest')}
              </Button>
            ))}
          </>
        ) : (
          <Button
            isLink
            size="small"
            aria-label={`${t('sidebar.captureThis')}: ${sentence.text}`}
            onClick={() => setChosen(true)}
          >
            {t('sidebar.captureThis')}
          </Button>
        )}
      </CardLine>
    </li>
  );
}
