import { describe, expect, it } from 'vitest';
import { tagClosedTicket } from '#app/tagClosedTicket.ts';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { fakeBrowser } from '../ports/fakes/fakeBrowser.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { fakeTicketTags } from '../ports/fakes/fakeTicketTags.ts';
import { conversationOf } from '../workflows/outsideFor.ts';
import { openPage, settle } from '../workflows/outbox/Page.ts';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A page beside a ticket of this status; the account's ticket is as closed as that says. */
async function beside(status: string, ticket = 5) {
  const [account, browser, ticketTags] = [fakeAccount(), fakeBrowser(), fakeTicketTags()];
  const id = asId<TicketId>('5');
  const place = { groupId: null, brandId: null, formId: null, tags: ['vip'], unknown: [] };
  ticketTags.tickets.set(id, { id, isClosed: status === 'closed', place });
  const page = openPage({ account, browser });
  const { outside } = page;
  const values = { 'ticket.id': ticket, 'ticket.status': status };
  tagClosedTicket({ frame: { get: async () => ok({ values, errors: {} }) } }, { ...outside, ticketTags });
  const theme = must(await createTheme(outside, draftTheme(outside, 'Export', 'request')));
  await outside.replica.saveThemes([theme], outside.now());
  const conversation = conversationOf(5, ['I wish it were so.']);
  const mention = must(await tagTheme(outside, { conversation, sentences: [], theme, before: null }));
  await page.flush();
  await settle();
  const tags = () => ticketTags.tickets.get(id)?.place.tags;
  return { page, outside, mention, ticketTags, tags };
}

describe('a ticket that is closed', () => {
  it('is tagged once Zendesk has the mention, and loses its tag with it', async () => {
    const { page, outside, mention, tags } = await beside('closed');
    expect(tags()).toEqual(['vip', 'gs_request']);
    must(await undoTag(outside, mention, null));
    await page.flush();
    await settle();
    expect(tags()).toEqual(['vip']);
  });

  it.each([
    ['is open', 'open', 5],
    ['stands beside another page', 'closed', 6],
  ])('is left alone where it %s, and not asked for', async (_, status, ticket) => {
    const { tags, ticketTags } = await beside(status, ticket);
    expect(tags()).toEqual(['vip']);
    expect(ticketTags.shown).toBe(0);
  });
});
