import { useState } from 'react';
import type { EventId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { draftDismissal, draftObjection, draftPlacing } from '#domain/launch/draftLaunch.ts';
import { type Launch, openObjections } from '#domain/launch/Launch.ts';
import type { ObjectionProposal } from '#domain/launch/proposeObjections.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { useSaying } from '../theme/useSaying.ts';
import { Card, CardHead, CardText } from './CardParts.ts';
import { SaidList } from './SaidList.tsx';
import { SaidWords } from './SaidWords.tsx';
import type { SayLaunch } from './useLaunches.ts';
import { Subtle } from '../frame/Subtle.tsx';

interface Props {
  readonly launch: Launch;
  readonly proposal: ObjectionProposal;
  readonly say: SayLaunch;
}

/**
 * An objection to expect, with who said such things: on the list with one click, or never proposed again. Its name is ours, no customer's words; one of the
 * same name takes the words in.
 */
export function ProposalCard({ launch, proposal, say }: Props) {
  const { t } = useWords();
  const { worker, now, newId } = useOutside();
  const { list } = useBoard();
  const [nonce] = useState(newId);
  const [last, setLast] = useState<'accept' | 'dismiss'>('accept');
  const { saying, run } = useSaying(NOTHING, t('roles.tooLate'));
  const { kind, themeId, quotes } = proposal;
  const theme = list.at === 'shown' ? list.themes.find(({ id }) => id === themeId) : undefined;
  const about = themeId === launch.id ? launch.name : theme?.name;
  const text = t(`launch.guess.${kind}`, { name: about ?? t('board.theme.another') });
  const by = () => ({ actor: worker.id, at: now() });
  const accept = () => {
    setLast('accept');
    const into = openObjections(launch).find((one) => textHash(one.text) === textHash(text))?.id;
    return run(async () => {
      const event = draftObjection(launch, { kind, text, quotes }, nonce, by());
      const said = await say(event);
      return into === undefined || !said.ok ? said : join(event.id, into);
    }, t('themeWork.done.changed'));
  };
  const join = (id: EventId, into: EventId) =>
    say(draftPlacing(launch, { id, placedBy: id }, { is: 'joined', into }, by()));
  const dismiss = () => {
    setLast('dismiss');
    const back = () =>
      void run(
        () => say(draftDismissal(launch, { kind, quotes }, false, newId(), by())),
        t('themeWork.done.changed'),
      );
    return run(
      () => say(draftDismissal(launch, { kind, quotes }, true, nonce, by())),
      t('themeWork.done.changed'),
      back,
    );
  };
  const action = (name: string) => t('board.actionOn', { action: name, name: text });
  return (
    <Card data-line>
      <CardHead>
        <CardText dir="auto">{text}</CardText>
        <Subtle>{t(`launch.kind.${kind}`)}</Subtle>
      </CardHead>
      <SaidList all={quotes}>
        {(quote) => <SaidWords key={`${quote.ticketId} ${quote.hash}`} {...quote} />}
      </SaidList>
      {saying.at === 'failed' && (
        <FailureNotice
          failure={saying.failure}
          onRetry={() => void (last === 'accept' ? accept() : dismiss())}
        />
      )}
      <Actions>
        <SmallLink aria-label={action(t('launch.add'))} onClick={() => void accept()}>
          {t('launch.add')}
        </SmallLink>
        <SmallLink aria-label={action(t('settings.history.dismiss'))} onClick={() => void dismiss()}>
          {t('settings.history.dismiss')}
        </SmallLink>
      </Actions>
    </Card>
  );
}

const NOTHING = () => undefined;
