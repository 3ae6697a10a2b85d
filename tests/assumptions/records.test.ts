import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { asAdmin, startAccount } from '../zendesk/localAccount.ts';
import {
  AYLIN,
  claimEvent,
  createdEvent,
  never,
  sampleMention,
  sampleTheme,
  TOM,
} from '../zendesk/samples.ts';
import { type Between, connectBetween, eachRecord, refusal, withBody } from './anotherZendesk.ts';

const PLAIN: Between = (_, send) => send();

let account: LocalZendesk;
let tickets: readonly TicketId[];
let theme: Theme;

function must(result: Result<unknown, unknown>): void {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
}

/** A theme that Aylin claimed, with one mention of hers and one of Tom's. */
beforeAll(async () => {
  account = await startAccount({ weather: { searchLagSeconds: 0 } });
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=2');
  tickets = (body['tickets'] as readonly { readonly id: number }[]).map(({ id }) =>
    asId<TicketId>(String(id)),
  );
  theme = sampleTheme('records1');
  const [aylin, tom] = [
    zendeskThemeStore(await connectBetween(account, 'aylin', PLAIN)),
    zendeskThemeStore(await connectBetween(account, 'tom', PLAIN)),
  ];
  must(await aylin.writeEvent(createdEvent(theme, AYLIN)));
  must(await aylin.writeEvent(claimEvent(theme, AYLIN)));
  must(await aylin.saveMention(sampleMention(theme, tickets[0] as TicketId, AYLIN)));
  must(await tom.saveMention(sampleMention(theme, tickets[1] as TicketId, TOM)));
});
afterAll(() => account.stop());

/** What Priya's page reads where Zendesk answers so. */
async function readThrough(between: Between) {
  const store = zendeskThemeStore(await connectBetween(account, 'priya', between));
  const [themes, mentions, journal] = [
    await store.listThemes(null, never),
    await store.mentionsOfTheme(theme.id, never),
    await store.journalOfTheme(theme.id, never),
  ];
  return {
    themes,
    mentions,
    journal,
    seen: {
      themes: themes.ok && themes.value.items.map(({ id, tag }) => `${id} ${tag}`),
      mentions:
        mentions.ok &&
        mentions.value.items.map(({ id, withdrawn }) => `${id} ${String(withdrawn)}`).toSorted(),
      champion: journal.ok && foldChampion(journal.value.items).championId,
      events: journal.ok && journal.value.items.map(({ id }) => id).toSorted(),
    },
  };
}

const changed =
  (change: (record: Readonly<Record<string, unknown>>) => readonly unknown[]): Between =>
  async (_, send) => {
    const complete = await send();
    return withBody(complete, eachRecord(complete.responseJSON, change));
  };

describe('the same account, however Zendesk writes it', () => {
  const numbered = ({ custom_object_fields: fields, ...record }: Readonly<Record<string, unknown>>) => {
    const number = (value: unknown) =>
      typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    const numbers = (given: object) =>
      Object.fromEntries(Object.entries(given).map(([key, value]) => [key, number(value)]));
    return [{ ...numbers(record), custom_object_fields: numbers(fields as object) }];
  };
  const restamped = (stamp: (at: string) => string) =>
    changed((record) => [
      {
        ...record,
        created_at: stamp(String(record['created_at'])),
        updated_at: stamp(String(record['updated_at'])),
      },
    ]);
  const hasNoNulls = changed(({ custom_object_fields: fields, ...record }) => [
    {
      ...record,
      custom_object_fields: Object.fromEntries(
        Object.entries(fields as object).filter(([, value]) => value !== null),
      ),
    },
  ]);
  it.each<[string, Between]>([
    ['ids as numbers', changed(numbered)],
    ['times with milliseconds', restamped((at) => at.replace('Z', '.000Z'))],
    ['times with an offset', restamped((at) => at.replace('Z', '+00:00'))],
    ['fields that say nothing are not there', hasNoNulls],
    ['records with attributes that we do not know', changed((record) => [{ ...record, etag: 7, links: {} }])],
    [
      'records in another order',
      async (_, send) => {
        const complete = await send();
        const body = complete.responseJSON as { custom_object_records?: readonly unknown[] };
        const records = body.custom_object_records?.toReversed();
        return withBody(complete, records === undefined ? body : { ...body, custom_object_records: records });
      },
    ],
  ])('%s', async (_, between) => {
    const [plain, other] = [await readThrough(PLAIN), await readThrough(between)];
    expect(other.seen).toEqual(plain.seen);
    expect(plain.seen).toMatchObject({ champion: AYLIN, mentions: [expect.any(String), expect.any(String)] });
  });
});

