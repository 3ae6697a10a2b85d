import { type CustomerField, type FieldsSetting, type Segment, SEGMENTS } from '../setting/FieldsSetting.ts';
import type { AccountField, FieldOwner, FieldValues } from './AccountField.ts';
import type { CustomerProfile } from './CustomerProfile.ts';
import { readMoney } from './readMoney.ts';
import { readName } from './readName.ts';
import { readSegment } from './readSegment.ts';
import { readSeats } from './readSeats.ts';
import { MISSING, said, type Told, unclear } from './Told.ts';

/** The account's fields, for the names of plans. */
export type KnownFields = Readonly<Record<FieldOwner, readonly AccountField[]>>;

/**
 * What is known of a customer by the fields that an admin chose. What the organization's own field says comes first; where
 * nothing stands there, what those of its people who ask say: the highest number among them, since a colleague's field
 * mostly repeats the same contract; plans, countries and segments only where they agree.
 *
 * @param organization what stands in its fields; `null` for somebody without one, or where it cannot be seen.
 * @param people the same of those who ask.
 */
export function profileOf(
  setting: FieldsSetting,
  fields: KnownFields,
  organization: FieldValues | null,
  people: readonly FieldValues[],
): CustomerProfile {
  const told = <T>(
    what: CustomerField,
    read: (owner: FieldOwner, key: string, values: FieldValues) => Told<T>,
    together: (all: readonly Told<T>[]) => Told<T>,
  ): Told<T> => {
    const { organization: theirs, user } = setting[what];
    const own =
      organization === null || theirs === null ? MISSING : read('organization', theirs, organization);
    if (own.at !== 'missing' || user === null) return own;
    return together(people.map((one) => read('user', user, one)).filter(({ at }) => at !== 'missing'));
  };
  const valueOf = (values: FieldValues, key: string) => values[key];
  const named = (what: 'plan' | 'country' | Segment, read: typeof readName) =>
    told(
      what,
      (owner, key, values) =>
        read(
          valueOf(values, key),
          fields[owner].find((one) => one.key === key),
        ),
      agreed,
    );
  const segments = SEGMENTS.map((what) => [what, named(what, readSegment)] as const);
  return {
    ...(Object.fromEntries(segments) as Record<Segment, Told<string>>),
    plan: named('plan', readName),
    country: named('country', readName),
    revenue: told(
      'revenue',
      (_, key, values) => readMoney(valueOf(values, key), setting.currency),
      (all) =>
        highest(
          all,
          ({ amount }) => amount,
          ({ currency }) => currency,
        ),
    ),
    seats: told(
      'seats',
      (_, key, values) => readSeats(valueOf(values, key)),
      (all) => highest(all, (count) => count),
    ),
  };
}

function agreed(all: readonly Told<string>[]): Told<string> {
  const texts = [...new Set(all.map((told) => (told.at === 'said' ? told.value : textOf(told))))].toSorted();
  const [only, ...others] = texts;
  if (only === undefined) return MISSING;
  if (others.length > 0 || all.some(({ at }) => at === 'unclear')) return unclear(texts.join(', '));
  return said(only);
}

/** `kind`: only what is of one kind can be compared. */
function highest<T>(
  all: readonly Told<T>[],
  size: (value: T) => number,
  kind: (value: T) => string | null = () => null,
): Told<T> {
  const values = all.flatMap((told) => (told.at === 'said' ? [told.value] : []));
  const [first, ...rest] = values;
  if (first === undefined) return all.find(({ at }) => at === 'unclear') ?? MISSING;
  if (rest.some((value) => kind(value) !== kind(first)))
    return unclear(values.map((value) => `${size(value)} ${kind(value) ?? ''}`.trim()).join(', '));
  return said(rest.reduce((most, value) => (size(value) > size(most) ? value : most), first));
}

function textOf(told: Told<unknown>): string {
  return told.at === 'unclear' ? told.text : '';
}
