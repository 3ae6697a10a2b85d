import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import { servedBy, type Server } from '#domain/ledger/servedBy.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import {
  endKudos,
  type Given,
  giveKudos,
  type KudosFailure,
  kudosGiven,
} from '#workflows/kudos/giveKudos.ts';
import type { TicketReading } from '#workflows/readTicket.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useMayWrite } from '../parts/StandingContext.tsx';
import { useAllWords } from '../parts/useAllWords.ts';
import { CardLine, Quiet } from './CardFrame.tsx';
import { takeLostFocus } from './takeLostFocus.ts';

/** More answered in few tickets; whoever answered last comes first. */
const MOST = 3;

interface Props {
  readonly reading: TicketReading;
  readonly signal: Signal;
}

type Sharing =
  | { readonly at: 'looking' | 'offered' | 'busy' }
  | { readonly at: 'given'; readonly given: Given; readonly to: Server; readonly isNew: boolean }
  | {
      readonly at: 'failed';
      readonly failure: KudosFailure;
      readonly to: Server;
      readonly again: () => void;
    };

/** Passes a kind word on to the colleague who served this customer, with one click. */
export function KudosLine({ reading, signal: { sentence } }: Props) {
  const words = useAllWords();
  const outside = useOutside();
  const mayWrite = useMayWrite();
  const [sharing, setSharing] = useState<Sharing>({ at: 'looking' });
  const { conversation } = reading;
  useEffect(() => {
    let isWanted = true;
    void kudosGiven(outside, conversation, sentence).then((given) => {
      const to = servedBy(conversation, sentence.comment).find(({ id }) => id === given?.to);
      if (!isWanted) return;
      setSharing(
        given === null || to === undefined ? { at: 'offered' } : { at: 'given', given, to, isNew: false },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [outside, conversation, sentence]);
  const others = servedBy(conversation, sentence.comment).filter(({ id }) => id !== outside.worker.id);
  if (
    words === null ||
    sharing.at === 'looking' ||
    !mayWrite ||
    others.length === 0 ||
    sentence.wordsOf !== 'customer'
  )
    return null;
  const { t } = words;
  const share = async (to: Server) => {
    setSharing({ at: 'busy' });
    const given = await giveKudos(outside, conversation, sentence, to.id);
    const again = () => void share(to);
    setSharing(
      given.ok
        ? { at: 'given', given: given.value, to, isNew: true }
        : { at: 'failed', failure: given.failure, to, again },
    );
  };
  const takeBack = async (given: Given, to: Server) => {
    const ended = await endKudos(outside, 'kudos.takenBack', given);
    const again = () => void takeBack(given, to);
    setSharing(ended.ok ? { at: 'offered' } : { at: 'failed', failure: ended.failure, to, again });
  };
  if (sharing.at === 'given')
    return (
      <CardLine>
        <Quiet {...(sharing.isNew ? { role: 'status', tabIndex: -1, ref: takeLostFocus } : {})}>
          {t('outcome.kudos.shared', { name: sharing.to.name })}
        </Quiet>
        <Button isLink size="small" onClick={() => void takeBack(sharing.given, sharing.to)}>
          {t(sharing.isNew ? 'action.undo' : 'outcome.kudos.takeBack')}
        </Button>
      </CardLine>
    );
  return (
    <>
      <CardLine>
        {others.slice(0, MOST).map((to) => (
          <Button
            key={to.id}
            isLink
            size="small"
            aria-disabled={sharing.at === 'busy'}
            onClick={() => sharing.at !== 'busy' && void share(to)}
          >
            {t('outcome.kudos.share', { name: to.name })}
          </Button>
        ))}
      </CardLine>
      {sharing.at === 'failed' && sharing.failure.kind === 'left' && (
        <SlimNotice>{t('outcome.kudos.left', { name: sharing.to.name })}</SlimNotice>
      )}
      {sharing.at === 'failed' && sharing.failure.kind !== 'left' && (
        <FailureNotice failure={sharing.failure} onRetry={sharing.again} />
      )}
    </>
  );
}
