import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import { answerOf, isAgreed, type Objection } from '#domain/launch/Launch.ts';
import { afterCard } from '#domain/launch/afterCard.ts';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { onEscape } from '../frame/onEscape.ts';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { LaunchQuote } from './LaunchQuote.tsx';
import type { QuotesRead } from './useQuotes.ts';

const Text = styled.p<{ $isLarge?: boolean }>`
  font-size: ${({ theme, $isLarge }) => ($isLarge === true ? theme.fontSizes.lg : 'inherit')};
  line-height: ${({ theme, $isLarge }) => ($isLarge === true ? theme.lineHeights.lg : 'inherit')};
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

interface Props {
  readonly objections: readonly Objection[];
  readonly read: QuotesRead;
  readonly onClose: () => void;
}

/**
 * Deals objections one by one: think, look at the answer, again or known. Enter shows it and knows it, 1 asks again, Escape ends.
 * Nothing of it is kept or told.
 */
export function PracticePanel({ objections, read, onClose }: Props) {
  const { t } = useWords();
  const [deck, setDeck] = useState<readonly Objection[]>(() =>
    objections.filter((one) => isAgreed(answerOf(one))),
  );
  const [all] = useState(deck.length);
  const [isShown, setShown] = useState(false);
  const [card] = deck;
  const answer = card === undefined ? null : answerOf(card);
  const quote = card?.quotes.find(({ themeId, ticketId, hash }) =>
    read.get(themeId)?.quotes?.some((one) => one.ticketId === ticketId && one.hash === hash),
  );
  const end = (wasKnown: boolean) => {
    setDeck(afterCard(deck, wasKnown));
    setShown(false);
  };
  return (
    <Panel
      title={t('launch.practise')}
      aside={<Subtle role="status">{t('evidence.share', { part: all - deck.length, all })}</Subtle>}
    >
      <PanelBody
        onKeyDown={(event) => {
          if (event.key === '1' && isShown) end(false);
          else onEscape(onClose)(event);
        }}
      >
        {card === undefined || answer === null ? (
          <>
            <p>{t('launch.over')}</p>
            <Button size="small" autoFocus onClick={onClose}>
              {t('action.close')}
            </Button>
          </>
        ) : (
          <>
            <Subtle>{t(`launch.kind.${card.kind}`)}</Subtle>
            <Text $isLarge dir="auto">
              {card.text}
            </Text>
            {quote !== undefined && <LaunchQuote quote={quote} read={read} />}
            {isShown && (
              <Text dir="auto" lang={answer.language} role="status">
                {answer.text}
              </Text>
            )}
            <Actions>
              {isShown ? (
                <>
                  <Button key="knew" size="small" isPrimary autoFocus onClick={() => end(true)}>
                    {t('launch.knew')}
                  </Button>
                  <Button key="again" size="small" onClick={() => end(false)}>
                    {t('launch.again')}
                  </Button>
                </>
              ) : (
                <Button key="show" size="small" isPrimary autoFocus onClick={() => setShown(true)}>
                  {t('launch.show')}
                </Button>
              )}
              <SmallLink onClick={onClose}>{t('action.close')}</SmallLink>
            </Actions>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}
