import { Skeleton } from '@zendeskgarden/react-loaders';
import { linkIn } from '#domain/pitch/foldLinks.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { targetName } from '#domain/setting/trackerTarget.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { markerOf } from '#workflows/trackers/markerOf.ts';
import { type SendFailure, sendTheme } from '#workflows/trackers/sendTheme.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { SendText } from './SendText.tsx';
import { TRACKER_NAMES } from '../../issues/TRACKER_NAMES.ts';
import { trackerText } from './trackerText.ts';
import { type OpenTracker, useTracker } from './useTracker.ts';
import { useStarts } from './useStarts.ts';

interface Props {
  readonly setting: TrackerSetting;
  readonly opened: OpenedTheme;
  readonly onCancel: () => void;
  /** `null`: it was sent. */
  readonly onEnded: (failure: SendFailure | null) => void;
}

/** Asks who can read there before it proposes a text: where everybody can, customers’ words are not in it. */
export function SendForm(props: Props) {
  const { setting, onCancel } = props;
  const { t } = useWords();
  const open = useTracker(setting);
  if (open.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (open.at === 'open') return <Proposed {...props} open={open} />;
  return (
    <SlimNotice>
      <span>{trackerText(open.failure, setting.tracker, t)}</span>
      <SmallLink onClick={onCancel}>{t('action.close')}</SmallLink>
    </SlimNotice>
  );
}

interface ProposedProps extends Props {
  readonly open: Extract<OpenTracker, { at: 'open' }>;
}

function Proposed({ setting, opened, onCancel, onEnded, open }: ProposedProps) {
  const { t } = useWords();
  const { tracker: kind, quotes } = setting;
  const outside = useBoardOutside();
  const { isPublic, tracker } = open;
  const withQuotes = quotes && !isPublic;
  const starts = useStarts(opened, kind, { withQuotes, isPublic });
  if (starts === null) return <Skeleton width="60%" height="16px" />;
  const note = isPublic ? 'trackers.isPublic' : withQuotes ? 'trackers.withQuotes' : 'trackers.numbersOnly';
  return (
    <SendText
      name={`${TRACKER_NAMES[kind]} (${targetName(setting)})`}
      note={t(note)}
      marker={markerOf(outside.worker.subdomain, opened.theme.id, linkIn(opened.journal, kind).nextTurn)}
      preview={tracker.preview}
      send={(text) => sendTheme(outside, opened, kind, text)}
      {...{ starts, kind, onCancel, onEnded }}
    />
  );
}
