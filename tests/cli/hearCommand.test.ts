import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { hearCommand } from '#cli/hearCommand.ts';
import { language } from '../language/conversationOf.ts';

interface HeardLine {
  readonly id: number | string;
  readonly kind: string;
  readonly probability: number;
  readonly language: string;
  readonly heard: readonly {
    readonly comment: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly kind: string;
    readonly probability: number;
    readonly cue: { readonly start: number; readonly end: number };
    readonly why: string;
    readonly what: string;
  }[];
}

async function run(
  input: string,
  { json = true, from = 0.5 } = {},
): Promise<{ code: number; out: string; err: string; lines: () => readonly HeardLine[] }> {
  let [out, err] = ['', ''];
  const sink = (take: (text: string) => void): Writable =>
    new Writable({
      highWaterMark: 16,
      write: (chunk: Buffer, _encoding, done) => {
        take(chunk.toString());
        setImmediate(done);
      },
    });
  const stdout = sink((text) => (out += text));
  const stderr = sink((text) => (err += text));
  const code = await hearCommand(['-'], { json, from }, language, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    colours: false,
  });
  await Promise.all([new Promise((done) => stdout.end(done)), new Promise((done) => stderr.end(done))]);
  const lines = (): readonly HeardLine[] =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as HeardLine);
  return { code, out, err, lines };
}

describe('groundswell hear', () => {
  it('gives one line for one line, offsets verbatim, in the order of the text', async () => {
    const text = 'Hello 🙈! The app crashes when I print. Please add a preview.';
    const { code, err, lines } = await run(JSON.stringify({ id: 7, text }));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [line] = lines();
    expect(line).toMatchObject({ id: 7, language: 'en' });
    expect(line?.heard.map(({ kind }) => kind)).toEqual(['bug', 'request']);
    for (const { comment, start, end, text: said, cue, what } of line?.heard ?? []) {
      expect(comment).toBe(0);
      expect(text.slice(start, end)).toBe(said);
      expect(cue.start).toBeGreaterThanOrEqual(start);
      expect(cue.end).toBeLessThanOrEqual(end);
      expect(what).not.toBe('');
    }
  });

  it('reads a conversation: whose words they are, and what the agent answered', async () => {
    const { lines } = await run(
      [
        {
          id: 'a',
          comments: [
            { author: 'customer', text: 'Is there a way to export the list to CSV?' },
            { author: 'agent', text: 'I am afraid that is not possible yet.' },
          ],
        },
        { id: 'b', comments: [{ author: 'agent', text: 'Please add a dark mode.' }] },
      ]
        .map((each) => JSON.stringify(each))
        .join('\n'),
    );
    expect(lines().map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'request'],
      ['b', 'none'],
    ]);
    expect(lines()[0]?.heard[0]).toMatchObject({ comment: 0, kind: 'request' });
  });

  it('says none of what says nothing, with how probable that is', async () => {
    const { lines } = await run(
      ['', 'Hi there', 'Thanks, bye!', '👍'].map((text, id) => JSON.stringify({ id, text })).join('\n'),
    );
    for (const { kind, probability, heard } of lines()) {
      expect({ kind, heard }).toEqual({ kind: 'none', heard: [] });
      expect(probability).toBeGreaterThan(0.5);
    }
  });

  it('names what cannot be read, with its reason, and goes on', async () => {
    const { code, err, lines } = await run(
      [
        '{"id":1,"comments":[{"author":"bot","text":"x"}]}',
        '{"id":2}',
        '{"text":"no id"}',
        'oops',
        '[]',
        '{"id":3,"text":"The app crashes."}',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(err).toContain('stdin:1: comments.0.author: must be "customer" or "agent"');
    expect(err).toContain('stdin:2: needs an "id", and either a "text" or "comments"');
    expect(err).toMatch(/^stdin:3: needs an "id"/mu);
    expect(err).toMatch(/^stdin:4: not JSON/mu);
    expect(err).toContain('5 lines could not be read.');
    expect(lines().map(({ id }) => id)).toEqual([3]);
  });

  it('ends with 2 where a file cannot be opened', async () => {
    const stderr = new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    });
    const terminal = { stdin: Readable.from([]), stdout: stderr, stderr, colours: false };
    expect(await hearCommand(['/no/such/file'], { json: true, from: 0.5 }, language, terminal)).toBe(2);
  });

  it('prints a table for people, on which no text can write to the terminal', async () => {
    const { out } = await run(JSON.stringify({ id: '\u001b]0;x', text: 'The app \u001b[2J crashes.' }), {
      json: false,
    });
    expect(out).toContain('bug');
    expect(out).toContain('‹crashes›');
    expect(out).not.toContain('\u001b');
  });

  it('leaves out sentences that are less probable than asked for', async () => {
    const input = JSON.stringify({ id: 1, text: 'We keep it in a spreadsheet.' });
    const [said] = (await run(input, { from: 0 })).lines()[0]?.heard ?? [];
    const above = await run(input, { from: (said?.probability ?? 0) + 0.01 });
    expect(above.lines()[0]?.heard).toEqual([]);
  });
});
