import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { Altered } from '#ports/Altered.ts';
import { putBackAtTicket } from '#workflows/putBackAtTicket.ts';
import { describe, expect, it } from 'vitest';
import { conversationOf, outsideFor } from './outsideFor.ts';

const never = new AbortController().signal;
const TICKET = asId<TicketId>('7');
const [ME, OTHER, CUSTOMER] = ['1', '2', '501'].map((id) => asId<UserId>(id)) as [UserId, UserId, UserId];
const [A, B] = [asId<ThemeId>('aaaa'), asId<ThemeId>('bbbb')];
const AT = instant(Date.UTC(2026, 10, 20));

const mention = (theme: ThemeId, agent: UserId): Mention => ({
  id: mentionId(TICKET, theme, agent),
  themeId: theme,
  ticketId: TICKET,
  requesterId: CUSTOMER,
  organizationId: null,
  brandId: null,
  taggedBy: agent,
  quotes: [],
  withdrawn: false,
  at: AT,
});
const altered = ({ id, taggedBy }: Mention, suffix = ''): Altered => ({
  recordId: `R${id}${suffix}`,
  why: 'changed',
  by: OTHER,
  at: AT,
  counts: true,
  remedy: { author: taggedBy, externalId: `${id}${suffix}`, notBefore: AT },
});

function open(journals: Partial<Record<string, 'fails'>> = {}) {
  const outside = outsideFor('1', conversationOf(7, ['Hi']));
  const put: string[] = [];
  const store = {
    ...outside.store,
    journalOfTheme: async (theme: ThemeId, signal: AbortSignal) =>
      journals[theme] === 'fails'
        ? failed({ kind: 'offline', what: 'read journal' } as const)
        : outside.store.journalOfTheme(theme, signal),
    putBack: async ({ recordId }: Altered) => {
      put.push(recordId);
      return ok(true);
    },
  };
  return { outside: { ...outside, store }, put };
}

describe('an agent’s own mentions of a ticket that somebody else changed', () => {
  const [inA, inB, others] = [mention(A, ME), mention(B, ME), mention(A, OTHER)];

  it('are put back, and nobody else’s', async () => {
    const { outside, put } = open();
    const list = {
      items: [inA, inB, others],
      unreadable: [],
      altered: [inA, inB, others].map((one) => altered(one)),
    };
    await putBackAtTicket(outside, list, never);
    expect(put).toEqual([altered(inA).recordId, altered(inB).recordId]);
  });

  it('are put back under the suffix of their record', async () => {
    const { outside, put } = open();
    await putBackAtTicket(outside, { items: [inA], unreadable: [], altered: [altered(inA, '.2')] }, never);
    expect(put).toEqual([altered(inA, '.2').recordId]);
  });

  it('wait where the theme’s journal cannot be read, since an erasure may cover them', async () => {
    const { outside, put } = open({ [A]: 'fails' });
    const list = { items: [inA, inB], unreadable: [], altered: [altered(inA), altered(inB)] };
    await putBackAtTicket(outside, list, never);
    expect(put).toEqual([altered(inB).recordId]);
  });

  it('stay as they are where an erasure covers them', async () => {
    const { outside, put } = open();
    const [erasure] = draftErasure([inA], new Map(), CUSTOMER, standIn('n'), { actor: OTHER, at: AT });
    if (erasure === undefined) throw new Error('nothing to erase');
    outside.account.events.set(erasure.id, { ...erasure, recordId: 'E1' });
    await putBackAtTicket(outside, { items: [inA], unreadable: [], altered: [altered(inA)] }, never);
    expect(put).toEqual([]);
  });

  it('wait where the same mention waits in the outbox', async () => {
    const { outside, put } = open();
    const known = () => [{ write: { kind: 'mention', mention: inA, isNew: false } }] as never;
    await putBackAtTicket(
      { ...outside, outbox: { ...outside.outbox, known } },
      { items: [inA], unreadable: [], altered: [altered(inA)] },
      never,
    );
    expect(put).toEqual([]);
  });
});
