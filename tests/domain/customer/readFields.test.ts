import { describe, expect, it } from 'vitest';
import type { AccountField, FieldValue } from '#domain/customer/AccountField.ts';
import { fieldFault } from '#domain/customer/fieldFault.ts';
import { numberIn } from '#domain/customer/numberIn.ts';
import { profileOf } from '#domain/customer/profileOf.ts';
import { readMoney } from '#domain/customer/readMoney.ts';
import { readName } from '#domain/customer/readName.ts';
import { readSegment, valuesIn } from '#domain/customer/readSegment.ts';
import { readSeats } from '#domain/customer/readSeats.ts';
import { MISSING, said, unclear } from '#domain/customer/Told.ts';
import type { CustomerField, FieldsSetting } from '#domain/setting/FieldsSetting.ts';
import { NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import { NO_SEGMENTS } from './NO_SEGMENTS.ts';

describe('a number as people type it', () => {
  it.each([
    ['0', 0],
    ['12500', 12_500],
    ['12,500', 12_500],
    ['12.500', 12_500],
    ['12 500', 12_500],
    ['12\u202f500,50', 12_500.5],
    ['1,234,567.89', 1_234_567.89],
    ['1.234.567,89', 1_234_567.89],
    ["12'500.-", 12_500],
    ['12,34,567', 1_234_567],
    ['1.5', 1.5],
    ['1,50', 1.5],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['1.2m', 1_200_000],
    ['80k', 80_000],
    ['3 Mio', 3_000_000],
    ['-300', -300],
    ['−300', -300],
    ['300-', -300],
    ['(1,200)', -1_200],
    ['-0', 0],
    ['１２００', 1_200],
  ])('%s is %d', (text, number) => expect(numberIn(text)).toBe(number));

  it.each([
    '',
    '-',
    '.',
    'n/a',
    '150+',
    '10-50',
    '10 – 50',
    '1.2.3.4',
    '12,5,00',
    '1,2345,678',
    '1.234,567.8',
    '12 apples',
    '1e5',
    '0x10',
    'Infinity',
    '9'.repeat(20),
    '(',
    '()',
    '12/2026',
  ])('“%s” is none', (text) => expect(numberIn(text)).toBeNull());
});

describe('revenue', () => {
  const eur = (amount: number) => said({ amount, currency: 'EUR' });

  it.each<[FieldValue, ReturnType<typeof readMoney>]>([
    [12_500, eur(12_500)],
    [0, eur(0)],
    [-120.5, eur(-120.5)],
    ['12.500,00', eur(12_500)],
    ['€ 12,500', eur(12_500)],
    ['12.500 €', eur(12_500)],
    ['80k€', eur(80_000)],
    ['€80k', eur(80_000)],
    ['EUR 1.2m', eur(1_200_000)],
    ['EUR €5', eur(5)],
    ['USD 9,000', said({ amount: 9_000, currency: 'USD' })],
    ['9000 usd', said({ amount: 9_000, currency: 'USD' })],
    ['US$ 9,000', said({ amount: 9_000, currency: 'USD' })],
    ["CHF 2'790.–", said({ amount: 2_790, currency: 'CHF' })],
    ['Fr. 2790', said({ amount: 2_790, currency: 'CHF' })],
    ['R$ 1.200,50', said({ amount: 1_200.5, currency: 'BRL' })],
    ['５０００円', said({ amount: 5_000, currency: 'JPY' })],
    ['(€300)', eur(-300)],
    ['', MISSING],
    ['  ', MISSING],
    [null, MISSING],
    // Whose dollars these are nobody said.
    ['$9,000', unclear('$9,000')],
    ['EUR 5 / USD 6', unclear('EUR 5 / USD 6')],
    ['12,000 per year', unclear('12,000 per year')],
    ['n/a', unclear('n/a')],
    [true, unclear('true')],
    [1e16, unclear('10000000000000000')],
    [Number.NaN, unclear('NaN')],
  ])('%j', (value, told) => expect(readMoney(value, 'EUR')).toEqual(told));

  it('takes a sign that may stand for several for the named currency, and a number without one as it is', () => {
    expect(readMoney('$9,000', 'CAD')).toEqual(said({ amount: 9_000, currency: 'CAD' }));
    expect(readMoney('kr 900', 'NOK')).toEqual(said({ amount: 900, currency: 'NOK' }));
    expect(readMoney('kr 900', 'EUR')).toEqual(unclear('kr 900'));
    expect(readMoney(5, null)).toEqual(said({ amount: 5, currency: null }));
    expect(readMoney('£5', null)).toEqual(said({ amount: 5, currency: 'GBP' }));
    expect(readMoney('¥5', null)).toEqual(unclear('¥5'));
  });
});

describe('seats and plans', () => {
  it.each<[FieldValue, ReturnType<typeof readSeats>]>([
    [12, said(12)],
    [0, said(0)],
    ['1,200', said(1_200)],
    [-3, unclear('-3')],
    ['-3', unclear('-3')],
    ['10-50', unclear('10-50')],
    [false, unclear('false')],
    ['', MISSING],
    [null, MISSING],
  ])('seats: %j', (value, told) => expect(readSeats(value)).toEqual(told));

  const plan: AccountField = {
    key: 'plan',
    title: 'Plan',
    type: 'dropdown',
    isActive: true,
    options: [{ value: 'plan_ent', name: 'Enterprise' }],
  };
  it.each<[FieldValue, ReturnType<typeof readName>]>([
    ['plan_ent', said('Enterprise')],
    // Taken out of the dropdown since: what stands there is all that is known.
    ['plan_old', said('plan_old')],
    [7, said('7')],
    [' ', MISSING],
    [true, unclear('true')],
  ])('plan: %j', (value, told) => expect(readName(value, plan)).toEqual(told));
});

describe('a field that was chosen', () => {
  const field = (key: string, type: string, isActive = true): AccountField => ({
    key,
    type,
    isActive,
    title: key,
    options: [],
  });
  const fields = [
    field('tier', 'dropdown'),
    field('arr', 'decimal'),
    field('old', 'integer', false),
    field('vip', 'checkbox'),
    field('since', 'date'),
    field('markets', 'multiselect'),
    field('owner', 'lookup'),
  ];
  it.each<[CustomerField, string, ReturnType<typeof fieldFault>]>([
    ['plan', 'tier', null],
    ['plan', 'arr', 'type'],
    ['revenue', 'arr', null],
    ['revenue', 'tier', 'type'],
    ['seats', 'arr', null],
    ['seats', 'old', 'inactive'],
    ['seats', 'since', 'type'],
    ['plan', 'vip', 'type'],
    ['country', 'vip', 'type'],
    ['segment', 'vip', null],
    ['segment2', 'arr', null],
    ['segment3', 'since', null],
    ['segment4', 'markets', null],
    ['segment5', 'owner', 'type'],
    ['segment5', 'old', 'inactive'],
    ['plan', 'markets', 'type'],
    ['plan', 'nothing', 'gone'],
  ])('for %s, %s: %s', (what, key, fault) => expect(fieldFault(what, key, fields)).toBe(fault));
});

describe('a segment', () => {
  const field = (type: string): AccountField => ({
    key: 'k',
    type,
    title: 'K',
    isActive: true,
    options: [
      { value: 'a', name: 'Asia, Pacific' },
      { value: 'b', name: 'Europe' },
    ],
  });
  it.each<[string, FieldValue, ReturnType<typeof readSegment>]>([
    ['dropdown', 'b', said('Europe')],
    ['dropdown', '', MISSING],
    ['multiselect', 'a\nb', said('Asia, Pacific\nEurope')],
    ['multiselect', 'a\nold', said('Asia, Pacific\nold')],
    ['multiselect', '', MISSING],
    ['checkbox', true, said('true')],
    ['checkbox', false, said('false')],
    ['checkbox', null, MISSING],
    ['integer', 0, said('0')],
    ['date', '2026-03-01T00:00:00+00:00', said('2026-03-01')],
    ['textarea', ' Old\n customer ', said('Old customer')],
  ])('of a %s, %j', (type, value, told) => expect(readSegment(value, field(type))).toEqual(told));

  it('may be several at once', () => {
    expect(valuesIn('Asia, Pacific\nEurope')).toEqual(['Asia, Pacific', 'Europe']);
  });
});

describe('what is known of a customer', () => {
  const setting: FieldsSetting = {
    ...NO_FIELDS,
    plan: { organization: 'plan', user: 'my_plan' },
    revenue: { organization: 'arr', user: 'my_arr' },
    seats: { organization: 'seats', user: null },
    country: { organization: 'country', user: 'my_country' },
    segment: { organization: 'industry', user: null },
    currency: 'EUR',
  };
  const none = { organization: [], user: [] };
  const profile = (
    ...given: Parameters<typeof profileOf> extends [unknown, unknown, ...infer R] ? R : never
  ) => profileOf(setting, none, ...given);

  it('is what the organization says, whatever its people say', () => {
    const found = profile({ plan: 'Team', arr: 0, seats: 4, country: 'DE', industry: 'Retail' }, [
      { my_plan: 'Free', my_arr: 900 },
    ]);
    expect(found).toEqual({
      plan: said('Team'),
      revenue: said({ amount: 0, currency: 'EUR' }),
      seats: said(4),
      country: said('DE'),
      ...NO_SEGMENTS,
      segment: said('Retail'),
    });
  });

  it('is what its people say where it says nothing: plans that agree, and the highest number once', () => {
    const people = [
      { my_plan: 'Team', my_arr: 900, my_country: 'JP' },
      { my_plan: 'Team', my_arr: '1,200' },
      {},
    ];
    const found = profile({ plan: '', arr: null }, people);
    expect(found).toEqual({
      plan: said('Team'),
      revenue: said({ amount: 1_200, currency: 'EUR' }),
      seats: MISSING,
      country: said('JP'),
      ...NO_SEGMENTS,
    });
  });

  it('is unclear where they disagree, in plan or currency, and where what stands there cannot be read', () => {
    const people = [
      { my_plan: 'Team', my_arr: 900 },
      { my_plan: 'Free', my_arr: 'USD 900' },
    ];
    expect(profile(null, people)).toMatchObject({
      plan: unclear('Free, Team'),
      revenue: unclear('900 EUR, 900 USD'),
    });
    expect(profile({ arr: 'ask Tom' }, people).revenue).toEqual(unclear('ask Tom'));
    expect(profile(null, [{ my_arr: 'ask Tom' }]).revenue).toEqual(unclear('ask Tom'));
  });

  it('is nothing where no field was chosen, or nobody is there to say it', () => {
    const nothing = {
      plan: MISSING,
      revenue: MISSING,
      seats: MISSING,
      country: MISSING,
      ...NO_SEGMENTS,
    };
    expect(profileOf(NO_FIELDS, none, { plan: 'Team' }, [{ plan: 'Team' }])).toEqual(nothing);
    expect(profile(null, [])).toEqual(nothing);
  });
});
