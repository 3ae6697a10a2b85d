import { describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { createLanguage } from '#language/createLanguage.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { learnAccount } from '#workflows/learning/learnAccount.ts';
import { saveSetting } from '#workflows/loadSettings.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';
import { boardOutside, daysAgo, RUTH, TOM } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const THEME = asId<ThemeId>('aaaaaaaaaa');
const language = createLanguage({ breathe: () => Promise.resolve() });
/** Heard as a request after installing. */
const STANDUP = 'It would be nice to see you at the standup tomorrow.';
const EXPORT = 'It would be nice to have the roster as a spreadsheet.';

/** Tickets 1 to 12: colleagues' talk that both dismiss; 21 to 32: an ask that both tag. */
function setting() {
  const made = new BoardAccount().theme(THEME, 'Export rosters');
  const tickets = fakeAccountTickets();
  const lists = new Map<string, string[]>();
  for (let n = 1; n <= 12; n++) {
    const key = said(n, STANDUP);
    const list = `dismissed.${n % 2 === 0 ? RUTH : TOM}.2026-W47`;
    lists.set(list, [...(lists.get(list) ?? []), `${key}:0:request@${n}`]);
    const asks = 20 + n;
    const comment = said(asks, EXPORT);
    made.said(THEME, {
      ticket: String(asks),
      requester: customer(asks),
      text: EXPORT,
      taggedBy: n % 2 === 0 ? RUTH : TOM,
    });
    for (const [id, mention] of made.account.mentions)
      if (mention.ticketId === String(asks))
        made.account.mentions.set(id, {
          ...mention,
          quotes: mention.quotes.map((quote) => ({ ...quote, comment, start: 0, end: EXPORT.length })),
        });
  }
  const records = fakeAccountRecords(made.account);
  for (const [list, ids] of lists) records.lists.set(list, ids);
  const replica: AccountReplica = {
    ...memoryAccountReplica(),
    read: async () =>
      ok({
        revision: 1,
        mentions: [...made.account.mentions.values()],
        events: [...made.account.events.values()],
      }),
  };
  const settings = fakeAccountSettings();
  const open = boardOutside({ role: 'admin', account: made.account });
  const outside = {
    ...open,
    language,
    settings,
    accountReplica: replica,
    accountTickets: tickets,
    records: async () => records,
  };
  return { outside, tickets, records };

  function said(n: number, text: string) {
    const id = asId<TicketId>(String(n));
    const at = instant(Date.UTC(2026, 10, 20, 8, n));
    const place = { groupId: '10', brandId: '1', formId: null, tags: [], unknown: [] };
    tickets.tickets.set(id, { id, requesterId: customer(n), changedAt: daysAgo(3), place, channel: 'email' });
    tickets.conversations.set(id, [{ at, texts: [text, text, text], authorId: customer(n) }]);
    return commentKey(at, customer(n), text);
  }
}

const customer = (n: number) => asId<UserId>(String(4000 + n));

function conversation(text: string): Conversation {
  const at = instant(Date.UTC(2026, 10, 21));
  const key = commentKey(at, customer(99), text);
  const comment = {
    key,
    authorId: customer(99),
    authorName: 'Ana',
    role: 'customer',
    isPublic: true,
    at,
    text,
    attachments: 0,
  } as const;
  return {
    ticketId: asId<TicketId>('99'),
    subject: '',
    requester: null,
    organization: null,
    brandId: null,
    channel: 'email',
    tags: [],
    comments: [comment],
  };
}

async function sureOf(text: string, learnt: Parameters<typeof language.hear>[2]): Promise<number> {
  const heard = await language.hear(conversation(text), signal, learnt);
  if (!heard.ok) throw new Error(heard.failure.kind);
  return heard.value.groups[0]?.signals[0].confidence ?? 0;
}

describe('learning in the account', () => {
  it('hears less of what two people dismissed, and no less of what they tagged', async () => {
    const { outside } = setting();
    const learnt = await learnAccount(outside, quiet, signal);
    if (!learnt.ok || learnt.value === null) throw new Error(JSON.stringify(learnt));
    expect(learnt.value.from).toEqual({ tickets: 24, people: 2, tagged: 12, dismissed: 12 });
    expect(await sureOf(STANDUP, null)).toBeGreaterThan(0.5);
    expect(await sureOf(STANDUP, learnt.value)).toBeLessThan(0.4);
    expect(await sureOf(EXPORT, learnt.value)).toBeGreaterThanOrEqual(await sureOf(EXPORT, null));
    expect(JSON.stringify(learnt.value)).not.toContain(STANDUP);
  });

  it('reads no conversation that an admin excluded, and goes on without those that are gone', async () => {
    const { outside, tickets } = setting();
    const read = await outside.settings.read(signal);
    if (!read.ok) throw new Error();
    const { privacy } = read.value.settings;
    await saveSetting(outside, 'privacy', { ...privacy, excluded: { ...privacy.excluded, brands: ['7'] } });
    const [one, two] = [asId<TicketId>('1'), asId<TicketId>('2')];
    const there = tickets.tickets.get(one);
    if (there === undefined) throw new Error();
    tickets.tickets.set(one, { ...there, place: { ...there.place, brandId: '7' } });
    tickets.tickets.delete(two);
    const learnt = await learnAccount(outside, quiet, signal);
    expect(learnt.ok && learnt.value?.from.dismissed).toBe(10);
    expect(tickets.read).not.toContain(one);
  });

  it('forgets what was before a reset', async () => {
    const { outside } = setting();
    const since = instant(Date.UTC(2030, 0, 1));
    await saveSetting(outside, 'learning', { isOn: true, since, model: null });
    const learnt = await learnAccount(outside, quiet, signal);
    expect(learnt).toEqual({ ok: true, value: null });
  });

  it('says why where the account does not answer, and changes nothing', async () => {
    const { outside, tickets } = setting();
    tickets.failure = { kind: 'offline', what: 'read tickets' };
    const learnt = await learnAccount(outside, quiet, signal);
    expect(learnt).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });
});
