import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  type CommentKey,
  type OrganizationId,
  type ThemeId,
  type TicketId,
  type UserId,
} from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { countMentions } from '#domain/mention/countMentions.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';

function mention(
  ticket: number,
  agent: number,
  requester: number | null,
  organization: number | null,
): Mention {
  const ticketId = asId<TicketId>(String(ticket));
  const themeId = asId<ThemeId>('t');
  const taggedBy = asId<UserId>(`agent${agent}`);
  const at = instant(1_700_000_000_000 + ticket * 60_000);
  const quote = {
    text: 'x',
    wordsOf: 'customer' as const,
    comment: asId<CommentKey>('c'),
    start: 0,
    end: 1,
    authorName: '',
    at,
  };
  return {
    id: mentionId(ticketId, themeId, taggedBy),
    themeId,
    ticketId,
    requesterId: requester === null ? null : asId<UserId>(String(requester)),
    organizationId: organization === null ? null : asId<OrganizationId>(String(organization)),
    brandId: null,
    taggedBy,
    quotes: [quote],
    withdrawn: false,
    at,
  };
}

describe('counting mentions', () => {
  it('counts a ticket once, whoever tagged it', () => {
    const counts = countMentions([mention(1, 1, 7, 70), mention(1, 2, 7, 70)]);
    expect(counts).toMatchObject({ people: 1, organizations: 1, tickets: 1 });
  });
  it('counts a person once, however many tickets they wrote', () => {
    const counts = countMentions([mention(1, 1, 7, 70), mention(2, 1, 7, 70), mention(3, 1, 8, 70)]);
    expect(counts).toMatchObject({ people: 2, organizations: 1, tickets: 3 });
  });
  it('does not count what was withdrawn', () => {
    expect(countMentions([{ ...mention(1, 1, 7, 70), withdrawn: true }])).toMatchObject({
      people: 0,
      tickets: 0,
      lastHeardAt: null,
    });
  });
  it('counts a ticket without a requester, and nobody for it', () => {
    expect(countMentions([mention(1, 1, null, null)])).toMatchObject({
      people: 0,
      organizations: 0,
      tickets: 1,
    });
  });
  it('says when a customer was last heard', () => {
    expect(countMentions([mention(5, 1, 7, 70), mention(2, 1, 8, 70)]).lastHeardAt).toBe(
      mention(5, 1, 7, 70).at,
    );
  });
  it('is the same in any order and however often a record is read', () => {
    const some = fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(4), fc.nat(2)), { maxLength: 20 });
    fc.assert(
      fc.property(some, (rows) => {
        const mentions = rows.map(([ticket, agent, person, org]) => mention(ticket, agent, person, org));
        expect(countMentions([...mentions.toReversed(), ...mentions])).toEqual(countMentions(mentions));
      }),
    );
  });
});

describe('knowing a comment again', () => {
  const at = instant(1_700_000_000_123);
  it('does not mind markup, white space and milliseconds', () => {
    const user = asId<UserId>('5');
    const wholeSecond = instant(1_700_000_000_000);
    expect(commentKey(at, user, 'Hello,  world!\n')).toBe(commentKey(wholeSecond, user, 'hello world'));
  });
  it('tells authors, times and words apart', () => {
    const keys = [
      commentKey(at, asId<UserId>('5'), 'a'),
      commentKey(at, asId<UserId>('6'), 'a'),
      commentKey(at, null, 'a'),
      commentKey(at, asId<UserId>('5'), 'b'),
      commentKey(instant(1_700_000_001_000), asId<UserId>('5'), 'a'),
    ];
    expect(new Set(keys).size).toBe(5);
  });
  it('hashes any text into eleven letters or digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textHash(text)).toMatch(/^[0-9a-z]{11}$/);
      }),
    );
  });
  it('keeps scripts apart', () => {
    expect(textHash('ダークモード')).not.toBe(textHash('ライトモード'));
  });
});
