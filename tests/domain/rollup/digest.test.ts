import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import { draftDecision } from '#domain/decision/draftDecision.ts';
import { foldDecisions } from '#domain/decision/foldDecisions.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { decidedIn } from '#domain/rollup/decidedIn.ts';
import { digestMessage } from '#domain/rollup/digestMessage.ts';
import { digestHtml } from '#domain/rollup/digestHtml.ts';
import { digestMarkdown } from '#domain/rollup/digestMarkdown.ts';
import type { DigestPaper } from '#domain/rollup/DigestPaper.ts';
import { growthOf } from '#domain/rollup/growthOf.ts';
import { lastWholeWeek } from '#domain/rollup/lastWholeWeek.ts';
import { moversOf } from '#domain/rollup/moversOf.ts';
import { slackMessage } from '#trackers/slackTracker.ts';
import { THEMES, TOM } from '../account/made.ts';
import { slowDay, slowWeek } from './slowRollup.ts';

/* The slow and obvious way beside each: days and weeks by what a calendar prints, lists walked one by one. */

const DAY_MS = 86_400_000;
const weekStart = fc.constantFrom(0, 1, 6);

describe('the last whole week', () => {
  it('is the seven days of the week before, whatever day it is and wherever weeks begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }), weekStart, (today, start) => {
        const calendar = { timeZone: null, weekStart: start };
        const days = Array.from({ length: 30 }, (_, n) => today - n);
        const week = slowWeek(today, calendar) - 1;
        const slow = days.filter((day) => slowWeek(day, calendar) === week);
        expect(slow).toHaveLength(7);
        expect(lastWholeWeek(today, calendar)).toEqual({ from: Math.min(...slow), to: Math.max(...slow) });
      }),
    );
  });
});

describe('what was decided in a week', () => {
  it('is what the slow way finds in every zone, of each theme once, what shipped first', () => {
    let found = 0;
    const calendar = fc.record({
      timeZone: fc.constantFrom(null, 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'),
      weekStart,
    });
    const answers = fc.constantFrom('shipped' as const, 'no' as const, 'planned' as const);
    // Around this day the clocks of Berlin and New York change.
    const base = Date.UTC(2026, 9, 20);
    const moves = fc.array(
      fc.record({ theme: fc.constantFrom(...THEMES), minute: fc.nat({ max: 20 * 1440 }), answer: answers }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(calendar, fc.nat({ max: 25 }), moves, (zone, onDay, made) => {
        const last = new Map<string, EventId>();
        const events = made
          .toSorted((a, b) => a.minute - b.minute)
          .map(({ theme, minute, answer }, n): JournalEvent => {
            const at = instant(base + minute * 60_000 + n * 1000);
            const before = last.get(theme);
            const verdict = { answer, reason: `${n}`, due: null, lookAgainOn: null, evidence: null } as const;
            const event = draftDecision(
              { id: theme, before: before === undefined ? null : { id: before } },
              verdict,
              { actor: TOM, at },
            );
            last.set(theme, event.id);
            return { ...event, recordId: String(n).padStart(3, '0') };
          });
        const deciders = [{ userId: TOM, from: instant(base - DAY_MS), until: null }];
        const span = lastWholeWeek(base / DAY_MS + onDay, zone);
        const within = ({ at }: { at: string }) => {
          const day = slowDay(at, zone);
          return span.from <= day && day <= span.to;
        };
        const slow = THEMES.flatMap((theme) => {
          const own = events.filter((event) => event.themeId === theme && within(event));
          return own.length === 0 ? [] : [own[own.length - 1]?.id];
        });
        const told = decidedIn(foldDecisions(events, deciders), span, zone);
        found += told.length;
        expect(told.map(({ id }) => id).toSorted()).toEqual(slow.toSorted());
        const shipped = told.filter(({ answer }) => answer === 'shipped');
        expect(told.slice(0, shipped.length)).toEqual(shipped);
        for (const part of [shipped, told.slice(shipped.length)])
          expect(part.map(({ at }) => at)).toEqual(
            part
              .map(({ at }) => at)
              .toSorted()
              .toReversed(),
          );
      }),
      { numRuns: 150 },
    );
    // Nothing is proved by empty weeks.
    expect(found).toBeGreaterThan(50);
  });

  it('is nothing where nothing was', () => {
    const none = new Map<never, readonly [Decision, ...Decision[]]>();
    expect(decidedIn({ byTheme: none }, { from: 0, to: 6 }, { timeZone: null, weekStart: 1 })).toEqual([]);
  });
});

describe('what grew or fell', () => {
  it('is what is farther apart than chance makes, the farthest first', () => {
    const count = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { maxLength: 20 }), (pairs) => {
        // The score test on the share of two counts: Wilson's interval, turned round.
        const apart = ([now, before]: readonly [number, number]) =>
          now === before ? 0 : Math.abs(now - before) / Math.sqrt(now + before);
        const slow = pairs.filter((pair) => Math.abs(pair[0] - pair[1]) > 1 && apart(pair) > 1.95996);
        const rows = pairs.map((pair) => ({ pair, growth: growthOf(...pair) }));
        const told = moversOf(rows).map(({ pair }) => pair);
        expect(told).toHaveLength(slow.length);
        expect(new Set(told)).toEqual(new Set(slow));
        expect(told.map(apart)).toEqual(told.map(apart).toSorted((a, b) => b - a));
      }),
    );
  });

  it('is not told of what cannot be compared', () => {
    expect(moversOf([{ growth: null }])).toEqual([]);
  });
});

