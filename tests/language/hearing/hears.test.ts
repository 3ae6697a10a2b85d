import { describe, expect, it } from 'vitest';
import { conversationOf, hear } from '../conversationOf.ts';

/*
 * What is heard, and what is not, of whole comments; none of these is an example of a rule.
 */

const REQUESTS = [
  "It'd be lovely if the roster remembered which columns I hid.",
  'Could you please add a button that repeats last month?',
  'Is there any chance of an Outlook plug-in?',
  'We really need a way to lock a week once it is signed off.',
  "There's no option to hide people who left.",
  'I wish I could sort the list by surname.',
  'At the moment I copy every line by hand into a spreadsheet.',
  'You should let supervisors approve leave from their phone.',
  'Our old system could print badges.',
  'Any plans to support Linux?',
  'Please bring back the weekly view.',
  'What I need is one page per department.',
  'One thing is missing though: is there any way to export the hours as CSV?',
];

const BUGS = [
  'The app crashes whenever I open a photo.',
  'Since the last update the map stays blank.',
  'I get an error 500 when I press save.',
  'Notifications stopped coming through, push is not working.',
  'The totals are wrong on the monthly sheet.',
  'It takes 40 seconds to load one page.',
  'Half of our comments have vanished.',
  'The upload button does nothing.',
  'It keeps logging me out.',
  "The page won't load on Safari.",
];

const NEITHER = [
  'Hello!',
  'Thanks a lot, have a nice weekend.',
  'Yes please.',
  'How do I change my password?',
  'Where can I find the invoice for May?',
  'My order number is 48213.',
  'Can you please call me back tomorrow?',
  'I would like a refund.',
  'It works as expected now, thank you.',
  'No problem at all.',
  'As you suggested, I restarted the tablet.',
  'Let me know if you need anything else.',
  'Please add me to the account as an admin.',
  'Could you resend the invoice?',
  'We have 40 employees in three shops.',
  'I never had a problem with it.',
  'Does that mean that the other cards will fail?',
  'Sorry, I lost connection.',
  'Would you like a screenshot?',
  'That would be great, thanks!',
  'I will try it tonight and tell you.',
  'Never mind, I found it.',
  'What is the price of the larger plan?',
  'Correct me if I am wrong.',
  'I look forward to hearing from you.',
  'If it does not load I will tell you.',
  'We are closing the shop in June, please cancel our subscription.',
];

const PRAISE = [
  'You are an absolute star, Tom!',
  'We love the new board.',
  'Great support, thanks for the quick answer.',
];

async function kinds(text: string): Promise<readonly string[]> {
  const heard = await hear(conversationOf([text]));
  return heard.groups.map((group) => group.signals[0].kind);
}

describe('a comment', () => {
  it.each(REQUESTS)('asks: %s', async (text) => {
    expect(await kinds(text)).toContain('request');
  });
  it.each(BUGS)('reports: %s', async (text) => {
    expect(await kinds(text)).toContain('bug');
  });
  it.each(NEITHER)('does neither: %s', async (text) => {
    expect(await kinds(text)).toEqual([]);
  });
  it.each(PRAISE)('praises: %s', async (text) => {
    expect((await hear(conversationOf([text]))).praise).toHaveLength(1);
  });
  it.each([...NEITHER, ...REQUESTS].filter((text) => !/great|thank/iu.test(text)))(
    'does not praise: %s',
    async (text) => {
      expect((await hear(conversationOf([text]))).praise).toEqual([]);
    },
  );
});

describe('talk about a program of one’s own', () => {
  const error = 'I am getting an error when I save.';
  const confidence = async (...said: Parameters<typeof conversationOf>[0]): Promise<number> =>
    (await hear(conversationOf(said))).groups[0]?.signals[0].confidence ?? 0;

  it('makes an error less likely to be the product’s', async () => {
    const plain = await confidence(error);
    const code = await confidence(`${error} My backend calls the API with customer_id and the JSON is fine.`);
    expect(plain).toBeGreaterThanOrEqual(0.55);
    expect(code).toBeLessThan(0.55);
  });

  it('is known from what agents ask, too', async () => {
    const agent = {
      by: 'agent',
      text: 'Which API endpoint do you call, and what does the webhook say?',
    } as const;
    expect(await confidence(error, agent)).toBeLessThan(await confidence(error));
  });
});

