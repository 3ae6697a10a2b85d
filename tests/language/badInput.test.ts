import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationOf, hear, language } from './conversationOf.ts';

/** The worst that a comment may hold, each about as long as Zendesk lets a comment be. */
const LONG: Readonly<Record<string, string>> = {
  'prose without end': 'We would love to print the week and the app crashes when we try it, '.repeat(960),
  'one word': 'a'.repeat(65_000),
  'words of one letter': 'a '.repeat(32_500),
  'empty lines': '\n'.repeat(65_000),
  marks: '.,!?-'.repeat(13_000),
  emoji: '🙈'.repeat(32_500),
  'quote headers that never end': 'On Monday the\n'.repeat(4600),
  'open tags': '<a '.repeat(21_600),
  signatures: 'Best regards\n'.repeat(5000),
  Japanese: '印刷できるようにしてほしいです'.repeat(4000),
  'right to left': 'التطبيق לא עובד '.repeat(4000),
  commas: 'a,'.repeat(32_500),
  'a name over and over': 'is there any is there any '.repeat(2500),
};

/**
 * Ten times what it takes here alone, in time of the processor, which a busy machine does not lengthen: this is a guard
 * against time that grows with the square, no measure.
 */
const PATIENCE_MS = 8000;

describe('a comment of 65,000 characters', () => {
  it.each(Object.keys(LONG))('of %s is heard in bounded time', async (name) => {
    const before = process.cpuUsage();
    const heard = await hear(conversationOf([LONG[name] ?? '']));
    const { user, system } = process.cpuUsage(before);
    expect(heard.sentences.every((sentence) => sentence.text.length > 0)).toBe(true);
    expect((user + system) / 1000).toBeLessThan(PATIENCE_MS);
  });
});

describe('a text that says little, over and over,', () => {
  it.each(['a b ', 'Hi there. ', 'a '])('is of no kind: %s', async (said) => {
    const { whole, groups } = await hear(conversationOf([said.repeat(Math.floor(64_000 / said.length))]));
    expect(whole.kind).toBe('none');
    expect(groups).toEqual([]);
  });

  it('asks no more surely than once', async () => {
    const once = await hear(conversationOf(['Please add a dark mode. We print the week.']));
    const often = await hear(conversationOf(['Please add a dark mode. We print the week. '.repeat(1000)]));
    expect(often.whole.kind).toBe('request');
    expect(often.whole.probability).toBeCloseTo(once.whole.probability, 1);
  });
});

describe('a conversation', () => {
  it('without comments says nothing', async () => {
    expect(await hear(conversationOf([]))).toEqual({
      language: 'und',
      support: 'full',
      groups: [],
      praise: [],
      questions: [],
      whole: { kind: 'none', probability: 1 },
      sentences: [],
      skipped: [],
    });
  });

  it('of 500 comments is read to the end', async () => {
    const said = Array.from(
      { length: 499 },
      (_, index) => `This is message number ${index} of this long talk.`,
    );
    const heard = await hear(conversationOf([...said, 'The app crashes when I open it.']));
    expect(heard.groups).toHaveLength(1);
    expect(heard.skipped).toEqual([]);
  });

  it('that is too long is read in part, and says so', async () => {
    const long = 'We like the board and use it every day with everybody. '.repeat(1100);
    const heard = await hear(conversationOf(['The app crashes.', long, long, long, long, long, long]));
    expect(heard.groups).toHaveLength(1);
    expect(new Set(heard.skipped.map(({ why }) => why))).toEqual(new Set(['tooLong']));
  });

  it('of images, of nothing and of white space says which comments were not read', async () => {
    const conversation = conversationOf([{ text: '', attachments: 2 }, '', ' \n\u00a0', '![]()  ']);
    const heard = await hear(conversation);
    expect(heard.skipped.map(({ why }) => why)).toEqual(['onlyAttachments', 'empty', 'empty', 'empty']);
    expect(heard.sentences).toEqual([]);
  });

  it('with HTML left over is read, its quotes verbatim', async () => {
    const heard = await hear(
      conversationOf(['Hi,<br>please add a <b>dark&nbsp;mode</b> to the app.<br/>Ana']),
    );
    expect(heard.groups[0]?.signals[0].sentence.text).toContain(
      'please add a <b>dark&nbsp;mode</b> to the app.',
    );
  });

  it('in a language that is not heard still gives its sentences', async () => {
    const heard = await hear(
      conversationOf(['Здравствуйте! Приложение не открывается после обновления. Помогите.']),
    );
    expect(heard.support).toBe('none');
    expect(heard.sentences.length).toBeGreaterThan(1);
    expect(heard.groups).toEqual([]);
  });

  it('is given up when nobody waits', async () => {
    const controller = new AbortController();
    const hearing = language.hear(conversationOf(['The app crashes.', 'Again.']), controller.signal);
    controller.abort();
    expect(await hearing).toEqual({ ok: false, failure: { kind: 'cancelled', what: 'hear' } });
  });
});

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'The app crashes',
        ' please add a dark mode',
        '. ',
        '\n',
        '🙈',
        '\u200b',
        '\u202e',
        '&nbsp;',
        '<br>',
        '’',
        '\r\n',
        '> no\n',
        'https://a.b/c?d. ',
        ' שלום ',
        'できません。',
        '\ud83d',
        '\ufeff',
        "can't ",
        'Best regards\n',
        ' 5.5 ',
        '\t',
        'é',
        'e\u0301',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('is quoted verbatim, sentences in order, cues inside their sentence', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (first, second) => {
        const conversation = conversationOf([first, second]);
        const heard = await hear(conversation);
        const texts = new Map(conversation.comments.map((comment) => [comment.key, comment.text]));
        let last = { comment: '', end: 0 };
        for (const sentence of heard.sentences) {
          expect(texts.get(sentence.comment)?.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text).not.toBe('');
          if (sentence.comment === last.comment) expect(sentence.start).toBeGreaterThanOrEqual(last.end);
          last = sentence;
        }
        for (const { sentence, cue } of [
          ...heard.groups.flatMap((group) => group.signals),
          ...heard.praise,
        ]) {
          expect(cue.comment).toBe(sentence.comment);
          expect(cue.start).toBeGreaterThanOrEqual(sentence.start);
          expect(cue.end).toBeLessThanOrEqual(sentence.end);
          expect(cue.end).toBeGreaterThan(cue.start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same answer twice', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        expect(await hear(conversationOf([text]))).toEqual(await hear(conversationOf([text])));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what does not change what is heard', () => {
  const wish = 'I would love to export the stock list to a file.';
  it.each([
    ['upper case', wish.toUpperCase()],
    ['lower case', wish.toLowerCase()],
    ['spaces', wish.replace(/ /gu, '  ')],
    ['a greeting', `Hello Tom,\n\n${wish}`],
    ['a signature', `${wish}\n\nKind regards,\nAna`],
    ['thanks', `${wish} Thank you!`],
    ['please', wish.replace('.', ' please.')],
  ])('%s', async (_name, text) => {
    const { groups } = await hear(conversationOf([text]));
    expect(groups.map((group) => [group.signals[0].kind, group.signals[0].ruleId])).toEqual([
      ['request', 'en.request.wouldLove'],
    ]);
  });
});
