import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useCallback, useState } from 'react';
import styled from 'styled-components';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { ChampionLine } from '../parts/ChampionLine.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { KindMark } from '../parts/KindMark.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { useMayWrite } from '../parts/StandingContext.tsx';
import { StateTag } from '../parts/StateTag.tsx';
import { useOutboxEntries } from '../parts/useOutboxEntries.ts';
import { useHidesTaggers } from '../parts/useHidesTaggers.ts';
import { usePeople } from '../parts/usePeople.ts';
import { useWords } from '../parts/Words.tsx';
import { CardLine, Quiet } from './CardFrame.tsx';
import { HelpLine } from './HelpLine.tsx';
import { MentionQuotes } from './MentionQuotes.tsx';
import type { TicketAction } from './ticketState.ts';

const TellingPart = lazy(() =>
  import('./telling/TellingPart.tsx').then((module) => ({ default: module.TellingPart })),
);
const NotSent = lazy(() => import('./NotSent.tsx').then((module) => ({ default: module.NotSent })));

const Name = styled.h2`
  flex: 1;
  min-width: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`;

export interface TaggedProps {
  readonly theme: Theme;
  /** This ticket's mentions of the theme, one per agent who tagged it. */
  readonly mentions: readonly Mention[];
  readonly failure?: Failure | null;
  /** Given while this person can take their own tag back. */
  readonly onUndo?: () => void;
  readonly act: (action: TicketAction) => void;
}

/** A theme that this ticket asks for: how many ask, who carries it, what may be said to the customer today. */
export function TaggedDetails({ theme, mentions, failure = null, onUndo, act }: TaggedProps) {
  const { t } = useWords();
  const { worker, workplace } = useOutside();
  const mayWrite = useMayWrite();
  const [areWordsShown, setWordsShown] = useState(false);
  const taggers = mentions.map(({ taggedBy }) => taggedBy);
  const people = usePeople(theme.championId === null ? taggers : [...taggers, theme.championId]);
  const onTheme = useCallback((changed: Theme) => act({ do: 'theme', theme: changed }), [act]);
  const names = taggers.map((id) => people.get(id)?.name ?? t('champion.somebody')).join(', ');
  const isMine = taggers.every((id) => id === worker.id);
  const areHidden = useHidesTaggers();
  const board = `themes/${theme.id}`;
  const entry = useOutboxEntries().find(
    ({ write }) => write.kind === 'mention' && mentions.some(({ id }) => id === write.mention.id),
  );
  const others = areHidden ? t('sidebar.tagged') : t('sidebar.taggedBy', { name: names });
  const tagged = isMine ? t('sidebar.taggedByYou') : others;
  const notSent = entry !== undefined && entry.failure !== null ? entry : null;
  return (
    <>
      <CardLine>
        <KindMark kind={theme.kind} isBare />
        <Name dir="auto">{theme.name}</Name>
        <StateTag theme={theme} />
      </CardLine>
      <CardLine>
        <span>
          {t('count.peopleInOrganizations', {
            people: t('count.people', { count: theme.counts.people }),
            organizations: t('count.organizations', { count: theme.counts.organizations }),
          })}
        </span>
        <Button data-end isLink size="small" onClick={() => workplace.openBoard(board)}>
          {t('sidebar.openTheme')}
        </Button>
      </CardLine>
      <ChampionLine
        theme={theme}
        champion={people.get(theme.championId ?? worker.id) ?? null}
        onTheme={onTheme}
      />
      {(theme.answer !== null || theme.partOf !== null || theme.kind === 'documentation') && (
        <Suspense fallback={null}>
          <TellingPart theme={theme} mentions={mentions} />
        </Suspense>
      )}
      {theme.help === null && mayWrite && (
        <Button isLink size="small" style={{ alignSelf: 'start' }} onClick={() => workplace.openBoard(board)}>
          {t('sidebar.addHelp')}
        </Button>
      )}
      {theme.help !== null && <HelpLine help={theme.help} />}
      {notSent !== null && (
        <Suspense fallback={null}>
          <NotSent entry={notSent} />
        </Suspense>
      )}
      {areWordsShown && <MentionQuotes mentions={mentions} />}
      <CardLine>
        {notSent === null && (
          <Quiet role="status">{entry === undefined ? tagged : t('outbox.sending')}</Quiet>
        )}
        <Button
          isLink
          size="small"
          aria-expanded={areWordsShown}
          onClick={() => setWordsShown(!areWordsShown)}
        >
          {t('sidebar.theirWords')}
        </Button>
        {onUndo !== undefined && (
          <Button data-end isLink size="small" onClick={onUndo}>
            {notSent?.isStuck === true ? t('outbox.giveUp') : t('action.undo')}
          </Button>
        )}
      </CardLine>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
