import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { SettingSection } from '#domain/setting/Settings.ts';
import type { SettingChange } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import { exactAgo } from '../../parts/exactAgo.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';

/** Every change of a section, the newest first, by whom and when. */
export function ChangeList({ about }: { about: SettingSection }) {
  const { t, date, locale } = useWords();
  const { settingHistory, now } = useBoardOutside();
  const [read, setRead] = useState<Result<readonly SettingChange[], Failure> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void settingHistory.changes(about, abort.signal).then((changes) => {
      if (!abort.signal.aborted) setRead(changes);
    });
    return () => abort.abort();
  }, [settingHistory, about, attempt]);
  const changes = read?.ok === true ? read.value : [];
  const people = usePeople(changes.flatMap(({ by }) => by ?? []));
  if (read === null) return <Skeleton width="60%" height="16px" />;
  if (!read.ok) {
    return <FailureNotice failure={read.failure} onRetry={() => setAttempt((before) => before + 1)} />;
  }
  return (
    <ul aria-label={t('settings.lastChange.all')}>
      {changes.map(({ by, at, counts }, place) => (
        <Subtle as="li" key={`${at} ${place}`}>
          {t(counts ? 'settings.lastChange.row' : 'settings.lastChange.rowNotCounted', {
            name: by === null ? t('settings.lastChange.somebody') : (people.get(by)?.name ?? `#${by}`),
            date: date(at),
            ago: exactAgo(at, now(), locale),
          })}
        </Subtle>
      ))}
    </ul>
  );
}
