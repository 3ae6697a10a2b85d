import { describe, expect, it } from 'vitest';
import { nameGroups } from '#language/grouping/nameGroups.ts';
import { winkReader } from '#language/tokens/winkReader.ts';

const WAITING = [
  'a waiting list would be brilliant: somebody cancels, next one gets the place',
  'We turn people away on Tuesday and then three do not show up, a waiting list would fill the room',
  'could you offer a waiting list once a course is booked out',
];
const MAP = [
  'the map stays grey, I see the cars in the list but not where they are',
  'live map does not load in Firefox',
  'Since this morning the map does not load',
];
const DARK = [
  'please make a version with a black background, I read in bed',
  'the white screen is so bright, my eyes hurt at night',
  'a night theme would be kind to my eyes',
];

async function names(...groups: readonly (readonly string[])[]): Promise<readonly string[]> {
  return nameGroups(groups, await winkReader(), () => Promise.resolve());
}

describe('names of groups', () => {
  it('are what members share, in the form that a person would type', async () => {
    const [waiting, map] = await names(WAITING, MAP);
    expect(waiting).toBe('Waiting list');
    expect(map).toMatch(/^(?:Live map|Map) does not load$/u);
  });

  it('are the common name of an ask that members make in words of their own', async () => {
    expect(await names(WAITING, DARK)).toEqual(['Waiting list', 'Dark mode']);
  });

  it('of what is asked of any product say of what, where several say it', async () => {
    const billing = [
      'we bill the same forty clients every month and I type each invoice again',
      'repeat them please, copying last month’s invoices one by one takes my whole morning',
      'Our hosting customers pay each month and nobody reminds me to bill them',
      'it should go out by itself each quarter without me pressing send',
      'Could they be scheduled to repeat? Every other tool I used had that.',
    ];
    expect((await names(WAITING, billing))[1]).toBe('Recurring entries: invoice');
    const once = billing.map((text, at) => (at === 0 ? text.replaceAll('invoice', 'letter') : text));
    expect((await names(WAITING, once))[1]).not.toContain('invoice');
  });

  it('are not the names that a single member says', async () => {
    const roaming = [
      'how much will I pay for calls when I’m in Spain',
      'is data abroad included or do I get charged extra',
      'what are the rates if I use my phone on holiday in Turkey',
    ];
    const abroad = [
      'I’m in Portugal and my phone has no service at all',
      'no mobile data since I crossed the border',
      'arrived in Greece yesterday and it won’t connect to any network',
    ];
    expect((await names(abroad, roaming))[1]).not.toMatch(/Turkey|Spain/u);
  });

  it('leave out what all groups speak of', async () => {
    const [a, b] = await names(
      [
        'the Acme planner needs labels for rooms',
        'labels for rooms in the Acme planner',
        'Acme planner: room labels',
      ],
      [
        'the Acme planner shows wrong prices',
        'wrong prices in the Acme planner',
        'Acme planner prices are wrong',
      ],
    );
    expect(a).not.toMatch(/acme|planner/iu);
    expect(b).toMatch(/prices?/iu);
    expect(b).not.toMatch(/acme|planner/iu);
  });

  it('are words of the texts in other languages, and never empty', async () => {
    const [german, marks] = await names(
      ['Bitte Export nach Excel einbauen', 'Ich brauche den Export nach Excel jeden Monat'],
      ['???', '…'],
    );
    expect(german).toMatch(/export/iu);
    expect(marks).not.toBe('');
  });
});