describe('a copied week', () => {
  const paper: DigestPaper = {
    title: 'Weekly digest',
    about: 'Nov 9 to Nov 15.',
    parts: [
      { title: 'Most', lines: [{ name: '*CSV* <b>', note: '1. ask @tom\n# of | it' }], none: 'unused' },
      { title: 'None', lines: [], none: 'Nothing <here>.' },
    ],
    foot: ['Counted & told.'],
    address: 'https://x.example/a?b=1&c="2"',
  };

  it('is Markdown in which nobody’s words are markup', () => {
    expect(digestMarkdown(paper)).toBe(
      [
        '# Weekly digest',
        'Nov 9 to Nov 15.',
        '## Most',
        '- **\\*CSV\\* \\<b\\>** 1\\. ask @\u2060tom # of \\| it',
        '## None',
        'Nothing \\<here\\>.',
        '---',
        'Counted \\& told.',
        '<https://x.example/a?b=1&c="2">\n',
      ].join('\n\n'),
    );
  });

  it('is a message that begins with where it opens, so that no limit takes that away', () => {
    const { title, body } = digestMessage(paper);
    expect(title).toBe('Weekly digest');
    expect(body).toBe(
      [
        'Nov 9 to Nov 15.',
        '[Weekly digest](https://x.example/a?b=1&c="2")',
        '### Most',
        '- **\\*CSV\\* \\<b\\>** 1\\. ask @\u2060tom # of \\| it',
        '### None',
        'Nothing \\<here\\>.',
        'Counted \\& told.\n',
      ].join('\n\n'),
    );
    const long = {
      ...paper.parts[0],
      lines: Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, note: 'x'.repeat(180) })),
    };
    const many = {
      ...paper,
      parts: [paper.parts[0], long, long].flatMap((part) => part as DigestPaper['parts'][number]),
    };
    const { message, isShortened } = slackMessage({ ...digestMessage(many), marker: 'm' }, 'C0PRODUCT1');
    expect(isShortened).toBe(true);
    expect(message.text.length).toBeLessThanOrEqual(4000);
    expect(message.text).toContain('<https://x.example/a?b=1&amp;c="2"|Weekly digest>');
    expect(message.text).toContain('• *CSV &lt;b&gt;* 1. ask');
  });

  it('is HTML of headings, paragraphs and lists alone, in which nobody’s words are tags', () => {
    const html = digestHtml(paper);
    expect(html).toContain('<li><strong>*CSV* &lt;b&gt;</strong> 1. ask @tom<br># of | it</li>');
    expect(html).toContain('<h2>None</h2><p>Nothing &lt;here&gt;.</p>');
    expect(html).toContain('<a href="https://x.example/a?b=1&amp;c=&quot;2&quot;">');
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gu)].map(([, tag]) => tag));
    expect([...tags].toSorted()).toEqual(['a', 'br', 'h1', 'h2', 'li', 'p', 'small', 'strong', 'ul']);
  });
});
