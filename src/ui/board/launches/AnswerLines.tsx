import { type ReactNode, useId, useState } from 'react';
import styled from 'styled-components';
import { draftAgreement } from '#domain/launch/draftLaunch.ts';
import { answerOf, isAgreed, type ObjectionAnswer } from '#domain/launch/Launch.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useSaying } from '../theme/useSaying.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { CardWords } from './CardParts.ts';
import { ObjectionAnswerForm } from './ObjectionAnswerForm.tsx';
import type { ObjectionCardProps } from './ObjectionCard.tsx';

const Links = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

/** What the team says to an objection: who wrote it, who stands by it, and what was written before; `children` is what else can be done. */
export function AnswerLines(props: ObjectionCardProps & { readonly children: ReactNode }) {
  const { launch, objection, nameOf, say, canWrite, children } = props;
  const { t, locale, date } = useWords();
  const { worker, now } = useOutside();
  const [isWriting, setWriting] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { saying, run } = useSaying(NOTHING, t('roles.tooLate'));
  const answer = answerOf(objection);
  const by = ({ by: writer, at }: ObjectionAnswer) =>
    t('answer.by', { name: nameOf(writer), date: date(at) });
  const names = (ids: ObjectionAnswer['agreed']) =>
    new Intl.ListFormat(locale).format(ids.map((one) => nameOf(one.by)));
  const mayAgree =
    answer !== null && answer.by !== worker.id && answer.agreed.every((one) => one.by !== worker.id);
  const agree = () => {
    if (answer === null) return;
    const event = draftAgreement(launch, objection, answer.id, { actor: worker.id, at: now() });
    void run(() => say(event), t('themeWork.done.changed'));
  };
  if (isWriting)
    return (
      <ObjectionAnswerForm
        launch={launch}
        objection={objection}
        holding={answer}
        say={say}
        onClose={() => setWriting(false)}
      />
    );
  return (
    <>
      {answer === null ? (
        <Subtle as="p">{t('answer.none')}</Subtle>
      ) : (
        <div>
          <CardWords dir="auto" lang={answer.language}>
            {answer.text}
          </CardWords>
          <Subtle as="p">
            {by(answer)} ·{' '}
            {isAgreed(answer) ? t('launch.agreedBy', { names: names(answer.agreed) }) : t('launch.waits')}
          </Subtle>
        </div>
      )}
      {saying.at === 'failed' && <FailureNotice failure={saying.failure} onRetry={agree} />}
      <Links>
        {canWrite && mayAgree && <SmallLink onClick={agree}>{t('launch.agree')}</SmallLink>}
        {canWrite && (
          <SmallLink
            aria-label={t('board.actionOn', {
              action: t(answer === null ? 'answer.give' : 'answer.giveAnew'),
              name: objection.text,
            })}
            onClick={() => setWriting(true)}
          >
            {t(answer === null ? 'answer.give' : 'answer.giveAnew')}
          </SmallLink>
        )}
        {canWrite && children}
        {objection.answers.length > 1 && (
          <SmallLink aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {t('answer.history', { count: objection.answers.length - 1 })}
          </SmallLink>
        )}
      </Links>
      {isOpen && (
        <ol id={id}>
          {objection.answers
            .slice(0, -1)
            .toReversed()
            .map((one) => (
              <li key={one.id}>
                <CardWords dir="auto">{one.text}</CardWords>
                <Subtle as="p">
                  {by(one)}
                  {isAgreed(one) && ` · ${t('launch.agreedBy', { names: names(one.agreed) })}`}
                </Subtle>
              </li>
            ))}
        </ol>
      )}
    </>
  );
}

const NOTHING = () => undefined;
