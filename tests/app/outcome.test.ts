import type { FrameLocator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import { instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { draftCreation } from '#domain/theme/draftCreation.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID, SHAPE_VERSION } from '#zendesk/records/shape.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { connectAs } from '../zendesk/localAccount.ts';
import { AYLIN } from '../zendesk/samples.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { customerWrites, openBoard, openStage, OUR_OBJECTS, type Stage } from './stage.ts';

const NEWS = 'Dark mode is there: you find it under Settings, Appearance.';
const SAID = [
  'I would love a dark mode for the night shift.',
  'Könnt ihr bitte einen dunklen Modus einbauen?',
  'Please add a dark mode, my eyes hurt.',
];
const THEME = asId<ThemeId>('darkmode01');
let stage: Stage;
const by = () => ({ actor: AYLIN, at: instant(stage.zendesk.clock.ms()) });
let tickets: readonly number[];

beforeEach(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  const terms = [{ userId: AYLIN, from: '2020-01-01T00:00:00Z' }];
  const fields = { kind: 'setting', body: JSON.stringify(terms) };
  const record = { name: 'setting.deciders', external_id: 'setting.deciders', custom_object_fields: fields };
  await ask(stage.zendesk, 'renee', 'POST', recordsPath(ENTRY), { custom_object_record: record });
  const shape = { kind: SHAPE_ENTRY_ID, body: JSON.stringify({ version: SHAPE_VERSION }) };
  await ask(stage.zendesk, 'renee', 'POST', recordsPath(ENTRY), {
    custom_object_record: { name: 'shape', external_id: SHAPE_ENTRY_ID, custom_object_fields: shape },
  });
  const store = zendeskThemeStore(await connectAs(stage.zendesk, 'aylin', { onRequest: () => undefined }));
  const created = draftCreation({ id: THEME, name: 'Dark mode', kind: 'request', tag: 'gs_dark' }, by());
  must(await store.writeEvent(created));
  const made: number[] = [];
  for (const [n, text] of SAID.entries()) {
    const id = await customerWrites(stage, 4 + n, 'Dark mode', text);
    made.push(id);
    const { ticket } = (await ask(stage.zendesk, 'renee', 'GET', `/api/v2/tickets/${id}`)) as {
      readonly ticket: { readonly requester_id: number };
    };
    const status = n === 1 ? 'closed' : 'open';
    const assignee_id = n === 2 ? Number(AYLIN) : null;
    await ask(stage.zendesk, 'renee', 'PUT', `/api/v2/tickets/${id}`, { ticket: { status, assignee_id } });
    const [ticketId, requester] = [asId<TicketId>(String(id)), asId<UserId>(String(ticket.requester_id))];
    const at = instant(stage.zendesk.clock.ms() - n * 86_400_000);
    const comment = commentKey(at, requester, text);
    must(
      await store.saveMention({
        id: mentionId(ticketId, THEME, AYLIN),
        themeId: THEME,
        ticketId,
        requesterId: requester,
        organizationId: null,
        brandId: null,
        taggedBy: AYLIN,
        quotes: [{ text, wordsOf: 'customer', comment, start: 0, end: text.length, authorName: 'Ines', at }],
        withdrawn: false,
        at,
      }),
    );
  }
  tickets = made;
  const verdict = {
    answer: 'shipped',
    reason: 'It is out.',
    due: null,
    lookAgainOn: null,
    evidence: null,
  } as const;
  const decision = draftDecision({ id: THEME, before: null }, verdict, by());
  must(await store.writeEvent(decision));
  const others = { de: 'Der dunkle Modus ist da: unter Einstellungen, Darstellung.' };
  const told = { text: NEWS, until: null, language: 'en', others };
  must(await store.writeEvent(draftRelease({ id: decision.id, themeId: THEME, releases: [] }, told, by())));
});

afterEach(() => stage.close());

function must(result: Result<unknown, unknown>): void {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
}

const panelOf = (board: FrameLocator) => board.getByRole('region', { name: 'Tell those who asked' });

/** What agents wrote to the customer of this ticket, in it and in what follows it. */
async function got(id: number): Promise<readonly string[]> {
  const { ticket } = (await ask(stage.zendesk, 'renee', 'GET', `/api/v2/tickets/${id}`)) as {
    readonly ticket: { readonly followup_ids: readonly number[]; readonly requester_id: number };
  };
  const texts: string[] = [];
  for (const one of [id, ...ticket.followup_ids]) {
    const { comments } = (await ask(stage.zendesk, 'renee', 'GET', `/api/v2/tickets/${one}/comments`)) as {
      readonly comments: readonly { readonly author_id: number; readonly plain_body: string }[];
    };
    const theirs = comments.filter(({ author_id: author }) => author !== ticket.requester_id);
    texts.push(...theirs.map(({ plain_body: body }) => body));
  }
  return texts;
}

describe('a theme that shipped', () => {
  it('is told to everybody who asked, once, across a restart and by two people at once', async () => {
    const [aylin, tom] = [await stage.enter('aylin'), await stage.enter('tom', { scheme: 'dark' })];
    const path = `themes/${THEME}`;
    const [one, two] = [await openBoard(stage, aylin, path), await openBoard(stage, tom, path)];
    const [hers, his] = [panelOf(one), panelOf(two)];
    await hers.getByText('0 of 3 told').waitFor();
    await his.getByText('0 of 3 told').waitFor();
    await check(stage, tom, 'outcome-list-dark');
    // Her own ticket comes first; she begins, and the page is gone before she has sent.
    const lines = hers.getByRole('listitem');
    await lines.first().getByText('Your ticket').waitFor();
    await lines
      .first()
      .getByRole('button', { name: /^Write/ })
      .click();
    const text = hers.getByRole('textbox', { name: /^Reply to/ });
    await text.waitFor();
    expect(await text.inputValue()).toContain(SAID[2]);
    expect(await text.inputValue()).toContain(NEWS);
    await check(stage, aylin, 'outcome-reply-light');
    await aylin.reload();
    const again = panelOf(aylin.frameLocator('iframe[title="Groundswell, full page"]'));
    await again.getByText('Aylin Demir is writing').waitFor();
    await again
      .getByRole('button', { name: /^Write/ })
      .first()
      .click();
    await again.getByRole('button', { name: 'Send', exact: true }).click();
    await again.getByText('1 of 3 told').waitFor();
    // He saw her customer as free: he is told that somebody was first.
    const taken = his.getByRole('listitem').filter({ hasText: SAID[2] ?? '' });
    await taken.getByRole('button', { name: /^Write/ }).click();
    await his.getByText('Somebody was first: nothing was sent.').waitFor();
    // The German customer's ticket is closed: a follow-up in German.
    const german = his.getByRole('listitem').filter({ hasText: SAID[1] ?? '' });
    await german.getByRole('button', { name: /^Write/ }).click();
    const reply = his.getByRole('textbox', { name: /^Reply to/ });
    await reply.waitFor();
    expect(await reply.inputValue()).toMatch(/^Guten Tag[^]*Der dunkle Modus ist da/u);
    await check(stage, tom, 'outcome-follow-up-dark');
    await his.getByRole('button', { name: 'Send as follow-up' }).click();
    await his.getByText('2 of 3 told').waitFor();
    for (const [n, expected] of [
      [2, 1],
      [1, 1],
      [0, 0],
    ] as const)
      expect((await got(tickets[n] ?? 0)).length).toBe(expected);
    expect((await got(tickets[2] ?? 0))[0]).toContain(SAID[2]);
    expect(stage.complaints).toEqual([]);
  });
});