describe('an answer', () => {
  const question = 'Is it possible to hide weekends on the board?';
  const sureness = async (...said: Parameters<typeof conversationOf>[0]): Promise<number> =>
    (await hear(conversationOf(said))).groups[0]?.signals[0].confidence ?? 0;

  it('of "not possible" makes a question a wish, and steps make it a question', async () => {
    const alone = await sureness(question);
    const no = await sureness(question, { by: 'agent', text: "I'm afraid that isn't possible today." });
    const how = await sureness(question, {
      by: 'agent',
      text: 'Yes, click on Settings and untick weekends.',
    });
    expect(no).toBeGreaterThan(alone);
    expect(how).toBeLessThan(alone);
  });

  it('in a private note changes nothing', async () => {
    const note = await sureness(question, { by: 'agent', public: false, text: 'That is not possible yet.' });
    expect(note).toBe(await sureness(question));
  });
});

describe('several asks', () => {
  it('in one comment are several groups, and a workaround belongs to its wish', async () => {
    const { groups } = await hear(
      conversationOf([
        'I would love to export the timesheets to CSV. At the moment I copy them by hand. Also, the clock app crashes on our iPad.',
      ]),
    );
    expect(groups.map((group) => [group.signals[0].kind, group.signals.length])).toEqual(
      expect.arrayContaining([
        ['request', 2],
        ['bug', 1],
      ]),
    );
    expect(groups).toHaveLength(2);
    expect(groups.map((group) => group.what)).toContain('Export the timesheets to CSV');
  });

  it('in one sentence are two cards, each with its own clause', async () => {
    const { groups } = await hear(
      conversationOf([
        'The tablet lost all punches again this morning, and maybe a dark mode would be nice.',
      ]),
    );
    const said = groups.map(({ what, signals: [{ kind, sentence }] }) => [kind, sentence.text, what]);
    expect(said).toEqual([
      ['request', 'maybe a dark mode would be nice.', 'Dark mode'],
      ['bug', 'The tablet lost all punches again this morning', 'Tablet lost all punches again this morning'],
    ]);
  });

  it('keep their ids while the conversation goes on', async () => {
    const first = 'Could you please add a dark mode?';
    const before = await hear(conversationOf([first]));
    const after = await hear(
      conversationOf([first, { by: 'agent', text: 'Noted.' }, 'Thanks. A dark mode would be really great.']),
    );
    expect(after.groups.map((group) => group.id)).toEqual(before.groups.map((group) => group.id));
  });
});

describe('a name', () => {
  const nameOf = async (text: string, subject = ''): Promise<string> =>
    (await hear(conversationOf([text], subject))).groups[0]?.what ?? '';

  it('is no greeting, no person and no single word where the sentence says more', async () => {
    expect(await nameOf('Hi Dana, the Labor tab in Reports disappeared.')).toBe(
      'Labor tab in Reports disappeared',
    );
    expect(await nameOf('The wifi in Quay Street dropped and every entry is gone.')).toMatch(/wifi|entry/iu);
  });

  it('is never the subject that a chat was given', async () => {
    expect(await nameOf('The app crashes.', 'Chat with Dana Smith')).not.toContain('Dana');
  });
});

describe('who speaks', () => {
  it('matters: agents and systems ask for nothing', async () => {
    const heard = await hear(
      conversationOf([
        'Hello',
        { by: 'agent', text: 'I wish there was a dark mode.' },
        { by: 'system', text: 'The app crashes.' },
        { by: 'customer', public: false, text: 'The app crashes.' },
      ]),
    );
    expect(heard.groups).toEqual([]);
  });

  it('stands on each sentence: notes come last and are the agent’s words', async () => {
    const heard = await hear(
      conversationOf([{ by: 'agent', public: false, text: 'Caller wants an export.' }, 'I called just now.']),
    );
    expect(heard.sentences.map(({ wordsOf, text }) => [wordsOf, text])).toEqual([
      ['customer', 'I called just now.'],
      ['agent', 'Caller wants an export.'],
    ]);
  });
});
