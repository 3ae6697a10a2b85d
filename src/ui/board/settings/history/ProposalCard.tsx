import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import { Span } from '@zendeskgarden/react-typography';
import styled from 'styled-components';
import { NAME_CHARACTERS, nameFault } from '#domain/theme/nameFault.ts';
import type { Proposal } from '#workflows/sweep/proposeThemes.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { KindMark } from '../../../parts/KindMark.tsx';
import { QuoteText } from '../../../parts/QuoteText.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const Card = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  & + & {
    padding-top: ${({ theme }) => theme.space.md};
    border-top: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

const Quotes = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly proposal: Proposal;
  /** As somebody renamed it. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly mayWrite: boolean;
  readonly onName: (name: string) => void;
  readonly onChoose: () => void;
  readonly onMake: () => void;
  readonly onAdd: () => void;
  readonly onDismiss: () => void;
}

/** What may be a theme: its name, who asks, three of their sentences, and what can become of it. */
export function ProposalCard({
  proposal,
  name,
  isChosen,
  mayWrite,
  onName,
  onChoose,
  onMake,
  onAdd,
  onDismiss,
}: Props) {
  const { t } = useWords();
  const { workplace } = useOutside();
  const { kind, people, tickets, typical, nearest, isOfTheme, asks } = proposal;
  const fault = isOfTheme ? null : nameFault(name);
  const ticketOf = (comment: string) =>
    asks.find(({ quotes }) => quotes.some((one) => one.comment === comment));
  return (
    <Card>
      <Head>
        <Field>
          <Checkbox checked={isChosen} onChange={onChoose}>
            <Field.Label isRegular>
              <Span hidden>{name} </Span>
              {t('count.people', { count: people })}, {t('settings.history.ticketCount', { count: tickets })}
            </Field.Label>
          </Checkbox>
        </Field>
        <KindMark kind={kind} />
      </Head>
      {isOfTheme ? (
        <strong dir="auto">{nearest?.name}</strong>
      ) : (
        <Field>
          <Field.Label hidden>{t('settings.history.name')}</Field.Label>
          <Input
            isCompact
            dir="auto"
            value={name}
            onChange={({ currentTarget }) => onName(currentTarget.value)}
            {...(fault === null ? {} : { validation: 'error' as const })}
          />
          {fault !== null && (
            <Field.Message validation="error">
              {t(`themeWork.nameFault.${fault}`, { count: NAME_CHARACTERS })}
            </Field.Message>
          )}
        </Field>
      )}
      <Quotes>
        {typical.map((quote) => {
          const ticket = ticketOf(quote.comment)?.ticketId;
          return (
            <li key={`${quote.comment} ${quote.start}`}>
              <QuoteText text={quote.text} wordsOf={quote.wordsOf} isShort />{' '}
              {ticket !== undefined && (
                <SmallLink
                  aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticket}` })}
                  onClick={() => workplace.openTicket(ticket)}
                >
                  #{ticket}
                </SmallLink>
              )}
            </li>
          );
        })}
      </Quotes>
      {!isOfTheme && nearest !== null && (
        <Subtle as="p">{t('settings.history.near', { name: nearest.name })}</Subtle>
      )}
      <Actions>
        {!isOfTheme && (
          <Button size="small" disabled={!mayWrite || fault !== null} onClick={onMake}>
            {t('settings.history.make')}
          </Button>
        )}
        {nearest !== null && (
          <Button size="small" disabled={!mayWrite} onClick={onAdd}>
            {t('settings.history.add', { name: nearest.name })}
          </Button>
        )}
        <Button size="small" isBasic onClick={onDismiss}>
          {t('settings.history.dismiss')}
        </Button>
      </Actions>
    </Card>
  );
}
