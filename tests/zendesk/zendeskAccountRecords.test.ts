import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { findTrace } from '#workflows/forget/findTrace.ts';
import { forgetPerson } from '#workflows/forget/forgetPerson.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { zendeskAccountRecords } from '#zendesk/zendeskAccountRecords.ts';
import { zendeskDismissals } from '#zendesk/zendeskDismissals.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';

const { signal } = new AbortController();
const AYLIN = asId<UserId>('9000001');
const RENEE = asId<UserId>('9000007');
const THEME = asId<ThemeId>('forgetting1');
const SECRET = 'ANAS-OWN-WORDS';
let account: LocalZendesk;

beforeAll(async () => {
  account = await startAccount();
});
afterAll(async () => account.stop());

/** Aylin's mention of some ticket of the inbox, in its customer's words. */
async function tagged(): Promise<Mention> {
  const store = zendeskThemeStore(await connectAs(account, 'aylin'));
  const created = await store.writeEvent({
    id: asId(`${THEME}.created`),
    kind: 'theme.created',
    themeId: THEME,
    actor: AYLIN,
    payload: { name: 'Forgetting', kind: 'request', tag: 'gs_forgetting1' },
    after: null,
    at: instant(Date.now()),
    recordId: null,
  });
  if (!created.ok) throw new Error(created.failure.kind);
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [ticket] = body['tickets'] as readonly { readonly id: number; readonly requester_id: number }[];
  if (ticket === undefined) throw new Error('no ticket');
  const requesterId = asId<UserId>(String(ticket.requester_id));
  const ticketId = asId<Mention['ticketId']>(String(ticket.id));
  const at = instant(Date.UTC(2026, 10, 20, 8));
  const text = `${SECRET} were these`;
  const comment = commentKey(at, requesterId, text);
  const quote = { text, wordsOf: 'customer' as const, comment, start: 0, end: 9, authorName: 'Ana', at };
  const saved = await store.saveMention({
    id: mentionId(ticketId, THEME, AYLIN),
    themeId: THEME,
    ticketId,
    requesterId,
    organizationId: null,
    brandId: null,
    taggedBy: AYLIN,
    quotes: [quote],
    withdrawn: false,
    at,
  });
  if (!saved.ok) throw new Error(saved.failure.kind);
  await store.saveTheme({ id: THEME, name: 'Forgetting', examples: [text] });
  const dismissals = zendeskDismissals(await connectAs(account, 'aylin'));
  await dismissals.save(AYLIN, '2026-W47', [`${comment}:0:request`, '20261120T080000.9.0bb:0:bug']);
  return saved.value;
}

describe('an account’s records as a whole', () => {
  it('let a person be forgotten: records, history and lists; counts stay', async () => {
    const mention = await tagged();
    const person = mention.requesterId ?? AYLIN;
    const zendesk = await connectAs(account, 'renee');
    const records = zendeskAccountRecords(zendesk);
    const seen: number[] = [];
    const trace = await findTrace(records, person, (count) => seen.push(count), signal);
    if (!trace.ok) throw new Error(JSON.stringify(trace.failure));
    expect(trace.value.asCustomer.map(({ value }) => value.id)).toEqual([mention.id]);
    expect(trace.value.dismissed).toHaveLength(1);
    expect(Math.max(...seen)).toBeGreaterThan(0);

    const store = zendeskThemeStore(zendesk);
    let ids = 0;
    const outside = {
      store,
      replica: memoryReplica(),
      worker: { id: RENEE } as never,
      now: () => instant(Date.now()),
      newId: () => `nonce${ids++}`,
    };
    const receipt = await forgetPerson(outside, records, trace.value, () => undefined, signal);
    expect(receipt).toMatchObject({ mentionsDeleted: 1, listsChanged: 1, themesRecounted: 1, left: [] });

    const whole = [];
    for (const object of ['theme', 'mention', 'event', 'entry'])
      whole.push(await asAdmin(account, 'GET', `/api/v2/custom_objects/groundswell_${object}/records`));
    expect(JSON.stringify(whole)).not.toContain(SECRET);
    expect(JSON.stringify(whole)).not.toContain(`"${person}"`);
    const theme = await store.showTheme(THEME, signal);
    expect(theme.ok && theme.value.counts.people).toBe(1);
    const { body } = await asAdmin(account, 'GET', '/api/v2/custom_objects/groundswell_theme/records');
    const themeRecords = body['custom_object_records'] as readonly { readonly id: string }[];
    for (const { id } of themeRecords) {
      const path = `/api/v2/custom_objects/groundswell_theme/records/${id}/events`;
      expect(JSON.stringify(await asAdmin(account, 'GET', path))).not.toContain(SECRET);
    }
    const left = await zendeskDismissals(await connectAs(account, 'aylin')).read(AYLIN, ['2026-W47'], signal);
    expect(left).toEqual({ ok: true, value: ['20261120T080000.9.0bb:0:bug'] });

    const [gone] = trace.value.asCustomer;
    const again = await records.deleteMentions([gone?.recordId ?? ''], () => undefined, signal);
    expect(again).toEqual([{ state: 'done', id: gone?.recordId }]);
  });

  it('finds people by name, and knows who is there', async () => {
    const records = zendeskAccountRecords(await connectAs(account, 'renee'));
    const found = await records.findPeople('Aylin', signal);
    expect(found.ok && found.value.map(({ id, isStaff }) => [id, isStaff])).toEqual([[AYLIN, true]]);
    expect(await records.findPeople('  ', signal)).toEqual({ ok: true, value: [] });
    expect(await records.isThere(AYLIN, signal)).toEqual({ ok: true, value: true });
    expect(await records.isThere(asId('4711'), signal)).toEqual({ ok: true, value: false });
  });

  it('are read by lists where somebody may not export', async () => {
    await tagged();
    const paths: string[] = [];
    const zendesk = await connectAs(account, 'hana', {
      onRequest: ({ url }) => {
        paths.push(String(url));
      },
    });
    const read = await zendeskAccountRecords(zendesk).mentions(() => undefined, signal);
    expect(read.ok && read.value.items.length).toBe(1);
    expect(paths.at(-1)).toContain('/records');
  });
});
