import { Anchor } from '@zendeskgarden/react-buttons';
import type { Win } from '#workflows/outcome/readWins.ts';
import type { ShippingEffect } from '#workflows/rollup/effectsOfShipping.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { changeText, perThousandText } from '../rollup/changeText.ts';
import { creditText } from './creditText.ts';

/** One theme that shipped: this person's part, who confirmed it, and tickets before and after. */
export function WinLine({ win }: { readonly win: Win }) {
  const words = useWords();
  const { t, date } = words;
  const { theme, decision, credit, confirmed, effect } = win;
  const people = usePeople(confirmed === null ? [] : [confirmed.by]);
  const name = confirmed === null ? '' : (people.get(confirmed.by)?.name ?? t('champion.somebody'));
  return (
    <Line>
      <div>
        <LineName>
          <KindMark kind={theme.kind} isBare />
          <PageLink dir="auto" href={addressOf({ page: 'theme', id: theme.id })}>
            {theme.name}
          </PageLink>
        </LineName>
        <p>{creditText(credit, true, t)}</p>
        <Subtle as="p">{effectText(effect, words)}</Subtle>
        <Subtle as="p">
          {confirmed === null ? t('outcome.win.open') : null}
          {confirmed !== null && confirmed.url === null
            ? t('outcome.win.confirmedBy', { name, date: date(confirmed.at) })
            : null}
          {confirmed !== null && confirmed.url !== null && (
            <Anchor href={confirmed.url} isExternal>
              {t('outcome.win.closed', { date: date(confirmed.at) })}
            </Anchor>
          )}
        </Subtle>
      </div>
      <Subtle>{date(decision.at)}</Subtle>
    </Line>
  );
}

function effectText(effect: ShippingEffect | null, words: Words): string {
  const { t, number } = words;
  if (effect === null || effect.is === 'early') return t('outcome.win.soon');
  if (effect.is === 'unknown') return t('outcome.win.unknown');
  const { windows, before, after, change, perThousand } = effect;
  if (perThousand !== null)
    return `${perThousandText(perThousand, words)} · ${changeText(perThousand.change, words)}`;
  const round = (value: number) => number(Math.round(value * 10) / 10);
  const { weeks } = windows;
  const values = { count: weeks, before: round(before / weeks), after: round(after / weeks) };
  if (change.high === null) return t('outcome.win.effectOpen', values);
  return t('outcome.win.effect', { ...values, low: round(change.low), high: round(change.high) });
}
