import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';
import { nodeZaf } from './nodeZaf.ts';
import { AYLIN, claimEvent, never, sampleMention, sampleTheme, TOM } from './samples.ts';
import { connectZendesk } from '#zendesk/connectZendesk.ts';

let account: LocalZendesk;
let ticket: TicketId;
let count = 0;
const nextTheme = () => sampleTheme(`weather${String(++count)}`);
const storeOf = async (user: string) => zendeskThemeStore(await connectAs(account, user));

beforeAll(async () => {
  account = await startAccount();
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [found] = body['tickets'] as readonly { readonly id: number }[];
  ticket = asId<TicketId>(String(found?.id));
});
beforeEach(() => weather(account, { failNext: 0, commitThenFail: false, searchLagSeconds: 0 }));
afterAll(() => account.stop());

describe('an answer that is lost', () => {
  it.each([502, 500, 504])(
    'after the event was written (%i): it is found again, as ours',
    async (failStatus) => {
      const store = await storeOf('aylin');
      const theme = nextTheme();
      await store.saveTheme(theme);
      await weather(account, { failNext: 1, failStatus, commitThenFail: true });
      expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({
        ok: true,
        value: { taken: false, event: { actor: AYLIN, payload: { turn: 1 } } },
      });
      const journal = await store.journalOfTheme(theme.id, never);
      expect(journal.ok && journal.value.items).toHaveLength(1);
    },
  );

  it('before anything was written: the failure stands, and a later try writes it once', async () => {
    const store = await storeOf('aylin');
    const theme = nextTheme();
    await store.saveTheme(theme);
    await weather(account, { failNext: 1, failStatus: 502 });
    expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({
      ok: false,
      failure: { kind: 'failing', status: 502 },
    });
    expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({
      ok: true,
      value: { taken: false },
    });
  });

  it('while somebody else was first: that is told', async () => {
    const [mine, theirs] = [await storeOf('aylin'), await storeOf('tom')];
    const theme = nextTheme();
    await mine.saveTheme(theme);
    await theirs.writeEvent(claimEvent(theme, TOM));
    await weather(account, { failNext: 1, failStatus: 503 });
    expect(await mine.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({
      ok: true,
      value: { taken: true, event: { actor: TOM } },
    });
  });

  it('of a mention: the same again makes one', async () => {
    const store = await storeOf('aylin');
    const theme = nextTheme();
    await store.saveTheme(theme);
    await weather(account, { failNext: 1, failStatus: 502, commitThenFail: true });
    const mention = sampleMention(theme, ticket, AYLIN);
    expect(await store.saveMention(mention)).toMatchObject({ ok: false, failure: { kind: 'failing' } });
    expect(await store.saveMention(mention)).toMatchObject({ ok: true });
    const listed = await store.mentionsOfTheme(theme.id, never);
    expect(listed.ok && listed.value.items).toHaveLength(1);
  });
});

describe('trouble', () => {
  it('that passes is not seen by who reads', async () => {
    const store = await storeOf('aylin');
    await weather(account, { failNext: 2, failStatus: 502 });
    expect(await store.listThemes(null, never)).toMatchObject({ ok: true });
  });

  it.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [422, 'refused'],
  ])('of status %i is told as %s, at once', async (failStatus, kind) => {
    const store = await storeOf('aylin');
    await weather(account, { failNext: 1, failStatus });
    expect(await store.listThemes(null, never)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('of a busy account says how long to wait, and nothing more is sent before', async () => {
    const store = await storeOf('aylin');
    await weather(account, { mode: 'busy' });
    const busy = { ok: false, failure: { kind: 'busy', waitSeconds: 5 } };
    expect(await store.saveTheme(nextTheme())).toMatchObject(busy);
    await weather(account, {});
  });

  it('of the connection is told as offline', async () => {
    const store = await storeOf('aylin');
    await weather(account, { mode: 'offline' });
    expect(await store.listThemes(null, never)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    expect(await store.saveTheme(nextTheme())).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    await weather(account, {});
  });

  it('of a session that expired is told as signed out', async () => {
    const client = nodeZaf({ url: account.url, user: '0' });
    const connected = await connectZendesk({ scope: { ZAFClient: { init: () => client } } });
    if (!connected.ok) throw new Error(connected.failure.kind);
    const store = zendeskThemeStore(connected.value);
    expect(await store.listThemes(null, never)).toMatchObject({ ok: false, failure: { kind: 'signedOut' } });
    expect(await store.saveTheme(nextTheme())).toMatchObject({ ok: false, failure: { kind: 'signedOut' } });
  });

  it('of a light agent is told when they write; they read all the same', async () => {
    const [store, light] = [await storeOf('aylin'), await storeOf('hana')];
    const theme = nextTheme();
    await store.saveTheme(theme);
    expect(await light.showTheme(theme.id, never)).toMatchObject({ ok: true });
    expect(await light.mentionsOfTheme(theme.id, never)).toMatchObject({ ok: true });
    const forbidden = { ok: false, failure: { kind: 'forbidden' } };
    expect(await light.saveTheme({ ...theme, name: 'x' })).toMatchObject(forbidden);
    expect(await light.saveMention(sampleMention(theme, ticket, asId('9000009')))).toMatchObject(forbidden);
    expect(await light.writeEvent(claimEvent(theme, asId('9000009')))).toMatchObject(forbidden);
  });
});

describe('a theme that was deleted meanwhile', () => {
  it('is gone for whoever tags, claims, reads or changes it, and is not made again by halves', async () => {
    const store = await storeOf('aylin');
    const theme = nextTheme();
    await store.saveTheme(theme);
    await store.showTheme(theme.id, never);
    await asAdmin(
      account,
      'DELETE',
      `/api/v2/custom_objects/groundswell_theme/records?external_id=${theme.id}`,
    );
    const gone = { ok: false, failure: { kind: 'gone' } };
    expect(await store.saveMention(sampleMention(theme, ticket, AYLIN))).toMatchObject(gone);
    expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject(gone);
    expect(await store.saveTheme({ id: theme.id, name: 'x', archived: true })).toMatchObject(gone);
    expect(await store.showTheme(theme.id, never)).toMatchObject(gone);
    expect(await store.mentionsOfTheme(theme.id, never)).toMatchObject(gone);
  });
});
