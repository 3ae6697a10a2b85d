import { type ToldFamily, type ToldFilter, toldParts } from '#domain/rollup/ToldFilter.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { countryText } from '../customers/countryText.ts';

const CHANNELS = ['email', 'web', 'voice'] as const;

/** What a family of such filters is called. */
export function familyName(family: ToldFamily, { t }: Pick<Words, 't'>): string {
  if (family === 'language') return t('asked.filter.language');
  return family === 'channel' || family === 'team' ? t(`rollup.told.${family}`) : t(`asked.${family}`);
}

/** What a filter is called; plans, segments and teams as the account calls them. */
export function toldName(
  filter: ToldFilter,
  words: Pick<Words, 't' | 'locale'>,
  teams: ReadonlyMap<string, string>,
): string {
  const { t, locale } = words;
  const [family, value] = toldParts(filter);
  if (value === '') return t('rollup.told.unknown', { what: familyName(family, words) });
  switch (family) {
    case 'country':
      return countryText(value, locale);
    case 'language':
      return languageName(value, locale);
    case 'team':
      return teams.get(value) ?? `${t('rollup.told.team')} ${value}`;
    case 'channel':
      return channelName(value, t);
    default:
      return value;
  }
}

/** Those that most tickets come by; others stand there as Zendesk calls them. */
function channelName(value: string, t: Words['t']): string {
  const channel = CHANNELS.find((one) => one === value);
  return channel === undefined ? value.replaceAll('_', ' ') : t(`rollup.channel.${channel}`);
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    // An address may name anything.
    return code;
  }
}
