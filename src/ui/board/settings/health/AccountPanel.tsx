import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import type { Health } from '#workflows/health/Health.ts';
import { saveSetting } from '#workflows/loadSettings.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { failureText } from '../../../parts/failureText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { whyReadOnly } from '../../../parts/whyReadOnly.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { Words } from '../../../parts/wordsIn.ts';
import { useBoard } from '../../frame/BoardContext.tsx';
import { addressOf } from '../../frame/BoardRoute.ts';
import { PageLink } from '../../frame/PageLink.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { FactList } from './FactList.tsx';

interface Props {
  readonly health: Health;
  readonly onChanged: () => void;
}

/** Whether the account is set up, for which subdomain, and what this person can do in it. */
export function AccountPanel({ health, onChanged }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const { list } = useBoard();
  const { missing, standing, role } = health;
  const unreadable = list.at === 'shown' ? list.unreadable : 0;
  return (
    <Panel title={t('settings.health.account')}>
      <FactList
        facts={[
          [t('settings.health.app'), health.appVersion || t('settings.health.unknown')],
          [t('settings.health.setUp'), setUpText(health, t)],
          [t('settings.health.home'), <Home key="home" health={health} onChanged={onChanged} />],
          [t('settings.health.role'), t(`settings.health.roles.${role}`)],
          [
            t('settings.health.standing'),
            !standing.ok
              ? failureText(standing.failure, t)
              : standing.value.can === 'write'
                ? t('settings.health.mayWrite')
                : whyReadOnly(standing.value.because, t),
          ],
          [
            t('settings.health.records'),
            unreadable === 0
              ? t('settings.health.allReadable')
              : t('board.unreadable', { count: unreadable }),
          ],
        ]}
      />
      {missing.ok && missing.value.length > 0 && worker.role === 'admin' && (
        <p>
          <PageLink href={addressOf({ page: 'setup' })}>{t('setup.mend')}</PageLink>
        </p>
      )}
    </Panel>
  );
}

function setUpText({ missing, book, writesVersion }: Health, t: Words['t']): string {
  if (!missing.ok) return failureText(missing.failure, t);
  if (missing.value.length > 0) return t('settings.health.lacks', { parts: missing.value.join(', ') });
  const version = book.ok ? book.value.version : 0;
  return t('settings.health.whole', { version: version || writesVersion });
}

/** For which subdomain the data was confirmed; an admin confirms it for this one. */
function Home({ health, onChanged }: Props) {
  const { t } = useWords();
  const outside = useOutside();
  const { refresh } = useBoard();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { worker } = outside;
  const { book } = health;
  if (!book.ok) return failureText(book.failure, t);
  const { home } = book.value.settings;
  const isDoubtful = book.value.doubtful.includes('home');
  const isHere = home === worker.subdomain && !isDoubtful;
  const confirm = async () => {
    const saved = await saveSetting(outside, 'home', worker.subdomain);
    setFailure(saved.ok ? null : saved.failure);
    refresh();
    onChanged();
  };
  const said = isDoubtful
    ? 'homeDoubtful'
    : home === null
      ? 'homeOpen'
      : isHere
        ? 'homeHere'
        : 'homeElsewhere';
  return (
    <>
      {t(`settings.health.${said}`, { home: home ?? worker.subdomain })}
      {!isHere && worker.role === 'admin' && (
        <div>
          <Button size="small" onClick={() => void confirm()}>
            {t('settings.health.confirmHome', { home: worker.subdomain })}
          </Button>
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
