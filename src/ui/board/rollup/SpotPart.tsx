import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { foldSpotChecks, type SpotCheck } from '#domain/rollup/foldSpotChecks.ts';
import type { SpotEvent } from '#domain/rollup/SpotEvent.ts';
import { wilsonInterval } from '#domain/rollup/wilsonInterval.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { judgingNow, type MayJudge } from '#workflows/rollup/judgingNow.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { percentIn } from './percentIn.ts';
import { useAbout } from './useAbout.ts';
import type { Counted } from './useRollup.ts';

const SpotDrawer = lazy(() => import('./SpotDrawer.tsx').then((module) => ({ default: module.SpotDrawer })));

/** Older ones say little of today. */
const SHOWN = 3;
const JUDGEMENTS = { is: 'judgements' } as const;

interface Props {
  readonly counted: Counted;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
}

/** What spot checks found, and the way to make one for whoever decides. */
export function SpotPart({ counted, themes }: Props) {
  const { t, locale, date } = useWords();
  const outside = useBoardOutside();
  const { worker, now } = outside;
  const mayWrite = useMayWrite();
  const judgements = useAbout(JUDGEMENTS, counted.isWhole ? counted.rollup.revision : null);
  const [mayJudge, setMayJudge] = useState<MayJudge | null>(null);
  const [said, setSaid] = useState<readonly SpotEvent[]>([]);
  const [draw, setDraw] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void judgingNow(outside, abort.signal).then((may) => {
      if (!abort.signal.aborted) setMayJudge(() => may);
    });
    return () => abort.abort();
  }, [outside]);
  const checks = useMemo(() => {
    if (judgements === null || mayJudge === null) return [];
    const read = new Set(judgements.map(({ id }) => id));
    return foldSpotChecks([...judgements, ...said.filter(({ id }) => !read.has(id))], mayJudge);
  }, [judgements, said, mayJudge]);
  const people = usePeople(checks.slice(0, SHOWN).map(({ by }) => by));
  if (judgements === null || mayJudge === null) return null;
  const tell = ({ draw: key, by, at, counts: { asked, not, unclear } }: SpotCheck) => {
    const [low, high] = wilsonInterval(asked, asked + not).map((share) => percentIn(locale, share));
    return (
      <div key={key}>
        {asked + not > 0 && (
          <div>
            {t('rollup.spot.found', {
              percent: percentIn(locale, asked / (asked + not)),
              low: low ?? '',
              high: high ?? '',
              part: asked,
              all: asked + not,
            })}
          </div>
        )}
        <Subtle>
          {t('rollup.spot.by', {
            name: people.get(by)?.name ?? t('champion.somebody'),
            date: date(at),
            count: unclear,
          })}
        </Subtle>
      </div>
    );
  };
  const mayNow = mayWrite && mayJudge(worker.id, now());
  return (
    <li>
      <span>{t(checks.length === 0 ? 'rollup.spot.never' : 'rollup.spot.title')}</span>
      {checks.slice(0, SHOWN).map(tell)}
      {mayNow && (
        <SmallLink data-screen-only onClick={() => setDraw(outside.newId())}>
          {t('rollup.spot.do')}
        </SmallLink>
      )}
      {draw !== null && (
        <Suspense>
          <SpotDrawer
            draw={draw}
            counted={counted}
            themes={themes}
            check={checks.find((one) => one.draw === draw) ?? null}
            onJudged={(event) => setSaid((before) => [...before, event])}
            onClose={() => setDraw(null)}
          />
        </Suspense>
      )}
    </li>
  );
}
