import { describe, expect, it } from 'vitest';
import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Objection } from '#domain/launch/Launch.ts';
import type { ObjectionKind } from '#domain/launch/ObjectionKind.ts';
import { raisedObjection } from '#domain/launch/raisedObjection.ts';
import { usesAnswer } from '#domain/launch/usesAnswer.ts';

const ANSWER = 'The small plan keeps its price until the end of your contract.';

describe('whether a reply uses the agreed words', () => {
  it.each([
    [`Hi Ines,\n\n${ANSWER}\n\nBest, Tom`, true],
    ['The small plan keeps its price until your contract ends, promised.', true],
    ['the SMALL plan: keeps its price, until the end of your contract!', true],
    ['I will look into your contract.', false],
    ['Sorry to hear that.', false],
    ['', false],
  ])('“%s”: %s', (reply, is) => expect(usesAnswer(reply, ANSWER)).toBe(is));

  it('is said of no answer without words', () => expect(usesAnswer('Anything', '…')).toBe(false));
});

describe('which objection a sentence raises', () => {
  const objection = (kind: ObjectionKind, text: string): Objection => ({
    id: asId<EventId>(text),
    by: asId<UserId>('1'),
    at: instant(0),
    kind,
    text,
    quotes: [],
    place: { is: 'open' },
    placedBy: asId<EventId>(text),
    answers: [],
    concerns: [],
  });
  const all = [
    objection('price', 'The yearly plan is too dear'),
    objection('price', 'SMS costs extra'),
    objection('trust', 'Data may get lost'),
  ];

  it('is one of its kind, of several the one whose words it shares most; none where there is none', () => {
    expect(raisedObjection('I pay extra for SMS on top?', ['price'], all)?.text).toBe('SMS costs extra');
    expect(raisedObjection('Far too expensive', ['price'], all)?.text).toBe('The yearly plan is too dear');
    expect(raisedObjection('I don’t trust it', ['trust'], all)?.text).toBe('Data may get lost');
    expect(raisedObjection('It was better before', ['oldWay'], all)).toBeNull();
    expect(raisedObjection('Anything', [], all)).toBeNull();
  });
});