describe('two records of one external id, from a race of upserts that Zendesk let through', () => {
  it('are one theme, one mention and one event for everybody', async () => {
    const twin = (record: Readonly<Record<string, unknown>>) => [
      record,
      { ...record, id: `${String(record['id'])}Z` },
    ];
    const [plain, other] = [await readThrough(PLAIN), await readThrough(changed(twin))];
    expect(other.seen).toEqual(plain.seen);
  });

  it('of a mention count as it was written last, of an event as it was written first', async () => {
    const twin = (record: Readonly<Record<string, unknown>>) => {
      const later = '2031-01-01T00:00:00Z';
      const fields = record['custom_object_fields'] as Readonly<Record<string, unknown>>;
      const isEvent = 'payload' in fields;
      if ('tag' in fields) return [record];
      const other = isEvent ? { created_by_user_id: TOM } : {};
      return [
        {
          ...record,
          ...other,
          id: `${String(record['id'])}Z`,
          created_at: later,
          updated_at: later,
          updated_by_user_id: isEvent ? TOM : record['updated_by_user_id'],
          custom_object_fields: 'quotes' in fields ? { ...fields, withdrawn: true } : fields,
        },
        record,
      ];
    };
    const { seen } = await readThrough(changed(twin));
    expect(seen).toMatchObject({ champion: AYLIN });
    expect(seen.mentions).toEqual([expect.stringMatching(/true$/), expect.stringMatching(/true$/)]);
  });
});

describe('what may be refused', () => {
  const at =
    (pattern: RegExp, status: number): Between =>
    (options, send) =>
      pattern.test(`${String(options['type'])} ${String(options['url'])}`)
        ? Promise.reject(refusal(status, 'RecordNotFound') as unknown)
        : send();

  it.each([404, 400, 422])('reverse lookups of records (%i): search answers instead', async (status) => {
    const [plain, other] = [await readThrough(PLAIN), await readThrough(at(/relationship_fields/, status))];
    expect(other.seen).toEqual(plain.seen);
  });

  it.each([400, 403, 422, 500])(
    'lookups and search operators both (%i): a failure, never "none"',
    async (status) => {
      const { mentions, journal } = await readThrough(at(/relationship_fields|records\/search/, status));
      expect([mentions.ok, journal.ok]).toEqual([false, false]);
    },
  );

  it.each([404, 403])(
    'a record’s history (%i): what was changed by somebody else does not count as they left it',
    async (status) => {
      const [first] = tickets;
      const id = `${String(first)}.${theme.id}.${AYLIN}`;
      const path = '/api/v2/custom_objects/groundswell_mention/records';
      const { body } = await asAdmin(account, 'GET', `${path}?filter[external_ids]=${id}`);
      const [record] = body['custom_object_records'] as readonly {
        readonly id: string;
        readonly custom_object_fields: { readonly quotes: string };
      }[];
      const forged = record?.custom_object_fields.quotes.replace('We paste it by hand.', 'Nobody said this.');
      await asAdmin(account, 'PATCH', `${path}/${record?.id ?? ''}`, {
        custom_object_record: { custom_object_fields: { quotes: forged } },
      });
      const kept = await readThrough(PLAIN);
      expect(JSON.stringify(kept.mentions)).toContain('We paste it by hand.');
      const without = await readThrough(at(/\/events/, status));
      expect(JSON.stringify(without.mentions)).not.toContain('Nobody said this.');
      expect(without.mentions.ok && without.mentions.value.altered?.length).toBe(1);
      await asAdmin(account, 'PATCH', `${path}/${record?.id ?? ''}`, {
        custom_object_record: { custom_object_fields: { quotes: record?.custom_object_fields.quotes } },
      });
    },
  );
});

describe('the last page of a list', () => {
  it.each<[string, unknown]>([
    ['with a cursor all the same', { has_more: false, after_cursor: 'eyJv' }],
    ['with no word about more', { after_cursor: 'eyJv' }],
    ['without any', undefined],
  ])('may come %s', async (_, meta) => {
    const [plain, other] = [
      await readThrough(PLAIN),
      await readThrough(async (_options, send) => {
        const complete = await send();
        return withBody(complete, { ...(complete.responseJSON as object), meta });
      }),
    ];
    expect(other.seen).toEqual(plain.seen);
  });
});
