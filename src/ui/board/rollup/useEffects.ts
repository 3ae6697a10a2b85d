import { useEffect, useMemo, useState } from 'react';
import { epochMs } from '#domain/basis/Instant.ts';
import { decisionAbout, type Decisions } from '#domain/decision/foldDecisions.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { effectsOfShipping, type ShippingEffect } from '#workflows/rollup/effectsOfShipping.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

const NONE: readonly ShippingEffect[] = [];
/** Releases further back are history. */
const WITHIN_DAYS = 365;

/** What came after each of these themes shipped, the newest first. */
export function useEffects(
  themes: readonly Theme[],
  decisions: Decisions | null,
  calendar: Calendar,
  today: number,
  revision: number | null,
  active: ActiveUsers | null,
): readonly ShippingEffect[] {
  const { folding } = useBoardOutside();
  const [effects, setEffects] = useState(NONE);
  const shipped = useMemo(() => {
    if (decisions === null) return [];
    const dayOf = dayCounter(calendar);
    return themes
      .flatMap(({ id }) => {
        const decision = decisionAbout(decisions, id);
        if (decision?.answer !== 'shipped') return [];
        const shippedOn = dayOf(epochMs(decision.at));
        return shippedOn < today - WITHIN_DAYS ? [] : [{ theme: id, shippedOn }];
      })
      .toSorted((a, b) => b.shippedOn - a.shippedOn);
  }, [themes, decisions, calendar, today]);
  useEffect(() => {
    if (revision === null) return;
    let isOver = false;
    void effectsOfShipping(folding, shipped, calendar, today, active).then((read) => {
      if (!isOver && read.ok) setEffects(read.value);
    });
    return () => {
      isOver = true;
    };
  }, [folding, shipped, calendar, today, active, revision]);
  return effects;
}
