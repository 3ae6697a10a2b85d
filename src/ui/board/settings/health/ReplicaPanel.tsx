import type { SyncState } from '#ports/AccountReplica.ts';
import type { Health } from '#workflows/health/Health.ts';
import { wrongRecords } from '#workflows/sync/wrongRecords.ts';
import { exactAgo } from '../../../parts/exactAgo.ts';
import { failureText } from '../../../parts/failureText.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { Words } from '../../../parts/wordsIn.ts';
import { readingText } from '../../account/readingText.ts';
import { useBoard } from '../../frame/BoardContext.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { FactList } from './FactList.tsx';

/** How far this browser has read the account, and what of it is not as it should be. */
export function ReplicaPanel({ health }: { health: Health }) {
  const words = useWords();
  const { t, number, locale } = words;
  const { list } = useBoard();
  const { account, kept, at, themes } = health;
  const state = account.ok ? account.value : null;
  const wrong = wrongRecords(state);
  const unreadable = wrong.nonsense + (list.at === 'shown' ? list.unreadable : 0);
  const count = (records: number | undefined) => (records === undefined ? '–' : number(records));
  return (
    <Panel title={t('settings.health.replica')}>
      <FactList
        facts={[
          [
            t('settings.health.themesKept'),
            themes === null
              ? t('settings.health.noReplica')
              : t('settings.health.themes', {
                  count: themes.count,
                  ago: exactAgo(themes.readAt, at, locale),
                }),
          ],
          [
            t('settings.health.read'),
            account.ok ? readText(state, health, words) : failureText(account.failure, t),
          ],
          ...(state === null
            ? []
            : ([
                [t('settings.health.way'), t(`settings.health.ways.${state.way}`)],
                [t('settings.health.mentionsKept'), count(kept.ok ? kept.value?.mentions : undefined)],
                [t('settings.health.eventsKept'), count(kept.ok ? kept.value?.events : undefined)],
              ] as const)),
          [
            t('settings.health.records'),
            unreadable === 0
              ? t('settings.health.allReadable')
              : t('board.unreadable', { count: unreadable }),
          ],
          [
            t('settings.health.altered'),
            wrong.kept + wrong.left === 0
              ? t('settings.health.noneAltered')
              : [
                  wrong.kept === 0 ? [] : t('board.altered.kept', { count: wrong.kept }),
                  wrong.left === 0 ? [] : t('board.altered.lost', { count: wrong.left }),
                ]
                  .flat()
                  .join(' '),
          ],
        ]}
      />
    </Panel>
  );
}

function readText(state: SyncState | null, { at }: Health, words: Words): string {
  const { t, locale } = words;
  if (state === null) return t('settings.health.notRead');
  if (state.isTooLarge) return t('board.account.tooLarge');
  const { mentions, events } = state.feeds;
  if (!mentions.isWhole || !events.isWhole)
    return readingText(mentions, words) ?? t('settings.health.reading');
  const { syncedAt } = state;
  return syncedAt === null
    ? t('settings.health.readWhole')
    : t('settings.health.readUpTo', { ago: exactAgo(syncedAt, at, locale) });
}
