import { useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ShippingEffect } from '#workflows/rollup/effectsOfShipping.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { NumberButton } from './NumberButton.tsx';

const SHOWN = 5;

const Told = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  justify-items: start;
`;

interface Props {
  readonly effects: readonly ShippingEffect[];
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** What came after each release, as far as the counts tell, or that it is too early to say. */
export function EffectPanel({ effects, themes, onOpen }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const [isAll, showAll] = useState(false);
  if (effects.length === 0) return null;
  const times = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const lineOf = (effect: ShippingEffect) => {
    const { theme, shippedOn } = effect;
    const named = {
      name: themes.get(theme)?.name ?? theme,
      date: dayText(dayNumbered(shippedOn), words),
    };
    if (effect.is !== 'told') return <span key={theme}>{t(`rollup.effect.${effect.is}`, named)}</span>;
    const { windows, before, after, change, ask } = effect;
    const text = t('rollup.effect.told', { ...named, count: after, before, weeks: windows.weeks });
    return (
      <Told key={theme}>
        <NumberButton
          onClick={() => onOpen({ title: text, ask, cell: { theme, of: after === 0 ? 'before' : 'period' } })}
        >
          {text}
        </NumberButton>
        <Subtle as="div">
          {change.high === null && change.direction === 'growing'
            ? t('rollup.effect.growingFrom', { low: times(change.low) })
            : t(`rollup.effect.${change.direction}`, {
                low: times(change.low),
                high: change.high === null ? '∞' : times(change.high),
              })}
        </Subtle>
      </Told>
    );
  };
  return (
    <Panel title={t('rollup.effect.title')}>
      <PanelBody>
        {(isAll ? effects : effects.slice(0, SHOWN)).map(lineOf)}
        {!isAll && effects.length > SHOWN && (
          <Button size="small" onClick={() => showAll(true)}>
            {t('board.themes.showMore', { count: effects.length - SHOWN })}
          </Button>
        )}
        <Subtle>{t('rollup.effect.method')}</Subtle>
      </PanelBody>
    </Panel>
  );
}
