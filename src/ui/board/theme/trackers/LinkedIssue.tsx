import { Anchor } from '@zendeskgarden/react-buttons';
import { Tag } from '@zendeskgarden/react-tags';
import type { Link } from '#domain/pitch/foldLinks.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { trackerText } from './trackerText.ts';
import { useClosedIssue } from './useClosedIssue.ts';
import { useIssueState } from './useIssueState.ts';

interface Props {
  readonly tracker: TrackerSetting['tracker'];
  readonly link: Extract<Link, { at: 'linked' }>;
  readonly setting: TrackerSetting | null;
  readonly opened: OpenedTheme;
  /** Given where the link may be taken away. */
  readonly onUnlink?: () => void;
}

/** The issue (or message) that belongs to the theme: its address, how it stands there now, and who linked or sent it. */
export function LinkedIssue({ tracker, link, setting, opened, onUnlink }: Props) {
  const { t, date } = useWords();
  const { worker } = useOutside();
  const state = useIssueState(link, setting);
  const { key, url, title, isFound, by, since } = link;
  useClosedIssue(opened, url, state?.ok === true && state.value.state?.isOver === true);
  const name = by === worker.id ? worker.name : (opened.people.get(by)?.name ?? t('champion.somebody'));
  return (
    <>
      <div dir="auto">
        <Anchor href={url} isExternal>
          {key.includes('/') && tracker === 'slack' ? t('trackers.message') : key}
        </Anchor>{' '}
        {state?.ok === true && state.value.state !== null && (
          <Tag size="small" isPill {...(state.value.state.isOver ? { hue: 'green' } : {})}>
            {state.value.state.name}
          </Tag>
        )}
      </div>
      <Subtle as="p" dir="auto">
        {title}
      </Subtle>
      <Subtle as="p">
        {t(isFound ? 'trackers.linkedBy' : 'trackers.sentBy', { name, date: date(since) })}
      </Subtle>
      {state?.ok === false && <SlimNotice>{trackerText(state.failure, tracker, t)}</SlimNotice>}
      {onUnlink !== undefined && (
        <div>
          <SmallLink onClick={onUnlink}>{t('trackers.unlink')}</SmallLink>
        </div>
      )}
    </>
  );
}
