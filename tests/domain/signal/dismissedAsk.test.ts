import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { dismissedAsk, dismissedGroup, dismissedText } from '#domain/signal/dismissedAsk.ts';

const GROUP = '20261120T080100.4001.0abcdefghij:12:request';

describe('what is stored of a dismissed ask', () => {
  it('names the group and the ticket, and gives both back', () => {
    const text = dismissedText(GROUP, asId<TicketId>('35'));
    expect(dismissedGroup(text)).toBe(GROUP);
    expect(dismissedAsk(text)).toEqual({
      comment: '20261120T080100.4001.0abcdefghij',
      start: 12,
      kind: 'request',
      ticketId: '35',
    });
  });

  it.each(['', GROUP, `${GROUP}@`, 'x:1:praise@3', ':1:bug@3', `${'x'.repeat(121)}:1:bug@3`])(
    'is nothing to learn from where it is "%s"',
    (text) => expect(dismissedAsk(text)).toBeNull(),
  );

  it('is the group alone where no ticket is known', () => {
    expect(dismissedText(GROUP, null)).toBe(GROUP);
    expect(dismissedGroup(GROUP)).toBe(GROUP);
  });
});
