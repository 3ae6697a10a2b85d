import { type ToldFamily, type ToldFilter, toldParts } from '#domain/rollup/ToldFilter.ts';
import type { Words } from '../../parts/wordsIn.ts';
import type { FieldNames } from '#workflows/customers/readCustomers.ts';
import { countryText } from '../customers/countryText.ts';
import { fieldName, segmentText } from '../customers/fieldName.ts';

const CHANNELS = ['email', 'web', 'voice'] as const;

/** What a family of such filters is called. */
export function familyName(family: ToldFamily, words: Pick<Words, 't'>, names?: FieldNames): string {
  const { t } = words;
  if (family === 'language') return t('asked.filter.language');
  if (family === 'channel' || family === 'team') return t(`rollup.told.${family}`);
  return fieldName(family, words, names);
}

/** What a filter is called; plans, segments and teams as the account calls them. */
export function toldName(
  filter: ToldFilter,
  words: Pick<Words, 't' | 'locale'>,
  teams: ReadonlyMap<string, string>,
  names?: FieldNames,
): string {
  const { t, locale } = words;
  const [family, value] = toldParts(filter);
  if (value === '') return t('rollup.told.unknown', { what: familyName(family, words, names) });
  switch (family) {
    case 'country':
      return countryText(value, locale);
    case 'language':
      return languageName(value, locale);
    case 'team':
      return teams.get(value) ?? `${t('rollup.told.team')} ${value}`;
    case 'channel':
      return channelName(value, t);
    case 'plan':
      return value;
    default:
      // Ticked or not says nothing without what it is about.
      return value === 'true' || value === 'false'
        ? `${fieldName(family, words, names)}: ${segmentText(value, words)}`
        : value;
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
