import { useMemo } from 'react';
import styled from 'styled-components';
import type { Decision } from '#domain/decision/Decision.ts';
import { draftConfirmation, draftCreditTakenBack } from '#domain/ledger/CreditEvent.ts';
import { creditsOf } from '#domain/ledger/creditsOf.ts';
import { foldCredits } from '#domain/ledger/foldCredits.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { sayEvent } from '#workflows/sayEvent.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useHidesTaggers } from '../../../parts/useHidesTaggers.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { creditText } from '../../wins/creditText.ts';
import { useSaying } from '../useSaying.ts';

const Heading = styled.h3`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly decision: Decision;
  readonly deciders: readonly DeciderTerm[];
  readonly onSaid: () => void;
}

/** Who brought about what shipped, in the order of their ids, and whether product says so. Nobody confirms a part of their own. */
export function CreditPart({ opened, decision, deciders, onSaid }: Props) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const { worker, now } = outside;
  const mayWrite = useMayWrite();
  const areHidden = useHidesTaggers();
  const { saying, run } = useSaying(onSaid);
  const credits = useMemo(() => creditsOf(opened.view), [opened.view]);
  const confirmations = useMemo(
    () => foldCredits(opened.journal, decision, deciders),
    [opened.journal, decision, deciders],
  );
  if (credits.length === 0) return null;
  const { theme } = opened;
  const nameOf = (id: typeof worker.id) =>
    id === worker.id ? worker.name : (opened.people.get(id)?.name ?? t('champion.somebody'));
  const isOwn = theme.kind === 'documentation';
  const decides = mayWrite && (isOwn || mayDecide(deciders, worker.id, now()));
  const helpsSomebody = credits.some(({ who }) => who !== worker.id);
  const mine = confirmations.find(({ by }) => by === worker.id);
  const say = (event: JournalEvent, done: string) =>
    void run(() => sayEvent(outside, { id: theme.id, name: theme.name }, event), done);
  const by = { actor: worker.id, at: now() };
  return (
    <div>
      <Heading>{t('outcome.win.who')}</Heading>
      {!areHidden && (
        <ul>
          {credits.map((credit) => (
            <li key={credit.who}>
              <span dir="auto">{nameOf(credit.who)}</span> <Subtle>{creditText(credit, false, t)}</Subtle>
            </li>
          ))}
        </ul>
      )}
      {confirmations.map(({ id, by: who, at, url }) => (
        <Subtle as="p" key={id}>
          {url === null
            ? t('outcome.win.confirmedBy', { name: nameOf(who), date: date(at) })
            : t('outcome.win.closed', { date: date(at) })}
        </Subtle>
      ))}
      {decides && mine === undefined && helpsSomebody && (
        <SmallLink
          aria-disabled={saying.at === 'saying'}
          onClick={() => say(draftConfirmation(theme.id, decision.id, by), t('outcome.win.confirmed'))}
        >
          {t('outcome.win.confirm')}
        </SmallLink>
      )}
      {mayWrite && mine !== undefined && (
        <SmallLink
          aria-disabled={saying.at === 'saying'}
          onClick={() => say(draftCreditTakenBack(theme.id, mine.id, by), t('outcome.win.takenBack'))}
        >
          {t('outcome.win.takeBack')}
        </SmallLink>
      )}
    </div>
  );
}
