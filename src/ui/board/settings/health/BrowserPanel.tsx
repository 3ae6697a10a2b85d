import type { Health } from '#workflows/health/Health.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { FactList } from './FactList.tsx';

/** What this browser can do, and how busy it and the account are. */
export function BrowserPanel({ health: { budget, abilities } }: { health: Health }) {
  const { t, number } = useWords();
  const lacks = (['locks', 'channels', 'workers'] as const).filter((ability) => !abilities[ability]);
  return (
    <Panel title={t('settings.health.browser')}>
      <FactList
        facts={[
          [
            t('settings.health.storage'),
            t(
              !abilities.keeps
                ? 'settings.health.keepsNothing'
                : abilities.isPersistent === true
                  ? 'settings.health.persistent'
                  : 'settings.health.mayBeCleared',
            ),
          ],
          [
            t('settings.health.abilities'),
            lacks.length === 0
              ? t('settings.health.able')
              : lacks.map((ability) => t(`settings.health.lacksAbility.${ability}`)).join(' '),
          ],
          [
            t('settings.health.requests'),
            t('settings.health.sent', {
              sent: number(budget.sentLastMinute),
              most: number(budget.perMinute),
            }),
          ],
          [
            t('settings.health.limit'),
            budget.account === null
              ? t('settings.health.unknown')
              : t('settings.health.remaining', {
                  remaining: number(budget.account.remaining),
                  most: number(budget.account.perMinute),
                }),
          ],
        ]}
      />
    </Panel>
  );
}
