import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import { Span } from '@zendeskgarden/react-typography';
import { type KeyboardEvent, useRef } from 'react';
import styled from 'styled-components';
import { NAME_CHARACTERS, nameFault } from '#domain/theme/nameFault.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { KindMark } from '../../../parts/KindMark.tsx';
import { QuoteText } from '../../../parts/QuoteText.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { SplitForm } from './SplitForm.tsx';

const Card = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  /* The ring of the focus goes around what is in it, not through. */
  margin: ${({ theme }) => `0 -${theme.space.sm}`};
  padding: ${({ theme }) => theme.space.sm};
  border-radius: ${({ theme }) => theme.borderRadii.sm};

  ${({ theme }) => focusStyles({ theme, inset: true })}

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
  /** It has the focus, or something in it does. */
  readonly onFocus: () => void;
  readonly isSplitting: boolean;
  /** Somebody wants to split it, or no longer; with what is to be split off it is done. */
  readonly onSplit: (askIds: ReadonlySet<string> | null) => void;
  readonly onSplitting: () => void;
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
  onFocus,
  isSplitting,
  onSplit,
  onSplitting,
}: Props) {
  const { t } = useWords();
  const { workplace } = useOutside();
  const { kind, people, tickets, typical, nearest, isOfTheme, asks } = proposal;
  const fault = isOfTheme ? null : nameFault(name);
  const card = useRef<HTMLLIElement>(null);
  // Keys are for the proposal again, not for what is gone.
  const endSplit = (askIds: ReadonlySet<string> | null) => {
    card.current?.focus();
    onSplit(askIds);
  };
  const giveUpSplit = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    endSplit(null);
  };
  const ticketOf = (comment: string) =>
    asks.find(({ quotes }) => quotes.some((one) => one.comment === comment));
  return (
    <Card ref={card} tabIndex={-1} onFocus={onFocus} onKeyDown={isSplitting ? giveUpSplit : undefined}>
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
            onKeyDown={backToCard}
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
        {asks.length > 1 && !isSplitting && (
          <Button size="small" isBasic onClick={onSplitting}>
            {t('settings.history.split')}
          </Button>
        )}
        <Button size="small" isBasic disabled={!mayWrite} onClick={onDismiss}>
          {t('settings.history.dismiss')}
        </Button>
      </Actions>
      {isSplitting && <SplitForm proposal={proposal} onSplit={endSplit} onCancel={() => endSplit(null)} />}
    </Card>
  );
}

/** Enter and Escape end renaming: keys are for the proposal again. */
function backToCard(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.closest<HTMLElement>('li[tabindex]')?.focus();
}
