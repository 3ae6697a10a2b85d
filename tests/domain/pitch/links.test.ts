import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldLinks, linkIn } from '#domain/pitch/foldLinks.ts';
import { quotedIn } from '#domain/pitch/quotedIn.ts';
import { trackerTurnId } from '#domain/pitch/TrackerEvent.ts';

const THEME = asId<ThemeId>('k3x9q2m4v7');
const SAID = {
  to: 'acme/shop',
  key: 'acme/shop#1',
  url: 'https://github.com/acme/shop/issues/1',
  title: 'T',
  isFound: false,
};

type Kind = 'sending' | 'linked' | 'notSent' | 'unlinked';

function event(
  kind: Kind,
  turn: number,
  actor = '1',
  id = trackerTurnId(THEME, 'github', turn),
): JournalEvent {
  const at = instant(Date.UTC(2026, 10, 22, 12, turn));
  const payload = { turn, tracker: 'github', ...SAID };
  return {
    id,
    kind: `tracker.${kind}`,
    themeId: THEME,
    actor: asId<UserId>(actor),
    payload,
    after: null,
    at,
    recordId: String(turn),
  };
}

describe('a theme at a tracker', () => {
  it.each<[string, readonly Kind[], string, number]>([
    ['nothing happened', [], 'none', 1],
    ['being sent', ['sending'], 'sending', 2],
    ['sent', ['sending', 'linked'], 'linked', 3],
    ['found there', ['linked'], 'linked', 2],
    ['did not arrive', ['sending', 'notSent'], 'none', 3],
    ['sent anew after that', ['sending', 'notSent', 'sending'], 'sending', 4],
    ['sent by two: the second changes nothing', ['sending', 'sending', 'linked'], 'linked', 4],
    ['linked twice: the second changes nothing', ['linked', 'linked', 'unlinked'], 'none', 4],
    ['let go and linked again', ['linked', 'unlinked', 'linked'], 'linked', 4],
    ['let go of what is not there', ['unlinked', 'sending'], 'sending', 3],
    ['a link that is there is not unsent', ['linked', 'notSent'], 'linked', 3],
  ])('%s', (_, kinds, at, nextTurn) => {
    const turn = linkIn(
      kinds.map((kind, i) => event(kind, i + 1)),
      'github',
    );
    expect([turn.link.at, turn.nextTurn]).toEqual([at, nextTurn]);
  });

  it('is nobody else’s tracker', () => {
    expect(linkIn([event('linked', 1)], 'jira')).toEqual({ link: { at: 'none' }, nextTurn: 1 });
  });

  it('hears no turn on another place, none far ahead', () => {
    const squatting = event('linked', 1, '2', trackerTurnId(THEME, 'github', 7));
    expect(linkIn([squatting, event('linked', 5_000)], 'github')).toEqual({
      link: { at: 'none' },
      nextTurn: 1,
    });
  });

  it('comes out the same in whatever order and however often its events arrive', () => {
    const kinds = fc.array(fc.constantFrom<Kind>('sending', 'linked', 'notSent', 'unlinked'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(kinds, fc.infiniteStream(fc.nat()), (told, noise) => {
        const events = told.map((kind, i) => event(kind, i + 1, String(1 + (i % 3))));
        const shuffled = [...events, ...events]
          .map((one) => ({ one, by: noise.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one);
        expect(foldLinks(shuffled)).toEqual(foldLinks(events));
      }),
    );
  });
});

describe('customers’ words in a text', () => {
  const QUOTE = 'Every Friday I copy two hundred rows into a spreadsheet by hand';
  it.each([
    ['as they are', `He said: ${QUOTE}.`],
    ['in another case and spacing', 'EVERY  friday\nI copy TWO-hundred rows'],
    ['marked up', '> Every **Friday** I copy _two_ hundred\\\n> rows into a spreadsheet'],
    ['only the end', '… hundred rows into a spreadsheet by hand'],
  ])('are found: %s', (_, text) => {
    expect(quotedIn(text, [QUOTE, 'something that nobody wrote here at all'])).toEqual([QUOTE]);
  });

  it.each([
    ['told in other words', 'Customers copy rows by hand every week'],
    ['a few words that stand anywhere', 'two hundred rows'],
    ['nothing', ''],
  ])('are not found: %s', (_, text) => {
    expect(quotedIn(text, [QUOTE, 'Thank you', ''])).toEqual([]);
  });

  it('are found in scripts without spaces', () => {
    const quote = '毎週金曜日に二百行を手で表計算に写しています';
    expect(quotedIn(`要望：${quote.slice(4, 16)}など`, [quote])).toEqual([quote]);
    expect(quotedIn('毎週金曜日の会議', [quote])).toEqual([]);
  });
});
