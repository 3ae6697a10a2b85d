import { useState } from 'react';
import styled from 'styled-components';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { relayAnswer } from '#workflows/decide/relayAnswer.ts';
import { decideTheme } from '#workflows/decide/decideTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { Panel } from '../../frame/Panel.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { AnswerHistory } from './AnswerHistory.tsx';
import type { AnswerKnown } from './AnswerKnown.ts';
import { AnswerNow } from './AnswerNow.tsx';
import { AnswerPlace } from './AnswerPlace.tsx';
import { RelayedLine } from './RelayedLine.tsx';
import { RelayForm } from './RelayForm.tsx';
import { TooLateNotice } from './TooLateNotice.tsx';
import { useAnswer } from './useAnswer.ts';
import { useRetiredMacros } from './useRetiredMacros.ts';
import { useSaying } from '../useSaying.ts';
import { WhoDecides } from './WhoDecides.tsx';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
  readonly isAnswering: boolean;
}

/** The answer that holds, what came before it, and for those who decide a way to answer. */
export function AnswerRoom({ opened, onSaid, isAnswering }: Props) {
  const { t } = useWords();
  const [attempt, setAttempt] = useState(0);
  const answer = useAnswer(opened, attempt, onSaid);
  if (answer.at === 'shown') return <Shown {...{ opened, answer, onSaid, isAnswering }} />;
  if (answer.at === 'loading') return <AnswerPlace />;
  return (
    <Panel title={t('answer.title')}>
      <FailureNotice failure={answer.failure} onRetry={() => setAttempt((before) => before + 1)} />
    </Panel>
  );
}

type ShownProps = Props & { readonly answer: Extract<AnswerKnown, { at: 'shown' }> };

function Shown({ opened, answer, onSaid, isAnswering: isAsked }: ShownProps) {
  const { theme } = opened;
  const { known, holding, waiting, tooLate } = answer;
  const { t } = useWords();
  const outside = useOutside();
  const mayWrite = useMayWrite();
  const [wantsToAnswer, setAnswering] = useState<'anew' | 'again' | 'confirm' | 'relay' | null>(
    isAsked ? 'anew' : null,
  );
  const { saying, run } = useSaying(onSaid);
  const isOwn = theme.kind === 'documentation';
  const decides = isOwn || mayDecide(known.deciders, outside.worker.id, outside.now());
  useRetiredMacros(opened, answer);
  const canAnswer = decides && mayWrite && !known.isDoubtful;
  const isAnswering = canAnswer && wantsToAnswer !== null && wantsToAnswer !== 'relay';
  const mayRelay = mayWrite && !decides;
  const isRelaying = mayWrite && wantsToAnswer === 'relay';
  const relayed = known.relayed.get(theme.id)?.at(-1) ?? null;
  const give = t(holding === null ? 'answer.give' : 'answer.giveAnew');
  const begin = <SmallLink onClick={() => setAnswering('anew')}>{give}</SmallLink>;
  useCommands(() => ({
    answer: canAnswer ? { run: () => setAnswering('anew'), name: give, on: theme.name } : null,
    relay: [
      { can: mayRelay, as: 'relay' as const, name: t('pitches.relay.begin') },
      { can: canAnswer && relayed !== null, as: 'confirm' as const, name: t('pitches.relay.confirm') },
    ].flatMap(({ can, as, name }) => (can ? [{ run: () => setAnswering(as), name, on: theme.name }] : [])),
  }));
  const own = tooLate?.kind === 'decision.made' ? tooLate.payload : null;
  return (
    <Panel title={t('answer.title')} aside={canAnswer && !isAnswering ? begin : undefined}>
      <Stack>
        {known.isDoubtful && <SlimNotice>{t('answer.doubtful')}</SlimNotice>}
        {tooLate !== null && !isAnswering && (
          <TooLateNotice
            {...{ tooLate, holding }}
            {...(own === null || !canAnswer ? {} : { onAgain: () => setAnswering('again') })}
          />
        )}
        <AnswerNow {...{ theme, holding, waiting, onSaid, canAnswer }} isDoubtful={known.isDoubtful} />
        {isAnswering && (
          <AnswerForm
            isChange={holding !== null}
            start={wantsToAnswer === 'again' ? own : wantsToAnswer === 'confirm' ? relayed : null}
            saying={saying}
            onCancel={() => setAnswering(null)}
            onAnswer={async (verdict) => {
              const work = () => decideTheme(outside, theme, holding, verdict);
              if (await run(work, t('answer.given'))) setAnswering(null);
            }}
          />
        )}
        {relayed !== null && !isAnswering && (
          <RelayedLine
            relayed={relayed}
            {...(canAnswer ? { onConfirm: () => setAnswering('confirm') } : {})}
          />
        )}
        {isRelaying && (
          <RelayForm
            saying={saying}
            onCancel={() => setAnswering(null)}
            onRelay={async (verdict, source) => {
              const work = () => relayAnswer(outside, theme, holding, { ...verdict, source });
              if (await run(work, t('pitches.relay.done'))) setAnswering(null);
            }}
          />
        )}
        {mayRelay && !isRelaying && (
          <div>
            <SmallLink onClick={() => setAnswering('relay')}>{t('pitches.relay.begin')}</SmallLink>
          </div>
        )}
        {isOwn && <Subtle as="p">{t('outcome.own')}</Subtle>}
        <WhoDecides deciders={known.deciders} isMe={decides} />
        <AnswerHistory {...answer} />
      </Stack>
    </Panel>
  );
}
