import { useMemo } from 'react';
import { foldLinks } from '#domain/pitch/foldLinks.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { addressOf } from '../../frame/BoardRoute.ts';
import { PageLink } from '../../frame/PageLink.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { TrackerLine } from './TrackerLine.tsx';
import { useAllowed } from './useAllowed.ts';

interface Props {
  readonly opened: OpenedTheme;
  readonly onChanged: () => void;
}

/** A line for each tracker that an admin allows, and for each where the theme stands already. */
export function TrackersRoom({ opened, onChanged }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const allowed = useAllowed();
  const links = useMemo(() => foldLinks(opened.journal), [opened.journal]);
  const shown = TRACKERS.flatMap((tracker) => {
    const turn = links.get(tracker);
    const setting = allowed?.trackers.find((one) => one.tracker === tracker) ?? null;
    return turn !== undefined && (setting !== null || turn.link.at !== 'none')
      ? [{ tracker, link: turn.link, setting }]
      : [];
  });
  if (allowed === null || (shown.length === 0 && worker.role !== 'admin' && !allowed.isDoubtful)) return null;
  return (
    <Panel title={t('trackers.title')}>
      <PanelBody>
        {allowed.isDoubtful && <SlimNotice>{t('trackers.doubtful')}</SlimNotice>}
        {shown.length === 0 && !allowed.isDoubtful && (
          <Subtle as="p">
            {t('trackers.none')}{' '}
            <PageLink href={addressOf({ page: 'settings', section: 'trackers' })}>
              {t('trackers.toSettings')}
            </PageLink>
          </Subtle>
        )}
        {shown.map((line) => (
          <TrackerLine key={line.tracker} {...line} opened={opened} onChanged={onChanged} />
        ))}
      </PanelBody>
    </Panel>
  );
}
