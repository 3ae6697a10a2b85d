import { Button } from '@zendeskgarden/react-buttons';
import { agreed, type LearntModel } from '#domain/setting/LearningSetting.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { saveFile } from '../../frame/saveFile.ts';
import { Subtle } from '../../frame/Subtle.tsx';
import { FactList } from '../health/FactList.tsx';

/** So many words are shown each way; the file has all. */
const SHOWN = 12;
/** Less than this is not worth a line. */
const TELLING = 0.05;

/** What the account has learnt, in the words that count most, and as a file. */
export function LearntPanel({ model }: { model: LearntModel }) {
  const { t, date } = useWords();
  const { from, learntAt, parts } = model;
  const facts = [
    [t('settings.learning.when'), date(learntAt)],
    [
      t('settings.learning.from'),
      t('settings.learning.fromWhat', {
        tickets: from.tickets,
        people: from.people,
        tagged: from.tagged,
        dismissed: from.dismissed,
      }),
    ],
    [t('settings.learning.more.request'), listOf(parts, 0, 1)],
    [t('settings.learning.less.request'), listOf(parts, 0, -1)],
    [t('settings.learning.more.bug'), listOf(parts, 1, 1)],
    [t('settings.learning.less.bug'), listOf(parts, 1, -1)],
  ] as const;
  return (
    <Panel title={t('settings.learning.learnt')}>
      <PanelBody>
        <FactList facts={facts.filter(([, what]) => what !== '')} />
        <Subtle as="p">{t('settings.learning.words')}</Subtle>
        <Actions>
          <Button
            size="small"
            onClick={() =>
              saveFile(`groundswell-learnt-${learntAt.slice(0, 10)}.json`, JSON.stringify(model, null, 1))
            }
          >
            {t('settings.learning.export')}
          </Button>
        </Actions>
      </PanelBody>
    </Panel>
  );
}

/** The words that speak most for it, or against it, the most telling first. */
function listOf(parts: LearntModel['parts'], kind: 0 | 1, way: 1 | -1): string {
  return Object.keys(parts[0]?.words ?? {})
    .map((word) => ({ word, by: way * agreed(parts.map(({ words }) => words[word]?.[kind] ?? 0)) }))
    .filter(({ by }) => by >= TELLING)
    .sort((a, b) => b.by - a.by)
    .slice(0, SHOWN)
    .map(({ word }) => word)
    .join(' · ');
}
