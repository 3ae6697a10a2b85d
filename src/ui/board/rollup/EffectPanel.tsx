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
import { changeText, perThousandText } from './changeText.ts';
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
  const { t } = words;
  const [isAll, showAll] = useState(false);
  if (effects.length === 0) return null;
  const told = effects.filter((one) => one.is === 'told');
  const lineOf = (effect: ShippingEffect) => {
    const { theme, shippedOn } = effect;
    const named = {
      name: themes.get(theme)?.name ?? theme,
      date: dayText(dayNumbered(shippedOn), words),
    };
    if (effect.is !== 'told') return <span key={theme}>{t(`rollup.effect.${effect.is}`, named)}</span>;
    const { windows, before, after, change, perThousand, ask } = effect;
    const text = t('rollup.effect.told', { ...named, count: after, before, weeks: windows.weeks });
    return (
      <Told key={theme}>
        <NumberButton
          onClick={() => onOpen({ title: text, ask, cell: { theme, of: after === 0 ? 'before' : 'period' } })}
        >
          {text}
        </NumberButton>
        {perThousand !== null && <Subtle as="div">{perThousandText(perThousand, words)}</Subtle>}
        <Subtle as="div">{changeText((perThousand ?? { change }).change, words)}</Subtle>
      </Told>
    );
  };
  return (
    <Panel title={t('rollup.effect.title')}>
      <PanelBody>
        {(isAll ? effects : effects.slice(0, SHOWN)).map(lineOf)}
        {!isAll && effects.length > SHOWN && (
          <Button size="small" data-screen-only onClick={() => showAll(true)}>
            {t('board.themes.showMore', { count: effects.length - SHOWN })}
          </Button>
        )}
        <Subtle>
          {t('rollup.effect.method')}
          {told.some((one) => one.perThousand?.isCarried === true) && ` ${t('rollup.effect.carried')}`}
          {told.length > 0 &&
            told.every((one) => one.perThousand === null) &&
            ` ${t('rollup.effect.noActive')}`}
        </Subtle>
      </PanelBody>
    </Panel>
  );
}
