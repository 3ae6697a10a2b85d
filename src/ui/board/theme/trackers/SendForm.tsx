import { Skeleton } from '@zendeskgarden/react-loaders';
import { pitchMarkdown } from '#domain/pitch/pitchMarkdown.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { targetName } from '#domain/setting/trackerTarget.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { SendFailure } from '#workflows/trackers/sendTheme.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { casePaper } from './casePaper.ts';
import { SendText } from './SendText.tsx';
import { TRACKER_NAMES } from './TRACKER_NAMES.ts';
import { trackerText } from './trackerText.ts';
import { useTracker } from './useTracker.ts';

interface Props {
  readonly setting: TrackerSetting;
  readonly opened: OpenedTheme;
  readonly onCancel: () => void;
  /** `null`: it was sent. */
  readonly onEnded: (failure: SendFailure | null) => void;
}

/** Asks who can read there before it proposes a text: where everybody can, customers’ words are not in it. */
export function SendForm({ setting, opened, onCancel, onEnded }: Props) {
  const words = useWords();
  const { t } = words;
  const open = useTracker(setting);
  const name = `${TRACKER_NAMES[setting.tracker]} (${targetName(setting)})`;
  if (open.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (open.at === 'failed') {
    return (
      <SlimNotice>
        <span>{trackerText(open.failure, setting.tracker, t)}</span>
        <SmallLink onClick={onCancel}>{t('action.close')}</SmallLink>
      </SlimNotice>
    );
  }
  const withQuotes = setting.quotes && !open.isPublic;
  const start = pitchMarkdown(casePaper(opened, words), { withQuotes });
  const note = open.isPublic
    ? 'trackers.isPublic'
    : withQuotes
      ? 'trackers.withQuotes'
      : 'trackers.numbersOnly';
  return (
    <SendText
      name={name}
      note={t(note)}
      start={start}
      kind={setting.tracker}
      opened={opened}
      preview={open.tracker.preview}
      onCancel={onCancel}
      onEnded={onEnded}
    />
  );
}
