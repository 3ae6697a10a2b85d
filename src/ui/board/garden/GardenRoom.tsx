import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import type { GardenTip } from '#domain/rollup/gardenTips.ts';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBulk } from '../bulk/useBulk.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { Lines } from '../frame/Lines.ts';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { TipLine } from './TipLine.tsx';
import { useGardenTips } from './useGardenTips.ts';

interface Props {
  readonly themes: readonly Theme[];
  readonly calendar: Calendar;
}

/** Everything that themes could do with, one by one; what somebody left as it is is not suggested to them again. */
export function GardenRoom({ themes, calendar }: Props) {
  const words = useWords();
  const { t } = words;
  const { account, say } = useBoard();
  const { choices } = useBoardOutside();
  const bulk = useBulk(words);
  const [leftAlone, setLeftAlone] = useState(() => choices.leftAlone());
  const revision = isWhole(account.state) ? (account.numbers?.revision ?? null) : null;
  const read = useGardenTips(themes, calendar, revision);
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const standing = (tip: GardenTip) =>
    (tip.is === 'merge' ? tip.themes : [tip.theme]).flatMap((id) => {
      const theme = byId.get(id);
      return theme !== undefined && isOffered(theme) ? [theme] : [];
    });
  // What was just merged or archived is not waited for.
  const found = (read.at === 'found' ? read.tips : []).flatMap((tip) => {
    const [first, ...others] = standing(tip);
    if (first === undefined || (tip.is === 'merge' && others.length === 0)) return [];
    return [{ tip, themes: [first, ...others] as const }];
  });
  const open = found.filter(({ tip }) => !leftAlone.includes(tip.id));
  const { shown, left, showMore } = useLongList(open);
  const keep = (ids: readonly string[]) => {
    const saved = choices.saveLeftAlone(ids);
    setLeftAlone(ids);
    if (!saved.ok) say({ at: 'failed', failure: saved.failure });
  };
  if (account.state?.isTooLarge === true) return <SlimNotice>{t('rollup.tooLarge')}</SlimNotice>;
  if (revision === null) return <SlimNotice>{t('mine.taggedReading')}</SlimNotice>;
  if (read.at === 'failed') return <FailureNotice failure={read.failure} onRetry={read.again} />;
  if (read.at === 'looking') return <Skeleton width="60%" height="16px" />;
  return (
    <>
      {open.length === 0 && <p>{t('garden.nothing')}</p>}
      {open.length > 0 && (
        <Lines aria-label={t('board.nav.garden')}>
          {shown.map(({ tip, themes: about }) => (
            <TipLine
              key={tip.id}
              tip={tip}
              themes={about}
              bulk={bulk}
              onLeave={() => {
                keep([...leftAlone, tip.id]);
                const onUndo = () => keep(leftAlone);
                say({
                  at: 'done',
                  text: t('board.actionOn', { action: t('garden.leave'), name: about[0].name }),
                  onUndo,
                });
              }}
            />
          ))}
        </Lines>
      )}
      {left > 0 && (
        <div>
          <Button size="small" onClick={showMore}>
            {t('board.themes.showMore', { count: left })}
          </Button>
        </div>
      )}
      {open.length < found.length && (
        <Subtle as="p">
          {t('garden.leave')}: {found.length - open.length}{' '}
          <SmallLink onClick={() => keep([])}>{t('action.showMore')}</SmallLink>
        </Subtle>
      )}
    </>
  );
}
