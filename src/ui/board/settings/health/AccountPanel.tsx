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
import { LastChange } from '../LastChange.tsx';
import { missingText } from './missingText.ts';
import { PanelBody } from '../../frame/PanelBody.tsx';

interface Props {
  readonly health: Health;
  readonly onChanged: () => void;
}

/** Whether the account is set up, for which subdomain, and what this person can do in it. */
export function AccountPanel({ health, onChanged }: Props) {
  const words = useWords();
  const { t } = words;
  const { worker } = useOutside();
  const { missing, standing, role } = health;
  return (
    <Panel title={t('settings.health.account')}>
      <PanelBody>
        <FactList
          facts={[
            [t('settings.health.app'), health.appVersion || t('settings.health.unknown')],
            [t('settings.health.setUp'), setUpText(health, words)],
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
          ]}
        />
        {missing.ok && worker.role === 'admin' && (
          <PageLink href={addressOf({ page: 'setup' })}>
            {t(
              isOlder(health)
                ? 'setup.upgrade'
                : missing.value.length > 0
                  ? 'setup.mend'
                  : 'settings.health.lookForOlder',
            )}
          </PageLink>
        )}
      </PanelBody>
    </Panel>
  );
}

function setUpText({ missing, book, writesVersion }: Health, words: Words): string {
  const { t } = words;
  if (!missing.ok) return failureText(missing.failure, t);
  if (book.ok && isOlder({ book, missing, writesVersion }))
    return t('settings.health.older', { version: book.value.version, needed: writesVersion });
  if (missing.value.length > 0)
    return t('settings.health.lacks', { parts: missingText(missing.value, words) });
  const version = book.ok ? book.value.version : 0;
  return t('settings.health.whole', { version: version || writesVersion });
}

/** Nothing is missing but that the data is brought forward. */
function isOlder({
  book,
  missing,
  writesVersion,
}: Pick<Health, 'book' | 'missing' | 'writesVersion'>): boolean {
  const isWhole = missing.ok && missing.value.every((part) => part === 'entry.shape');
  return isWhole && book.ok && book.value.version > 0 && book.value.version < writesVersion;
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
    <PanelBody>
      <span>{t(`settings.health.${said}`, { home: home ?? worker.subdomain })}</span>
      {!isHere && worker.role === 'admin' && (
        <Button size="small" onClick={() => void confirm()}>
          {t('settings.health.confirmHome', { home: worker.subdomain })}
        </Button>
      )}
      <LastChange book={book.value} about="home" />
      {failure !== null && <FailureNotice failure={failure} />}
    </PanelBody>
  );
}
