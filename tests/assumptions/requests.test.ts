import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { asAdmin, startAccount, weather } from '../zendesk/localAccount.ts';
import { AYLIN, claimEvent, never, sampleMention, sampleTheme } from '../zendesk/samples.ts';
import { type Between, type Complete, connectBetween, refusal } from './anotherZendesk.ts';

let account: LocalZendesk;
let ticket: TicketId;
let count = 0;
const nextTheme = () => sampleTheme(`request${String(++count)}`);
const storeThrough = async (between: Between) =>
  zendeskThemeStore(await connectBetween(account, 'aylin', between));

beforeAll(async () => {
  account = await startAccount();
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [found] = body['tickets'] as readonly { readonly id: number }[];
  ticket = asId<TicketId>(String(found?.id));
});
beforeEach(() => weather(account, { failNext: 0, commitThenFail: false }));
afterAll(() => account.stop());

/** A host that leaves retries to us, and one that sends again whatever `autoRetry` says. */
const obedient: Between = (_, send) => send();
const stubborn: Between = async (_, send) => {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (failed) {
      const { status } = failed as Complete;
      if (tries === 2 || (status !== 429 && status < 500)) throw failed;
    }
  }
};
/** A way on which a request may arrive twice: the first answer counts, or the second. */
const twiceFirst: Between = async (_, send) => {
  const first = await send();
  await send().catch(() => undefined);
  return first;
};
const twiceSecond: Between = async (_, send) => {
  await send();
  return send();
};

describe('autoRetry, and requests that arrive twice', () => {
  it.each<[string, Between]>([
    ['a host that does not retry', obedient],
    ['a host that retries by itself', stubborn],
    ['a way that doubles, first answer', twiceFirst],
    ['a way that doubles, second answer', twiceSecond],
  ])('%s: an answer that is lost after the write makes one event and one mention', async (_, between) => {
    const store = await storeThrough(between);
    const theme = nextTheme();
    expect(await store.saveTheme(theme)).toMatchObject({ ok: true });
    await weather(account, { failNext: between === obedient ? 1 : 0, failStatus: 502, commitThenFail: true });
    const written = await store.writeEvent(claimEvent(theme, AYLIN));
    expect(written).toMatchObject({ ok: true, value: { taken: false, event: { actor: AYLIN } } });
    await weather(account, { failNext: 1, failStatus: 502, commitThenFail: true });
    const mention = sampleMention(theme, ticket, AYLIN);
    await store.saveMention(mention);
    await weather(account, { failNext: 0 });
    expect(await store.saveMention(mention)).toMatchObject({ ok: true });
    const [mentions, journal] = [
      await store.mentionsOfTheme(theme.id, never),
      await store.journalOfTheme(theme.id, never),
    ];
    expect([mentions.ok && mentions.value.items.length, journal.ok && journal.value.items.length]).toEqual([
      1, 1,
    ]);
  });
});

describe('the headers of an answer', () => {
  const asked = { 'Retry-After': '7' };
  it.each<[string, unknown, number]>([
    ['as Headers', new Headers(asked), 7],
    ['as a plain object', asked, 7],
    ['in small letters', { 'retry-after': '7' }, 7],
    ['not at all', undefined, 15],
    ['as a text', 'Retry-After: 7', 15],
  ])('may come %s: a busy account is waited for', async (_, headers, waitSeconds) => {
    const store = await storeThrough(() => Promise.reject({ ...refusal(429, 'busy'), headers } as unknown));
    expect(await store.saveTheme(nextTheme())).toEqual({
      ok: false,
      failure: { kind: 'busy', what: 'save theme', waitSeconds },
    });
  });
});

describe('httpCompleteResponse', () => {
  it.each<[string, Between]>([
    ['is known', obedient],
    ['is not known: the mere body comes, parsed', async (_, send) => (await send()).responseJSON],
    ['is not known: the mere body comes, as a text', async (_, send) => (await send()).responseText],
    [
      'is known, without a parsed body',
      async (_, send) => {
        const { status, responseText, headers } = await send();
        return { status, responseText, headers };
      },
    ],
  ])('%s', async (_, between) => {
    const store = await storeThrough(between);
    const theme = nextTheme();
    expect(await store.saveTheme(theme)).toMatchObject({ ok: true });
    expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({
      ok: true,
      value: { taken: false },
    });
    expect(await store.saveMention(sampleMention(theme, ticket, AYLIN))).toMatchObject({ ok: true });
    expect(await store.showTheme(theme.id, never)).toMatchObject({ ok: true, value: { name: theme.name } });
  });
});

describe('what a failed request rejects with', () => {
  it.each<[string, unknown, string]>([
    ['an answer', refusal(403, 'Forbidden'), 'forbidden'],
    ['an answer without a text', { status: 403 }, 'forbidden'],
    ['an Error', new Error('NetworkError'), 'offline'],
    ['nothing', undefined, 'offline'],
  ])('may be %s', async (_, error, kind) => {
    const store = await storeThrough(() => Promise.reject(error as Error));
    const listed = await store.listThemes(null, never);
    expect(listed).toMatchObject({ ok: false, failure: { kind } });
  });
});
