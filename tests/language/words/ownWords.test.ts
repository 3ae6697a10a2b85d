import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoReplyRule } from '#language/words/autoReplyRule.ts';
import { AUTO_REPLY_RULES } from '#language/words/autoReplyRules.ts';
import { LINE_RULES } from '#language/words/lineRules.ts';
import { ownWords } from '#language/words/ownWords.ts';

const OWN = 'The export stops half way.';

describe('rules about lines', () => {
  it.each(LINE_RULES.map((rule) => [rule.id, rule.example] as const))('%s sets aside: %s', (_id, example) => {
    expect(ownWords(`${OWN}\n\n${example}`).text.trim()).toBe(OWN);
  });

  it.each(LINE_RULES.map((rule) => [rule.id, rule.not] as const))('%s leaves: %s', (_id, not) => {
    expect(ownWords(`${OWN}\n\n${not}`).text).toContain(not);
  });
});

describe('rules about automatic replies', () => {
  it.each(AUTO_REPLY_RULES.map((rule) => [rule.id, rule.example] as const))('%s knows: %s', (id, example) => {
    expect(autoReplyRule(example)).toBe(id);
  });

  it.each(AUTO_REPLY_RULES.map((rule) => [rule.id, rule.not] as const))('%s leaves: %s', (_id, not) => {
    expect(autoReplyRule(not)).toBeNull();
  });
});

describe('replies', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a quoted answer below',
      `${OWN}\n\nOn Tue, 3 Sep 2024 at 10:12, Support <help@example.com> wrote:\n> Is there a way to help?\n> Tom`,
    ],
    [
      'a header broken over two lines',
      `${OWN}\n\nOn Tue, Sep 3, 2024 at 10:12 AM Support Team\n<help@example.com> wrote:\n\n> Please add more details.`,
    ],
    ['a German header', `${OWN}\n\nAm 03.09.2024 um 10:12 schrieb Support:\n> Bitte einen Screenshot.`],
    [
      'an original message',
      `${OWN}\n\n-----Original Message-----\nFrom: Support <help@example.com>\nSent: Tuesday\n\nWe would love to add this.`,
    ],
    ['a signature', `${OWN}\n\nBest regards,\nAna Lopez\nHead of Rotas, Example Ltd\n+44 20 7946 0000`],
    ['a dashed signature', `${OWN}\n\n-- \nAna Lopez\nExample Ltd`],
    ['a phone line', `${OWN}\n\nSent from my iPhone`],
    [
      'a log',
      `${OWN}\n\n2024-03-01 10:22:31 ERROR Export crashed\n2024-03-01 10:22:32 INFO retry\n    at Object.run (/srv/app.js:10:3)`,
    ],
    ['code between fences', `${OWN}\n\`\`\`\nplease add this feature\n\`\`\``],
    ['a table', `${OWN}\n\nid,name,start,end\n1,Ana,09:00,17:00\n2,Tom,10:00,18:00`],
  ];
  it.each(cases)('set aside %s', (_name, text) => {
    expect(ownWords(text).text.trim()).toBe(OWN);
  });

  it('keep what follows PS in a signature', () => {
    expect(ownWords(`${OWN}\n\n-- \nAna\n\nPS: please add a search box`).text).toContain('add a search box');
  });

  it('keep what goes on below a line of dashes', () => {
    const more =
      'Also, we would love to see the totals per day, because at the moment we add them up by hand. '.repeat(
        6,
      );
    expect(ownWords(`${OWN}\n---\n${more}`).text).toContain('totals per day');
  });

  it('keep an answer between quoted lines', () => {
    expect(
      ownWords('> Which browser?\nFirefox, and the page stays blank.\n> Which version?\n128').text,
    ).toContain('the page stays blank');
  });

  it('join lines that a mail program wrapped, and no others', () => {
    const wrapped =
      'We would like to be able to print the whole week on one page, since\nthe manager of the second floor has no computer and reads it from the\nwall.';
    expect(ownWords(wrapped).text).not.toContain('\n');
    expect(ownWords('it crashed again\nwhy').text).toBe('it crashed again\nwhy');
  });
});

describe('places', () => {
  const nasty = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '👩‍👩‍👧',
        '\u200b',
        '\u202e',
        '&nbsp;',
        '<br>',
        '’',
        '\r\n',
        '\n',
        '> a\n',
        'https://a.b/c?d=e. ',
        'Yes. ',
        '\ufeff',
        'שלום ',
        '日本語。',
        '\ud83d',
      ),
    ),
    { maxLength: 30 },
  );

  it('lead back into the text, in order, whatever the text is', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = parts.join('');
        const reading = ownWords(text);
        let last = 0;
        for (let index = 0; index < reading.text.length; index++) {
          const [start, end] = [reading.startOf(index), reading.endOf(index + 1)];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the same words', () => {
    const text = 'Hi&nbsp;Tom,<br>it\u200b cra\u200bshes.';
    const reading = ownWords(text);
    const at = reading.text.indexOf('crashes');
    expect(text.slice(reading.startOf(at), reading.endOf(at + 'crashes'.length))).toBe('cra\u200bshes');
  });
});
