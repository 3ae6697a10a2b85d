import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { foldReplies } from '#domain/outcome/foldReplies.ts';
import { toldBefore } from '#domain/outcome/toldBefore.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { sendReply } from '#workflows/outcome/sendReply.ts';
import { startAccount } from '../../zendesk/localAccount.ts';
import { AYLIN } from '../../zendesk/samples.ts';
import { answered, askedFor, begun, must, readComments, replyPage, seenNow, signal } from './replyPage.ts';

let account: LocalZendesk;

beforeAll(async () => {
  readComments();
  account = await startAccount({ weather: { jobDelayMs: 0 } });
});
afterAll(() => account.stop());

it('an answer that is withdrawn after replies went out says who was told what, and tells them no more', async () => {
  const [aylin, tom] = [await replyPage(account, 'aylin'), await replyPage(account, 'tom')];
  const asked = await askedFor(account, aylin);
  const draft = await begun(aylin, asked);
  must(await sendReply(aylin, draft));
  await answered(aylin, asked.theme, 'no');
  const { items } = must(await tom.store.journalOfTheme(asked.theme.id, signal));
  const releases = [{ id: asked.told, releasedBy: AYLIN, at: instant(0), text: 'It is there.', until: null }];
  expect(toldBefore(foldReplies(items), [{ releases }], null)).toMatchObject([
    {
      text: 'It is there.',
      people: [{ person: draft.row.person, ticketId: asked.ticketId, by: AYLIN }],
    },
  ]);
  const { way } = await seenNow(tom, asked);
  if (way.is === 'none') throw new Error(way.because);
  expect(await sendReply(tom, { ...draft, way })).toMatchObject({ failure: { kind: 'notShipped' } });
});
