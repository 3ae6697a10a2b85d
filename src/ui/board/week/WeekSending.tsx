import { Skeleton } from '@zendeskgarden/react-loaders';
import type { Day } from '#domain/basis/Day.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import { digestPlace } from '#domain/event/digestPlace.ts';
import { digestMessage } from '#domain/rollup/digestMessage.ts';
import type { DigestPaper } from '#domain/rollup/DigestPaper.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { markerOf } from '#workflows/trackers/markerOf.ts';
import { sendDigest } from '#workflows/trackers/sendDigest.ts';
import type { SendFailure } from '#workflows/trackers/sendTheme.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { SendText } from '../theme/trackers/SendText.tsx';
import { trackerText } from '../theme/trackers/trackerText.ts';
import { useTracker } from '../theme/trackers/useTracker.ts';

/** The parts that are numbers: what was asked for and what moved. Answers and their reasons are for colleagues. */
const NUMBERS = 2;

interface Props {
  readonly setting: TrackerSetting;
  readonly firstDay: Day;
  readonly paper: DigestPaper;
  readonly themes: readonly ThemeId[];
  readonly name: string;
  /** The turn that sending would be. */
  readonly turn: number;
  readonly onCancel: () => void;
  /** `null`: it was sent. */
  readonly onEnded: (failure: SendFailure | null) => void;
}

/** Asks who can read there, then proposes the week: where others than the team can, answers and reasons are not in it. */
export function WeekSending({ setting, firstDay, paper, themes, name, turn, onCancel, onEnded }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const open = useTracker(setting);
  if (open.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (open.at === 'failed')
    return (
      <SlimNotice>
        <span>{trackerText(open.failure, 'slack', t)}</span>
        <SmallLink onClick={onCancel}>{t('action.close')}</SmallLink>
      </SlimNotice>
    );
  const { isPublic, tracker } = open;
  const shown = isPublic ? { ...paper, parts: paper.parts.slice(0, NUMBERS) } : paper;
  return (
    <SendText
      kind="slack"
      name={name}
      note={t(isPublic ? 'trackers.isPublic' : 'digest.sendNote')}
      starts={[{ from: 'case', ...digestMessage(shown) }]}
      marker={markerOf(outside.worker.subdomain, digestPlace(firstDay), turn)}
      preview={tracker.preview}
      send={(text) => sendDigest(outside, firstDay, themes, text)}
      {...{ onCancel, onEnded }}
    />
  );
}
