import { Skeleton } from '@zendeskgarden/react-loaders';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { AccountStatus } from '../account/AccountStatus.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useIssues } from '../issues/useIssues.ts';
import { AnswerLines } from './AnswerLines.tsx';
import { AnswersNotice } from './AnswersNotice.tsx';
import { ConcernsPanel } from './ConcernsPanel.tsx';
import { PeakPanel } from './PeakPanel.tsx';
import { useAnswerRules } from './useAnswerRules.ts';
import { useAnswersDue } from './useAnswersDue.ts';
import { useLeadOf } from './useLeadOf.ts';

/** What I am asked, what waits behind it, and what others owe; what was asked of somebody who decides no more is anybody's. */
export function AnswersPanels({ themes }: { readonly themes: readonly Theme[] }) {
  const { t } = useWords();
  const { worker, now } = useOutside();
  const { rules, again } = useAnswerRules();
  const known = useAnswersDue(undefined, rules);
  const all = known.at === 'shown' ? known.due : [];
  const leadOf = useLeadOf(all, known.at === 'shown' ? known.settings.deciders : []);
  const issues = useIssues();
  if (known.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (known.at === 'failed') return <FailureNotice failure={known.failure} onRetry={known.again} />;
  const { deciders } = known.settings;
  const decides = (id: DueAnswer['lead']) => mayDecide(deciders, id, now());
  const isMine = ({ lead }: DueAnswer) => lead === worker.id || (decides(worker.id) && !decides(lead));
  const none = decides(worker.id) ? 'pitches.answers.mineNone' : 'pitches.answers.notMine';
  const mine = all.filter((one) => isMine(one) && one.place === null);
  const waiting = all.filter((one) => isMine(one) && one.place !== null);
  const others = all.filter((one) => !isMine(one));
  const lines = (entries: readonly DueAnswer[], isOwn: boolean) => (
    <AnswerLines {...{ entries, themes, isOwn, leadOf, issues }} />
  );
  return (
    <>
      <AnswersNotice rules={rules} onRetry={again} />
      <Panel title={t('pitches.answers.mine')} aside={<AccountStatus />}>
        {mine.length === 0 ? (
          <Subtle as="p">{t(known.isPartial ? 'mine.taggedReading' : none)}</Subtle>
        ) : (
          lines(mine, true)
        )}
      </Panel>
      <ConcernsPanel deciders={deciders} />
      {waiting.length > 0 && (
        <Panel title={t('pitches.answers.waiting')}>
          <Subtle as="p">{t('pitches.answers.waitingWhy')}</Subtle>
          {lines(waiting, true)}
        </Panel>
      )}
      {rules.at === 'shown' && <PeakPanel rules={rules} decides={decides(worker.id)} onChanged={again} />}
      {others.length > 0 && <Panel title={t('pitches.answers.others')}>{lines(others, false)}</Panel>}
    </>
  );
}
