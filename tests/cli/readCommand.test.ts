import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readerHere } from '#cli/reading/Readers.ts';
import { readCommand, type ExitCode, type ReadOptions } from '#cli/readCommand.ts';
import { language } from '../language/conversationOf.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function ticket(id: number, body: string, more: object = {}): string {
  return JSON.stringify({
    id,
    subject: `Ticket ${id}`,
    created_at: '2026-03-02T09:00:00Z',
    requester_id: 1,
    via: { channel: 'email' },
    comments: [{ id: id * 10, author_id: 1, public: true, created_at: '2026-03-02T09:00:00Z', body }],
    users: [{ id: 1, name: 'Ana', role: 'end-user' }],
    ...more,
  });
}

async function run(
  input: string | readonly string[],
  options: Partial<ReadOptions> = {},
  colours = false,
): Promise<{ code: ExitCode; out: string; err: string }> {
  let [out, err] = ['', ''];
  const sink = (take: (text: string) => void): Writable =>
    new Writable({
      // A slow reader: every write waits, so that the command must wait too.
      highWaterMark: 16,
      write: (chunk: Buffer, _encoding, done) => {
        take(chunk.toString());
        setImmediate(done);
      },
    });
  const files = typeof input === 'string' ? ['-'] : input;
  const terminal = {
    stdin: Readable.from([Buffer.from(typeof input === 'string' ? input : '')]),
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
    colours,
  };
  const asked = { json: false, themes: false, out: null, makeTables: null, account: null, ...options };
  const code = await readCommand(
    files,
    asked,
    (writing) => readerHere(language, writing),
    language,
    terminal,
  );
  await Promise.all([
    new Promise((done) => terminal.stdout.end(done)),
    new Promise((done) => terminal.stderr.end(done)),
  ]);
  return { code, out, err };
}

