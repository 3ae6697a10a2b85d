import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type CommentKey, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { importedAsker, importedTicket } from '#domain/mention/importedTicket.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskAccountImport } from '#zendesk/zendeskAccountImport.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { connectAs, startAccount } from './localAccount.ts';
import { createdEvent, sampleTheme } from './samples.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const RENEE = asId<UserId>('9000007');
const theme = { ...sampleTheme('imported1'), id: asId<ThemeId>('imported1') };
const at = instant(Date.UTC(2025, 2, 1));
let account: LocalZendesk;

beforeAll(async () => {
  account = await startAccount();
});
afterAll(async () => account.stop());

function mention(n: number): Mention {
  const text = `Please add number ${n}`;
  const ticketId = importedTicket({ person: `person${n % 50}@example.com`, organization: 'Roth' }, text);
  return {
    id: mentionId(ticketId, theme.id, RENEE),
    themeId: theme.id,
    ticketId,
    ...importedAsker(ticketId),
    brandId: null,
    taggedBy: RENEE,
    quotes: [
      {
        text,
        wordsOf: 'customer',
        comment: asId<CommentKey>(`import.${n}`),
        start: 0,
        end: text.length,
        authorName: 'Ines',
        at,
      },
    ],
    withdrawn: false,
    at,
  };
}

describe('many records at once', () => {
  it('are written once however often, read as they were, and taken back', async () => {
    const zendesk = await connectAs(account, 'renee');
    const [writing, store] = [zendeskAccountImport(zendesk), zendeskThemeStore(zendesk)];
    const mentions = Array.from({ length: 150 }, (_, n) => mention(n));
    const told: number[] = [];
    for (let time = 0; time < 2; time++) {
      const written = [
        ...(await writing.writeThemes([theme], quiet, signal)),
        ...(await writing.writeEvents([createdEvent(theme, RENEE)], quiet, signal)),
        ...(await writing.writeMentions(mentions, (count) => told.push(count), signal)),
      ];
      expect(written.filter(({ state }) => state !== 'done')).toEqual([]);
    }
    expect(told).toContain(150);
    const read = await store.mentionsOfTheme(theme.id, signal);
    const [first] = read.ok ? read.value.items.filter(({ id }) => id === mentions[0]?.id) : [];
    expect(read).toMatchObject({ ok: true, value: { unreadable: [], items: { length: 150 } } });
    // When it was written is Zendesk's own stamp.
    expect(first).toMatchObject({ ...mention(0), at: first?.at });
    const journal = await store.journalOfTheme(theme.id, signal);
    expect(journal).toMatchObject({ value: { items: [{ kind: 'theme.created', actor: RENEE }] } });

    const ids = mentions.map(({ id }) => id);
    for (let time = 0; time < 2; time++) {
      const gone = await writing.deleteMentions(ids, quiet, signal);
      expect(gone.every(({ state }) => state === 'done')).toBe(true);
    }
    expect(await store.mentionsOfTheme(theme.id, signal)).toMatchObject({ value: { items: [] } });
  });

  it('are known where somebody stops in the middle of the first job, and go on from there', async () => {
    const stop = new AbortController();
    const zendesk = await connectAs(account, 'renee', {
      url: account.url,
      onRequest: ({ url }) => {
        if (String(url).endsWith('/jobs')) stop.abort();
      },
    });
    const writing = zendeskAccountImport(zendesk);
    const stopped = { ...theme, id: asId<ThemeId>('stopped001') };
    await zendeskThemeStore(await connectAs(account, 'renee')).saveTheme(stopped);
    const mentions = Array.from({ length: 350 }, (_, n) => {
      const one = mention(1_000 + n);
      return { ...one, id: mentionId(one.ticketId, stopped.id, RENEE), themeId: stopped.id };
    });
    const outcomes = await writing.writeMentions(mentions, quiet, stop.signal);
    const done = outcomes.filter(({ state }) => state === 'done').length;
    expect(done).toBeGreaterThanOrEqual(100);
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['done', 'notTried']));
    const store = zendeskThemeStore(await connectAs(account, 'renee'));
    const there = await store.mentionsOfTheme(stopped.id, signal);
    expect(there.ok && there.value.items).toHaveLength(done);
    const rest = await writing.writeMentions(mentions, quiet, signal);
    expect(rest.every(({ state }) => state === 'done')).toBe(true);
    const all = await store.mentionsOfTheme(stopped.id, signal);
    expect(all.ok && all.value.items).toHaveLength(350);
  });

  it('tell how many the account holds, and may hold', async () => {
    const writing = zendeskAccountImport(await connectAs(account, 'renee'));
    const before = await writing.room(signal);
    if (!before.ok || before.value === null) throw new Error('not told');
    expect(before.value.limit).toBe(1_000_000);
    await writing.writeThemes([{ ...theme, id: asId<ThemeId>('imported2') }], quiet, signal);
    expect(await writing.room(signal)).toEqual({
      ok: true,
      value: { count: before.value.count + 1, limit: 1_000_000 },
    });
  });
});
