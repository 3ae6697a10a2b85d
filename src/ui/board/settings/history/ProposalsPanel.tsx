import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useRef, useState } from 'react';
import styled from 'styled-components';
import { nameFault } from '#domain/theme/nameFault.ts';
import type { Accepted } from '#workflows/sweep/acceptProposals.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useLongList } from '../../frame/useLongList.ts';
import { FullNotice } from './FullNotice.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { toggled, useProposalKeys } from './useProposalKeys.ts';
import { useProposals } from './useProposals.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

/** The inbox of what reading found: every proposal is accepted, added to a theme, or dismissed. */
export function ProposalsPanel() {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const { state, full, group, accept, dismiss, merge, split, stop } = useProposals();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [splitting, setSplitting] = useState<string | null>(null);
  const room = useRef<HTMLUListElement>(null);
  const proposals = 'found' in state ? state.found.proposals : [];
  const { shown, left, showMore } = useLongList(proposals);
  const nameOf = (proposal: Proposal) => names.get(proposal.id) ?? proposal.name;
  const asNew = (proposal: Proposal): Accepted => ({ proposal, name: nameOf(proposal), into: null });
  const asAdded = (proposal: Proposal): Accepted => ({ ...asNew(proposal), into: proposal.nearest });
  const picked = proposals.filter(({ id }) => chosen.has(id));
  const isWriting = state.at === 'writing';
  const isFree = !isWriting;
  const acceptAll = (some: readonly Proposal[]) =>
    accept(some.map((one) => (one.isOfTheme ? asAdded(one) : asNew(one))));
  const canAccept = (some: readonly Proposal[]) =>
    some.every((one) => one.isOfTheme || nameFault(nameOf(one)) === null);
  const mergePicked = () => {
    const [first] = picked;
    if (first === undefined) return;
    merge(picked, nameOf(first));
    const card = room.current?.children[shown.indexOf(first)];
    if (card instanceof HTMLElement) card.focus();
  };
  const noticeFocus = useProposalKeys(room, shown, chosen, {
    accept: mayWrite && isFree ? (some) => canAccept(some) && acceptAll(some) : null,
    dismiss: mayWrite && isFree ? dismiss : null,
    merge: isFree && picked.length > 1 ? mergePicked : null,
    split: ({ id }) => setSplitting(id),
    pick: setChosen,
  });

  return (
    <Panel title={t('settings.history.proposals')}>
      <PanelBody>
        <Subtle as="p">{t('settings.history.proposalsWhat')}</Subtle>
        {state.at === 'grouping' && <Skeleton width="60%" height="16px" />}
        {state.at === 'failed' && <FailureNotice failure={state.failure} onRetry={group} />}
        {'found' in state && state.found.unknown !== null && (
          <>
            <Subtle as="p">{t('settings.history.dismissedUnknown')}</Subtle>
            <FailureNotice failure={state.found.unknown} onRetry={group} />
          </>
        )}
        {'found' in state && proposals.length === 0 && <p>{t('settings.history.none')}</p>}
        {proposals.length > 0 && (
          <Actions>
            <Button
              size="small"
              disabled={!mayWrite || isWriting || picked.length === 0 || !canAccept(picked)}
              onClick={() => acceptAll(picked)}
            >
              {t('settings.history.acceptChosen', { count: picked.length })}
            </Button>
            <Button size="small" disabled={isWriting || picked.length < 2} onClick={mergePicked}>
              {t('settings.history.mergeChosen', { count: picked.length })}
            </Button>
            <Button
              size="small"
              isBasic
              disabled={!mayWrite || isWriting || picked.length === 0}
              onClick={() => dismiss(picked)}
            >
              {t('settings.history.dismissChosen', { count: picked.length })}
            </Button>
            <Button size="small" isBasic onClick={() => setChosen(new Set(shown.map(({ id }) => id)))}>
              {t('settings.history.pickShown', { count: shown.length })}
            </Button>
            <Button size="small" isBasic disabled={isWriting} onClick={group}>
              {t('settings.history.groupAgain')}
            </Button>
          </Actions>
        )}
        {proposals.length > 0 && <Subtle as="p">{t('board.themes.keys')}</Subtle>}
        {isWriting && (
          <p role="status">
            {t('settings.exchange.importing', { done: state.done, total: state.total })}{' '}
            <Button isLink size="small" onClick={stop}>
              {t('settings.tags.stop')}
            </Button>
          </p>
        )}
        {full !== null && <FullNotice full={full} />}
        <List ref={room}>
          {shown.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              name={nameOf(proposal)}
              isChosen={chosen.has(proposal.id)}
              mayWrite={mayWrite && !isWriting}
              onName={(name) => setNames(new Map([...names, [proposal.id, name]]))}
              onChoose={() => setChosen(toggled(chosen, proposal.id))}
              onFocus={() => noticeFocus(proposal.id)}
              isSplitting={splitting === proposal.id}
              onSplitting={() => setSplitting(proposal.id)}
              onSplit={(askIds) => {
                setSplitting(null);
                if (askIds !== null) split(proposal, askIds);
              }}
              onMake={() => accept([asNew(proposal)])}
              onAdd={() => accept([asAdded(proposal)])}
              onDismiss={() => dismiss([proposal])}
            />
          ))}
        </List>
        {left > 0 && (
          <div>
            <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>
          </div>
        )}
        {'found' in state && (
          <Subtle as="p">
            {state.found.alone > 0 && t('settings.history.alone', { count: state.found.alone })}{' '}
            {state.found.withDismissed > 0 &&
              t('settings.history.withDismissed', { count: state.found.withDismissed })}{' '}
            {state.found.left > 0 && t('settings.history.forLater', { count: state.found.left })}
          </Subtle>
        )}
      </PanelBody>
    </Panel>
  );
}
