import { useMemo, useState } from 'react';
import { toldNow } from '#domain/decision/toldNow.ts';
import { foldReplies } from '#domain/outcome/foldReplies.ts';
import { toldBefore } from '#domain/outcome/toldBefore.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { useToday } from '../../frame/useToday.ts';
import { useAnswer } from '../answer/useAnswer.ts';
import { CreditPart } from './CreditPart.tsx';
import { SendList } from './SendList.tsx';
import { ToldBeforeList } from './ToldBeforeList.tsx';

interface Props {
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
}

/** The send-list while the theme is shipped, and whoever was told what does not hold any more. */
export function OutcomeRoom({ opened, onSaid }: Props) {
  const { t } = useWords();
  const today = useToday();
  const [attempt, setAttempt] = useState(0);
  const answer = useAnswer(opened, attempt, onSaid);
  const rows = useMemo(() => foldReplies(opened.journal), [opened.journal]);
  if (answer.at === 'loading') return null;
  if (answer.at === 'failed') {
    return (
      <Panel title={t('outcome.title')}>
        <FailureNotice failure={answer.failure} onRetry={() => setAttempt((before) => before + 1)} />
      </Panel>
    );
  }
  const { known, holding } = answer;
  const isShipped = holding?.answer === 'shipped' && opened.partOf === null && !known.isDoubtful;
  const release = isShipped ? toldNow(holding, today) : null;
  const decisions = [opened.theme.id, ...opened.view.theme.parts].flatMap(
    (id) => known.byTheme.get(id) ?? [],
  );
  const before = known.isDoubtful ? [] : toldBefore(rows, decisions, release?.id ?? null);
  if (!isShipped && before.length === 0) return null;
  return (
    <Panel title={t('outcome.title')}>
      <PanelBody>
        {before.length > 0 && <ToldBeforeList before={before} opened={opened} isShipped={isShipped} />}
        {isShipped && release === null && <SlimNotice>{t('outcome.nothingReleased')}</SlimNotice>}
        {isShipped && <SendList opened={opened} rows={rows} release={release} onSaid={onSaid} />}
        {isShipped && (
          <CreditPart opened={opened} decision={holding} deciders={known.deciders} onSaid={onSaid} />
        )}
      </PanelBody>
    </Panel>
  );
}
