import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { concernNow } from '#domain/launch/concernNow.ts';
import { draftPlacing } from '#domain/launch/draftLaunch.ts';
import type { Launch, Objection } from '#domain/launch/Launch.ts';
import type { ObjectionPlace } from '#domain/launch/LaunchEvent.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import type { Settings } from '#domain/setting/Settings.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { FormFrame } from '../theme/answer/FormFrame.tsx';
import { useSaying } from '../theme/useSaying.ts';
import { AnswerLines } from './AnswerLines.tsx';
import { Card, CardHead, CardText } from './CardParts.ts';
import { ConcernLines } from './ConcernLines.tsx';
import { LaunchQuote } from './LaunchQuote.tsx';
import { SaidList } from './SaidList.tsx';
import type { SayLaunch } from './useLaunches.ts';
import type { QuotesRead } from './useQuotes.ts';

export interface ObjectionCardProps {
  readonly launch: Launch;
  readonly objection: Objection;
  /** What it may say the same as. */
  readonly others: readonly Objection[];
  readonly read: QuotesRead;
  readonly nameOf: (id: UserId) => string;
  /** Who decides, and by when; `null` while that is not known. */
  readonly settings: Settings | null;
  readonly say: SayLaunch;
  readonly canWrite: boolean;
}

/** An objection: in which words, by which customers, and what the team says to it. */
export function ObjectionCard(props: ObjectionCardProps) {
  const { launch, objection, others, read, settings, say, canWrite } = props;
  const { t } = useWords();
  const { worker, now } = useOutside();
  const [isMerging, setMerging] = useState(false);
  const [concern, setConcern] = useState<'ask' | 'settle' | null>(null);
  const asked = settings === null ? null : concernNow(objection, settings.deciders);
  const isProduct = settings !== null && mayDecide(settings.deciders, worker.id, now());
  const { saying, run } = useSaying(NOTHING, t('roles.tooLate'));
  const { quotes, text, kind } = objection;
  const place = (to: ObjectionPlace) => {
    const event = draftPlacing(launch, objection, to, { actor: worker.id, at: now() });
    const back = { ...objection, placedBy: event.id };
    const undo = () =>
      void run(
        () => say(draftPlacing(launch, back, { is: 'open' }, { actor: worker.id, at: now() })),
        t('themeWork.done.changed'),
      );
    return run(() => say(event), t('themeWork.done.changed'), undo);
  };
  const action = (name: string) => t('board.actionOn', { action: name, name: text });
  return (
    <Card data-line>
      <CardHead>
        <CardText dir="auto">{text}</CardText>
        <Subtle>{t(`launch.kind.${kind}`)}</Subtle>
      </CardHead>
      <SaidList all={quotes}>
        {(quote) => <LaunchQuote key={`${quote.ticketId} ${quote.hash}`} quote={quote} read={read} />}
      </SaidList>
      {isMerging ? (
        <MergeForm
          others={others}
          saying={saying}
          onMerge={(into) => void place({ is: 'joined', into })}
          onClose={() => setMerging(false)}
        />
      ) : (
        <AnswerLines {...props}>
          {others.length > 0 && (
            <SmallLink onClick={() => setMerging(true)}>{t('themeWork.merge')}</SmallLink>
          )}
          {settings !== null && concern === null && (asked === null || asked.answer !== null) && (
            <SmallLink aria-label={action(t('launch.askProduct'))} onClick={() => setConcern('ask')}>
              {t('launch.askProduct')}
            </SmallLink>
          )}
          {isProduct && concern === null && asked !== null && asked.answer === null && (
            <SmallLink aria-label={action(t('launch.settle'))} onClick={() => setConcern('settle')}>
              {t('launch.settle')}
            </SmallLink>
          )}
          <SmallLink
            aria-label={action(t('board.happy.remove'))}
            onClick={() => void place({ is: 'dropped' })}
          >
            {t('board.happy.remove')}
          </SmallLink>
        </AnswerLines>
      )}
      <ConcernLines {...props} open={canWrite ? concern : null} onClose={() => setConcern(null)} />
    </Card>
  );
}

interface MergeProps {
  readonly others: readonly Objection[];
  readonly saying: Parameters<typeof FormFrame>[0]['saying'];
  readonly onMerge: (into: EventId) => void;
  readonly onClose: () => void;
}

function MergeForm({ others, saying, onMerge, onClose }: MergeProps) {
  const { t } = useWords();
  const [into, setInto] = useState(others[0]?.id ?? asId<EventId>(''));
  return (
    <FormFrame
      label={t('bulk.merge')}
      action={t('bulk.merge')}
      saying={saying}
      onSubmit={() => onMerge(into)}
      onCancel={onClose}
    >
      <Field>
        <Field.Label>{t('launch.same')}</Field.Label>
        <Select
          autoFocus
          isCompact
          dir="auto"
          value={into}
          onChange={({ currentTarget }) => setInto(asId<EventId>(currentTarget.value))}
        >
          {others.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
    </FormFrame>
  );
}

const NOTHING = () => undefined;
