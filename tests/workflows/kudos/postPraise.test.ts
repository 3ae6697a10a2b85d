import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { lookForPraise, postedPraise, type PostingFrom, postPraise } from '#workflows/kudos/postPraise.ts';
import { zendeskReplies } from '#zendesk/zendeskReplies.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { asAdmin, connectAs, startAccount } from '../../zendesk/localAccount.ts';
import { arrivedAt, farSide, trackerPage } from '../trackers/trackerPage.ts';

const signal = new AbortController().signal;
const TITLE = 'A kind word';

let account: LocalZendesk;
let keepsake: Keepsake;
let said = 0;
const tickets = fakeAccountTickets();

const slack = (more: Partial<TrackerSetting> = {}, hugs = 'C0HUGS0001'): TrackerSetting => ({
  tracker: 'slack',
  isOn: true,
  quotes: true,
  target: { channel: 'C0PRODUCT1', hugs },
  ...more,
});

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function page(user: 'aylin' | 'tom', setting = slack()): Promise<PostingFrom> {
  const zendesk = await connectAs(account, user);
  const base = await trackerPage(account, user, [setting]);
  return { ...base, replies: zendeskReplies(zendesk), accountTickets: tickets };
}

/** A customer praises, publicly or not, and somebody kept it. */
function praise(isPublic = true): Keepsake {
  said += 1;
  const text = `Thank you ${said}!`;
  const [ticketId, author] = [asId<TicketId>(String(said)), asId<UserId>('900')];
  const at = instant(account.clock.ms());
  const key = commentKey(at, author, text);
  const place = { groupId: null, brandId: null, formId: null, tags: [], unknown: [] };
  tickets.tickets.set(ticketId, {
    id: ticketId,
    place,
    requesterId: author,
    changedAt: at,
    channel: 'email',
  });
  tickets.conversations.set(ticketId, [{ at, authorId: author, isPublic, texts: [text] }]);
  const span = { start: 0, end: text.length, authorName: 'Ines', at };
  const quote = { text, wordsOf: 'customer', comment: key, ...span } as const;
  return { id: `${ticketId}:${key}:0`, ticketId, quote, keptAt: at };
}

const inSlack = async () => (await arrivedAt(account)).filter(({ host }) => host === 'slack');

beforeAll(async () => {
  account = await startAccount({ now: '2026-11-22T10:00:00Z' });
});
afterAll(() => account.stop());

beforeEach(async () => {
  await farSide(account, { modes: { slack: 'fine' } });
  keepsake = praise();
});

describe('praise in the team’s channel', () => {
  it('arrives there once, as it was shown, without the customer’s name, whoever posts it again', async () => {
    const before = (await inSlack()).length;
    const [aylin, tom] = [await page('aylin'), await page('tom')];
    const ends = await Promise.all([postPraise(aylin, keepsake, TITLE), postPraise(tom, keepsake, TITLE)]);
    expect(ends.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const arrived = (await inSlack()).slice(before);
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.sent).toMatchObject({
      channel: 'C0HUGS0001',
      text: `*${TITLE}*\n\n> ${keepsake.quote.text}`,
    });
    expect(must(await postedPraise(tom, keepsake, signal)).at).toBe('linked');
    expect(await postPraise(aylin, keepsake, TITLE)).toMatchObject({ failure: { kind: 'taken' } });
    expect((await inSlack()).length).toBe(before + 1);
  });

  it('leaves no word of it in the journal, and no theme', async () => {
    await postPraise(await page('aylin'), keepsake, TITLE);
    const { body } = await asAdmin(
      account,
      'GET',
      '/api/v2/custom_objects/groundswell_event/records?page[size]=100',
    );
    expect(JSON.stringify(body)).not.toContain('Thank you');
    expect(JSON.stringify(body)).toContain('tracker.linked');
    const themes = await asAdmin(account, 'GET', '/api/v2/custom_objects/groundswell_theme/records');
    expect(themes.body['custom_object_records']).toEqual([]);
  });

  it('leaves before nobody allowed it: no channel, switched off, no customers’ words, or others read there', async () => {
    const before = (await inSlack()).length;
    const ends = async (setting: TrackerSetting) =>
      await postPraise(await page('aylin', setting), keepsake, TITLE);
    expect(await ends(slack({}, ''))).toMatchObject({ failure: { kind: 'noTarget' } });
    expect(await ends(slack({ isOn: false }))).toEqual(failed({ kind: 'notAllowed' }));
    expect(await ends(slack({ quotes: false }))).toMatchObject({
      failure: { kind: 'quotes', isPublic: false },
    });
    expect(await ends(slack({}, 'C0PARTNERS'))).toMatchObject({
      failure: { kind: 'quotes', isPublic: true },
    });
    expect((await inSlack()).length).toBe(before);
    expect(must(await postedPraise(await page('tom'), keepsake, signal)).at).toBe('none');
  });

  it('does not leave where the words are an internal note, or stand in the ticket no more', async () => {
    const before = (await inSlack()).length;
    const aylin = await page('aylin');
    expect(await postPraise(aylin, praise(false), TITLE)).toEqual(failed({ kind: 'notSaid' }));
    const other = { ...keepsake, quote: { ...keepsake.quote, text: 'Never said!' } };
    expect(await postPraise(aylin, other, TITLE)).toEqual(failed({ kind: 'notSaid' }));
    expect((await inSlack()).length).toBe(before);
  });

  it('while Slack is down loses nothing, and arrives once after a retry', async () => {
    const before = (await inSlack()).length;
    const aylin = await page('aylin');
    await farSide(account, { modes: { slack: 'down' } });
    expect(await postPraise(aylin, keepsake, TITLE)).toMatchObject({ failure: { kind: 'down' } });
    await farSide(account, { modes: { slack: 'fine' } });
    must(await postPraise(aylin, keepsake, TITLE));
    expect((await inSlack()).length).toBe(before + 1);
  });

  it('is found after a lost answer, and never posted a second time', async () => {
    const before = (await inSlack()).length;
    const aylin = await page('aylin');
    await farSide(account, { modes: { slack: 'lost' } });
    await postPraise(aylin, keepsake, TITLE);
    await farSide(account, { modes: { slack: 'fine' } });
    const link = must(await lookForPraise(await page('tom'), keepsake, signal));
    expect(link.at).toBe('linked');
    expect(await postPraise(aylin, keepsake, TITLE)).toMatchObject({ failure: { kind: 'taken' } });
    expect((await inSlack()).length).toBe(before + 1);
  });
});