describe('groundswell read', () => {
  it('prints asks with kind, sureness, cue and why, and is silent about the rest', async () => {
    const { code, out, err } = await run(
      [
        ticket(1, 'I would love to export the list to a file.'),
        ticket(2, 'Thanks, bye.'),
        ticket(3, 'The app crashes.'),
      ].join('\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('#1 Ticket 1\n  request (sure)  Export the list to a file');
    expect(out).toContain('“I ‹would love to export› the list to a file.”  says what they wish for');
    expect(out).toMatch(/bug \((?:sure|likely)\)/u);
    expect(out).not.toContain('#2');
    expect(out).toContain('3 tickets read, 2 asks found.');
    expect(out).not.toContain('\u001b[');
  });

  it('paints only when asked to', async () => {
    expect((await run(ticket(1, 'The app crashes.'), {}, true)).out).toContain('\u001b[');
  });

  it('lets no ticket write to the terminal', async () => {
    const { out } = await run(
      ticket(1, 'The app \u001b[2J crashes.', { subject: '\u001b]0;x\u0007Hi\nthere' }),
    );
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u0007');
  });

  it('writes one line of JSON a ticket, offsets verbatim', async () => {
    const body = 'Hello 🙈\n\nThe app crashes when I print. I wish there was a preview.';
    const { code, out } = await run([ticket(1, body), ticket(2, 'Bye.')].join('\n'), { json: true });
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonTicket);
    expect(lines.map((line) => line.ticket)).toEqual(['1', '2']);
    expect(lines[1]?.asks).toEqual([]);
    const signals = lines[0]?.asks.flatMap((ask) => ask.signals) ?? [];
    expect(signals.map((signal) => signal.kind).toSorted()).toEqual(['bug', 'request']);
    for (const signal of signals) {
      expect(signal.comment).toBe(0);
      expect(body.slice(signal.start, signal.end)).toBe(signal.text);
      expect(signal.text).toContain(body.slice(signal.cue.start, signal.cue.end));
      expect(signal.probability).toBeGreaterThan(0.35);
    }
  });

  it('names lines that cannot be read, carries on, and ends with 1', async () => {
    const lines = [
      '{"id": 1,',
      '',
      '[]',
      ticket(4, 'x', { comments: [{ author_id: 1, body: 'a', created_at: 'yesterday' }] }),
      ticket(5, 'The app crashes.'),
      '{"subject":"no id"}',
    ];
    const { code, out, err } = await run(lines.join('\n'));
    expect(code).toBe(1);
    expect(err).toMatch(/^stdin:1: not JSON/mu);
    expect(err).toMatch(/^stdin:3: not a ticket/mu);
    expect(err).toMatch(/^stdin:4: not a ticket \(comments\.0\.created_at: not a date\)/mu);
    expect(err).toMatch(/^stdin:6: not a ticket \(id: /mu);
    expect(err).toContain('4 lines could not be read.');
    expect(out).toContain('#5');
  });

  it('reads files one after the other, a byte order mark and Windows line ends too', async () => {
    const [first, second] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')];
    writeFileSync(first, `\ufeff${ticket(1, 'The app crashes.')}\r\n${ticket(2, 'Hi')}\r\n`);
    writeFileSync(second, ticket(3, 'The app hangs when I print.'));
    const { code, out } = await run([first, second]);
    expect(code).toBe(0);
    expect(out).toContain('3 tickets read, 2 asks found.');
  });

  it('ends with 2 where a file cannot be opened', async () => {
    const { code, err } = await run([join(folder, 'missing.ndjson')]);
    expect(code).toBe(2);
    expect(err).toContain('missing.ndjson is not there (ENOENT): look how it is written');
  });

  it('groups what was asked into themes, with sizes and typical quotes', async () => {
    const lines = [
      ticket(1, 'I would love to print recipe cards.'),
      ticket(2, 'Could you please add printing of recipe cards?'),
      ticket(3, 'I wish I could print a recipe card.'),
      ticket(4, 'The app crashes when I rotate the tablet.'),
    ];
    const { out } = await run(lines.join('\n'), { themes: true });
    expect(out).toMatch(/recipe cards?.*3 tickets/iu);
    expect(out).toContain('1 themes, 1 asks go with no other.');
    const json = await run(lines.join('\n'), { themes: true, json: true });
    const last = JSON.parse(json.out.trim().split('\n').at(-1) ?? '') as { themes: { tickets: number }[] };
    expect(last.themes.map((theme) => theme.tickets)).toEqual([3]);
  });

  it('reads HTML bodies where there is no plain one', async () => {
    const html = '<div><p>I wish there was a <b>dark mode</b>.</p><style>p{}</style></div>';
    const { out } = await run(
      ticket(1, '', {
        comments: [{ author_id: 1, public: true, created_at: '2026-03-02T09:00:00Z', html_body: html }],
      }),
    );
    expect(out).toContain('I ‹wish there› was a dark mode.');
  });

  it('prints nothing but the count for nothing', async () => {
    expect(await run('')).toEqual({ code: 0, out: '0 tickets read, 0 asks found.\n', err: '' });
  });
});

interface JsonTicket {
  readonly ticket: string;
  readonly asks: readonly { readonly signals: readonly JsonSignal[] }[];
}

interface JsonSignal {
  readonly comment: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly probability: number;
  readonly cue: { readonly start: number; readonly end: number };
}

const STRIPE = resolve(import.meta.dirname, '../../../shared/data/stripe-support/tickets.ndjson');

describe.skipIf(!existsSync(STRIPE))('200 real conversations (skipped where ../shared is not there)', () => {
  it('are read to the end, most without an ask that is sure', async () => {
    const { code, out, err } = await run([STRIPE], { json: true });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonTicket);
    expect(lines).toHaveLength(197);
    const sure = lines.filter(({ asks }) =>
      asks.some(({ signals }) => signals.some(({ probability }) => probability >= 0.8)),
    );
    expect(sure.length).toBeGreaterThan(5);
    expect(sure.length).toBeLessThan(80);
  });
});
