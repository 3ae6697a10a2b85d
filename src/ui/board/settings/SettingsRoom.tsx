import { Skeleton } from '@zendeskgarden/react-loaders';
import type { ReactNode } from 'react';
import type { Settings, SettingSection } from '#domain/setting/Settings.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { LastChange } from './LastChange.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import type { SettingsTools } from '../../parts/useSettings.ts';
import { useWords } from '../../parts/Words.tsx';

interface Props {
  readonly tools: SettingsTools;
  /** Which section the page is about: doubts about it are told. */
  readonly about: SettingSection;
  readonly children: (settings: Settings) => ReactNode;
}

/** Waits for the settings, says what is wrong with them, shows the page once they are here, and who changed it last. */
export function SettingsRoom({ tools: { read, again }, about, children }: Props) {
  const { t } = useWords();
  if (read.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (read.at === 'failed') return <FailureNotice failure={read.failure} onRetry={again} />;
  const { book, outdated } = read.loaded;
  return (
    <>
      {outdated !== null && <FailureNotice failure={outdated} onRetry={again} />}
      {book.doubtful.includes(about) && <SlimNotice>{t('settings.doubtful')}</SlimNotice>}
      {children(book.settings)}
      <LastChange book={book} about={about} />
    </>
  );
}
