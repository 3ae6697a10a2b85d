import { useState } from 'react';
import styled from 'styled-components';
import type { Decision } from '#domain/decision/Decision.ts';
import type { Told } from '#domain/decision/DecisionEvent.ts';
import { toldNow } from '#domain/decision/toldNow.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { type Deciding, releaseAnswer } from '#workflows/decide/decideTheme.ts';
import { dayText } from '../../../parts/dayText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { ReleaseForm } from './ReleaseForm.tsx';
import { useSaying } from '../useSaying.ts';
import { useToday } from '../../frame/useToday.ts';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  p {
    max-width: 72ch;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

interface Props {
  readonly theme: Theme;
  readonly decision: Decision;
  readonly canAnswer: boolean;
  readonly onSaid: () => void;
}

/** What customers may be told because of the answer: nothing until somebody who decides says so. */
export function ReleaseLine({ theme, decision, canAnswer, onSaid }: Props) {
  const words = useWords();
  const { t } = words;
  const outside = useOutside();
  const today = useToday();
  const [wantsToWrite, setWriting] = useState(false);
  const { saying, run } = useSaying(onSaid);
  const told = toldNow(decision, today);
  const last = decision.releases.at(-1);
  const isOver = told === null && last !== undefined && last.text !== null;
  const release = async (what: Told, done: string, after: Decision = decision) => {
    const before = after.releases.at(-1) ?? { text: null, until: null };
    const undo = ({ event }: Deciding) => {
      const { id, actor: releasedBy, at } = event;
      const releases = [...after.releases, { id, releasedBy, at, ...what }];
      const { text, until } = before;
      const undone = t(text === null ? 'answer.takenBack' : 'answer.released');
      void release({ text, until }, undone, { ...after, releases });
    };
    if (await run(() => releaseAnswer(outside, theme, after, what), done, undo)) setWriting(false);
  };
  const write = t(last?.text == null ? 'answer.release' : 'answer.releaseAnew');
  const takeBack = () => void release({ text: null, until: null }, t('answer.takenBack'));
  useCommands(() => ({
    release: [
      { run: () => setWriting(true), name: write, on: theme.name },
      ...(told === null ? [] : [{ run: takeBack, name: t('answer.takeBack'), on: theme.name }]),
    ].filter(() => canAnswer),
  }));
  if (wantsToWrite && canAnswer) {
    return (
      <ReleaseForm
        start={last ?? null}
        saying={saying}
        onCancel={() => setWriting(false)}
        onRelease={(what) => void release(what, t('answer.released'))}
      />
    );
  }
  return (
    <Line>
      {told === null ? (
        <Subtle as="p">
          {isOver && last.until !== null
            ? t('answer.toldUntil', { date: dayText(last.until, words) })
            : t('answer.toldNothing')}
        </Subtle>
      ) : (
        <p dir="auto">
          {t('answer.told', { text: told.text ?? '' })}{' '}
          {told.until !== null && <Subtle>{t('answer.until', { date: dayText(told.until, words) })}</Subtle>}
        </p>
      )}
      {canAnswer && <SmallLink onClick={() => setWriting(true)}>{write}</SmallLink>}
      {canAnswer && told !== null && (
        <SmallLink aria-disabled={saying.at === 'saying'} onClick={takeBack}>
          {t('answer.takeBack')}
        </SmallLink>
      )}
    </Line>
  );
}
