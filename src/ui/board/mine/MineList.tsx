import type { ReactNode } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { StateTag } from '../../parts/StateTag.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { IssueTags } from '../issues/IssueTags.tsx';
import type { IssuesByTheme } from '../issues/useIssues.ts';
import { useLongList } from '../frame/useLongList.ts';
import { SmallLink } from '../frame/SmallLink.tsx';

export interface MineEntry {
  readonly theme: Theme;
  /** Why it stands here, or what the person has to do with it. */
  readonly note: ReactNode;
}

interface Props {
  readonly entries: readonly MineEntry[];
  /** None are told where they are not given. */
  readonly issues?: IssuesByTheme;
}

/** Themes with their state, how many ask, what they have to do with the person, and how their issues stand. */
export function MineList({ entries, issues }: Props) {
  const { t } = useWords();
  const { shown, left, showMore } = useLongList(entries);
  return (
    <>
      <Lines>
        {shown.map(({ theme, note }) => (
          <Line key={theme.id}>
            <LineName>
              <KindMark kind={theme.kind} isBare />
              <PageLink dir="auto" href={addressOf({ page: 'theme', id: theme.id })}>
                {theme.name}
              </PageLink>
            </LineName>
            <StateTag theme={theme} />
            <Subtle>
              {note} <IssueTags issues={issues?.get(theme.id)} />
            </Subtle>
            <Subtle>{t('count.people', { count: theme.counts.people })}</Subtle>
          </Line>
        ))}
      </Lines>
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </>
  );
}
