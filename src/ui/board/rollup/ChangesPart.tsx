import { useMemo, useState } from 'react';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import { CHANGE_CAUSES, type Changed } from '#domain/rollup/changesSince.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useAbout } from './useAbout.ts';
import type { Counted } from './useRollup.ts';

const WEEK_MS = 7 * 86_400_000;
/** Folding so many mentions a second time is quick; more is done where somebody asks for it. */
const QUICK = 20_000;
const THEMES = 3;

interface Props {
  readonly counted: Counted;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly today: number;
}

/** Which part of a number's change in a week comes from tickets, and which from what colleagues did with their tags. */
export function ChangesPart({ counted, themes, today }: Props) {
  const { t, locale, date, number } = useWords();
  const { numbers } = useBoard().account;
  const { now } = useOutside();
  const [isWanted, want] = useState(false);
  const tickets = numbers?.themes.reduce((sum, { counts }) => sum + counts.tickets, 0) ?? Infinity;
  const isAsked = isWanted || tickets <= QUICK;
  const { ask } = counted;
  // The same moment all day, so that what was folded for it serves every look.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const since = useMemo(() => instant(epochMs(now()) - WEEK_MS), [today]);
  const question = useMemo(() => ({ is: 'changes', ask, since }) as const, [ask, since]);
  const changes = useAbout(isAsked ? question : null, counted.isWhole ? counted.rollup.revision : null);
  if (!counted.isWhole) return null;
  if (!isAsked)
    return (
      <li>
        <SmallLink data-screen-only onClick={() => want(true)}>
          {t('rollup.changed.show', { date: date(since) })}
        </SmallLink>
      </li>
    );
  if (changes === null || changes.before + changes.now === 0) return null;
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const told = ({ parts }: Changed, isTheme = false) =>
    CHANGE_CAUSES.filter((cause) => parts[cause] !== 0 && !(isTheme && cause === 'fresh'))
      .map((cause) => t(`rollup.changed.${cause}`, { count: signed.format(parts[cause]) }))
      .join('; ');
  const beyond = (one: Changed) => Math.abs(one.now - one.before - one.parts.fresh);
  const most = [...changes.themes].sort((a, b) => beyond(b) - beyond(a)).slice(0, THEMES);
  return (
    <li>
      <span>
        {t('rollup.changed.title', {
          date: date(since),
          before: number(changes.before),
          now: number(changes.now),
        })}
      </span>
      <Subtle>{told(changes) || t('rollup.changed.nothing')}</Subtle>
      {most.map((one) => (
        <Subtle key={one.id}>
          <PageLink href={addressOf({ page: 'theme', id: one.id })} dir="auto">
            {themes.get(one.id)?.name ?? one.id}
          </PageLink>{' '}
          {told(one, true)}
        </Subtle>
      ))}
    </li>
  );
}
