import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { flushOutbox } from '#workflows/outbox/flushOutbox.ts';
import { giveUp } from '#workflows/outbox/giveUp.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import { conversationOf, outsideFor } from '../../workflows/outsideFor.ts';
import { asAdmin, connectAs, startAccount } from '../localAccount.ts';
import { AYLIN, never, sampleTheme } from '../samples.ts';

const THEME = sampleTheme('toolarge01');
let account: LocalZendesk;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.stop());

it('more quotes than a record holds are not sent in part: they wait with the reason, and what was there stays', async () => {
  const store = zendeskThemeStore(await connectAs(account, 'aylin'));
  expect(await store.saveTheme(THEME)).toMatchObject({ ok: true });
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [ticket] = body['tickets'] as readonly { readonly id: number; readonly requester_id: number }[];
  // Each of them fits; all of them do not.
  const texts = ['ü', 'ö', 'ä'].map((letter) => letter.repeat(6_000));
  const said = conversationOf(Number(ticket?.id), texts);
  const requester = { id: String(ticket?.requester_id), name: 'Customer' } as never;
  const conversation = { ...said, requester, organization: null };
  const browser = fakeBrowser();
  const outside = {
    ...outsideFor(AYLIN, conversation),
    ...{ store, outbox: browser.openTab().outbox, isOnline: () => true, random: () => 0.5 },
  };
  const quoted = async () => {
    const stored = await store.mentionsOfTicket(conversation.ticketId, never);
    return stored.ok ? stored.value.items.flatMap(({ quotes }) => quotes.map(({ text }) => text)) : [];
  };
  const own = async () => {
    const kept = await outside.replica.mentions(conversation.ticketId);
    return (kept.ok ? kept.value[0] : null) ?? null;
  };
  for (const { key, text } of conversation.comments) {
    const sentence = { comment: key, start: 0, end: text.length, text, wordsOf: 'customer' } as const;
    const tagging = { conversation, sentences: [sentence], theme: THEME, before: await own() };
    expect(await tagTheme(outside, tagging)).toMatchObject({ ok: true });
    await flushOutbox(outside, true);
  }
  expect(await quoted()).toEqual(texts.slice(0, 2));
  const [entry] = browser.entries();
  expect(entry).toMatchObject({
    isStuck: true,
    failure: { kind: 'refused' },
    ticketId: conversation.ticketId,
  });
  expect(entry?.write.kind === 'mention' && entry.write.mention.quotes.map(({ text }) => text)).toEqual(
    texts,
  );
  if (entry !== undefined) await giveUp(outside, entry);
  expect(browser.entries()).toEqual([]);
  expect((await own())?.quotes.map(({ text }) => text)).toEqual(texts.slice(0, 2));
  expect(await quoted()).toEqual(texts.slice(0, 2));
});
