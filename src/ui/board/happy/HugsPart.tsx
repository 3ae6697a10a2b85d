import { Anchor, Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { targetName } from '#domain/setting/trackerTarget.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { lookForPraise, type PostFailure, postPraise } from '#workflows/kudos/postPraise.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { trackerText } from '../theme/trackers/trackerText.ts';
import { useHugs } from './useHugs.ts';

interface Props {
  readonly keepsake: Keepsake;
  /** Slack, at its channel for praise. */
  readonly setting: TrackerSetting;
}

/** One kind word for the team's channel: what arrives, to the letter, and how it stands there. */
export function HugsPart({ keepsake, setting }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Post keepsake={keepsake} setting={setting} onClose={() => setOpen(false)} />;
  return (
    <div>
      <SmallLink
        aria-label={t('board.actionOn', { action: t('outcome.kudos.post'), name: `#${keepsake.ticketId}` })}
        onClick={() => setOpen(true)}
      >
        {t('outcome.kudos.post')}
      </SmallLink>
    </div>
  );
}

function Post({ keepsake, setting, onClose }: Props & { readonly onClose: () => void }) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const title = t('outcome.kudos.postTitle');
  const { known, setLink } = useHugs(keepsake, setting, title);
  const [wrong, setWrong] = useState<Parameters<typeof trackerText>[0] | PostFailure | 'busy' | null>(null);
  const name = `Slack (${targetName(setting)})`;
  if (known.at === 'loading') return <Skeleton width="60%" height="16px" />;
  const textOf = (failure: Exclude<typeof wrong, 'busy' | null>) =>
    failure.kind === 'notSaid' ? t('outcome.kudos.gone') : trackerText(failure, 'slack', t);
  const run = async (work: () => ReturnType<typeof postPraise> | ReturnType<typeof lookForPraise>) => {
    if (wrong === 'busy') return;
    setWrong('busy');
    const ended = await work();
    setWrong(ended.ok ? null : ended.failure);
    if (ended.ok) setLink(ended.value);
    else if (ended.failure.kind === 'taken') setLink(ended.failure.link);
    else if (ended.failure.kind === 'unknown') setLink(null);
  };
  const look = () => void run(() => lookForPraise(outside, keepsake, new AbortController().signal));
  return (
    <>
      {known.at === 'failed' && <SlimNotice>{textOf(known.failure)}</SlimNotice>}
      {known.at === 'open' && known.link?.at === 'linked' && (
        <p role="status">
          <Anchor href={known.link.url} isExternal>
            {t('trackers.message')}
          </Anchor>{' '}
          {date(known.link.since)}
        </p>
      )}
      {known.at === 'open' && known.link?.at === 'none' && (
        <pre dir="auto" tabIndex={0} aria-label={t('trackers.arrives', { name })}>
          {`${known.arrives.title}\n\n${known.arrives.text}`.trim()}
        </pre>
      )}
      {wrong !== null && wrong !== 'busy' && <SlimNotice>{textOf(wrong)}</SlimNotice>}
      <Actions>
        {known.at === 'open' && known.link?.at === 'none' && (
          <Button
            size="small"
            isPrimary
            aria-disabled={wrong === 'busy'}
            onClick={() => void run(() => postPraise(outside, keepsake, title))}
          >
            {t('trackers.sendTo', { name })}
          </Button>
        )}
        {known.at === 'open' && (known.link === null || known.link.at === 'sending') && (
          <Button size="small" aria-disabled={wrong === 'busy'} onClick={look}>
            {t('trackers.lookAgain')}
          </Button>
        )}
        <Button size="small" isBasic onClick={onClose}>
          {t('action.close')}
        </Button>
      </Actions>
    </>
  );
}
