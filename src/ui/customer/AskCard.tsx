import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { TicketId } from '#domain/basis/Id.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { ToldAsk } from '#workflows/customer/CustomerPicture.ts';
import { KindMark } from '../parts/KindMark.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { QuoteText } from '../parts/QuoteText.tsx';
import { StateTag } from '../parts/StateTag.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardFrame, CardLine, Quiet } from '../sidebar/CardFrame.tsx';
import { AskTelling } from './AskTelling.tsx';

/** Before somebody asks for more. */
const FIRST_QUOTES = 2;

const Name = styled.h2`
  flex: 1;
  min-width: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`;

const Said = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};

  li {
    display: grid;
    gap: ${({ theme }) => theme.space.xxs};
  }
`;

interface Props {
  readonly ask: ToldAsk;
  /** In which words they are told. */
  readonly locale: string;
  /** The page is one person's. */
  readonly isOne: boolean;
}

/** A theme that this customer asks for: their words, each in its ticket, what became of it, and what to tell them. */
export function AskCard({ ask, locale, isOne }: Props) {
  const { t, date } = useWords();
  const { workplace } = useOutside();
  const [isWhole, setWhole] = useState(false);
  const { theme, themeId, tickets, waiting } = ask;
  const said = tickets.flatMap(({ ticketId, quotes }) => quotes.map((quote) => ({ ticketId, ...quote })));
  const shown = isWhole ? said : said.slice(0, FIRST_QUOTES);
  const open = (id: TicketId) => workplace.openTicket(id);
  const newest = tickets.find(({ ticketId }) => !isImported(ticketId))?.ticketId;
  return (
    <CardFrame>
      <CardLine>
        {theme !== null && <KindMark kind={theme.kind} isBare />}
        <Name dir="auto">{theme?.name ?? t('board.theme.another')}</Name>
        {theme !== null && <StateTag theme={theme} />}
      </CardLine>
      {waiting.length > 0 && (
        <CardLine>
          <strong>
            {isOne ? t('customer.waitingOne') : t('customer.waiting', { count: waiting.length })}
          </strong>
        </CardLine>
      )}
      <AskTelling ask={ask} locale={locale} />
      <Said>
        {shown.map(({ ticketId, comment, start, text, wordsOf, authorName, at }) => (
          <li key={`${ticketId}:${comment}:${start}`}>
            <QuoteText text={text} wordsOf={wordsOf} />
            <CardLine>
              <Quiet>
                {t(wordsOf === 'agent' ? 'sidebar.agentsWords' : 'sidebar.askBy', {
                  name: authorName,
                  date: date(at),
                })}
              </Quiet>
              {isImported(ticketId) ? (
                <Quiet data-end>{t('board.quotes.imported')}</Quiet>
              ) : (
                <Button data-end isLink size="small" onClick={() => open(ticketId)}>
                  {t('board.quotes.ticket', { id: ticketId })}
                </Button>
              )}
            </CardLine>
          </li>
        ))}
      </Said>
      <CardLine>
        {said.length > FIRST_QUOTES && (
          <Button isLink size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole
              ? t('sidebar.quoteShort')
              : t('sidebar.moreQuotes', { count: said.length - FIRST_QUOTES })}
          </Button>
        )}
        {said.length === 0 && newest !== undefined && (
          <Button isLink size="small" onClick={() => open(newest)}>
            {t('board.quotes.ticket', { id: newest })}
          </Button>
        )}
        <Button data-end isLink size="small" onClick={() => workplace.openBoard(`themes/${themeId}`)}>
          {t('sidebar.openTheme')}
        </Button>
      </CardLine>
    </CardFrame>
  );
}
