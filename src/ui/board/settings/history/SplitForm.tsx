import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { otherMatter } from '#workflows/sweep/reshapeProposals.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useLongList } from '../../frame/useLongList.ts';
import { toggled } from './useProposalKeys.ts';

const Asks = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly proposal: Proposal;
  readonly onSplit: (askIds: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Which of the asks are another matter: chosen beforehand as the engine sees it, by a person in the end. */
export function SplitForm({ proposal, onSplit, onCancel }: Props) {
  const { t } = useWords();
  const { language } = useOutside();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const room = useRef<HTMLUListElement>(null);
  const { shown, left, showMore } = useLongList(proposal.asks);
  const isReady = chosen !== null;
  useEffect(() => {
    const abort = new AbortController();
    void otherMatter(language, proposal, abort.signal).then((found) => {
      if (!abort.signal.aborted) setChosen(found.ok ? found.value : new Set());
    });
    return () => abort.abort();
  }, [language, proposal]);
  useEffect(() => {
    if (isReady) room.current?.querySelector('input')?.focus();
  }, [isReady]);
  if (chosen === null) return <Skeleton width="60%" height="16px" />;
  return (
    <>
      <Subtle as="p">{t('settings.history.splitWhat')}</Subtle>
      <Asks ref={room}>
        {shown.map(({ id, what, quotes }) => (
          <li key={id}>
            <Field>
              <Checkbox checked={chosen.has(id)} onChange={() => setChosen(toggled(chosen, id))}>
                <Field.Label isRegular dir="auto">
                  {quotes[0]?.text ?? what}
                </Field.Label>
              </Checkbox>
            </Field>
          </li>
        ))}
      </Asks>
      {left > 0 && (
        <div>
          <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>
        </div>
      )}
      <Actions>
        <Button
          size="small"
          isPrimary
          disabled={chosen.size === 0 || chosen.size === proposal.asks.length}
          onClick={() => onSplit(chosen)}
        >
          {t('settings.history.splitOff', { count: chosen.size })}
        </Button>
        <Button size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </>
  );
}
