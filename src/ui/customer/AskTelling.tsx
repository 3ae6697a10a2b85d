import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useState } from 'react';
import styled from 'styled-components';
import { toldIn } from '#domain/outcome/toldIn.ts';
import type { ToldAsk } from '#workflows/customer/CustomerPicture.ts';
import { copyText } from '../board/frame/copyText.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardLine, Quiet } from '../sidebar/CardFrame.tsx';

/** What may be said stands apart from what was. */
const Told = styled.div`
  padding-inline-start: ${({ theme }) => theme.space.xs};
  border-inline-start: ${({ theme }) => theme.borders.md}
    ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
`;

interface Props {
  readonly ask: ToldAsk;
  readonly locale: string;
}

/** The answer for colleagues, the words that customers may be told today, and whether they were. */
export function AskTelling({ ask: { decision, release, told }, locale }: Props) {
  const { t, date, locale: mine } = useWords();
  const { workplace } = useOutside();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (decision === null) return null;
  const words = release === null ? null : toldIn(release, locale);
  const name = (language: string) =>
    new Intl.DisplayNames(mine, { type: 'language' }).of(language) ?? language;
  return (
    <>
      <Quiet dir="auto">{t('customer.reason', { reason: decision.reason })}</Quiet>
      {words === null ? (
        <Quiet>{t('outcome.sayNothing')}</Quiet>
      ) : (
        <>
          <CardLine>
            <Quiet>
              {words.language === null
                ? t('sidebar.youMaySay')
                : t('outcome.mayIn', { language: name(words.language) })}
            </Quiet>
            <Button
              data-end
              isLink
              size="small"
              onClick={() => void copyText(words.text).then((is) => setCopied(is))}
            >
              {t('customer.copy')}
            </Button>
          </CardLine>
          <Told>
            <QuoteText text={words.text} wordsOf="agent" />
          </Told>
          {copied !== null && (
            <Quiet role="status">{t(copied ? 'customer.copied' : 'settings.health.copyByHand')}</Quiet>
          )}
        </>
      )}
      {told !== null && (
        <CardLine>
          <Quiet>{t('customer.told', { date: date(told.at) })}</Quiet>
          <Button data-end isLink size="small" onClick={() => workplace.openTicket(told.ticketId)}>
            {t('board.quotes.ticket', { id: told.ticketId })}
          </Button>
        </CardLine>
      )}
    </>
  );
}
