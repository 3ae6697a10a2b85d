import { describe, expect, it } from 'vitest';
import { asId, type CommentKey, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import type { HappyFile, Keepsake } from '#ports/HappyFile.ts';
import { bringBack } from '#workflows/happy/bringBack.ts';
import { happyMarkdown } from '#workflows/happy/happyMarkdown.ts';
import { happyBackup } from '#storage/happyBackup.ts';
import { fakeHappyFile } from '../../ports/fakes/fakeHappyFile.ts';

const worker = {
  id: asId<UserId>('7'),
  name: 'Aylin',
  avatarUrl: null,
  role: 'agent',
  groups: [],
  locale: 'en',
  subdomain: 'acme',
};

function keepsake(n: number, text = `Kind word ${n}`): Keepsake {
  const quote = {
    text,
    wordsOf: 'customer',
    comment: asId<CommentKey>(`c${n}`),
    start: 0,
    end: text.length,
    authorName: 'Ines',
    at: instant(n * 1_000),
  } as const;
  return { id: `5:c${n}:0`, ticketId: asId<TicketId>('5'), quote, keptAt: instant(n * 2_000) };
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function fileWith(...keepsakes: readonly Keepsake[]): Promise<HappyFile> {
  const file = fakeHappyFile();
  for (const one of keepsakes) await file.keep(one);
  return file;
}

const back = (happyFile: HappyFile, text: string) =>
  bringBack({ happyFile, happyBackup: async () => happyBackup, worker }, text);

describe('bringing a happy file back', () => {
  it('gives back to an empty browser exactly what was saved', async () => {
    const saved = happyBackup.write([keepsake(2), keepsake(1)], worker);
    const file = await fileWith();
    expect(must(await back(file, `\uFEFF${saved}`))).toEqual({
      added: 2,
      here: 0,
      unreadable: 0,
      failure: null,
    });
    expect(must(await file.list())).toEqual([keepsake(2), keepsake(1)]);
  });

  it('merges what is here already and leaves it as it is here', async () => {
    const saved = happyBackup.write([keepsake(1, 'As it was saved'), keepsake(2), keepsake(2)], worker);
    const file = await fileWith(keepsake(1), keepsake(3));
    expect(must(await back(file, saved))).toMatchObject({ added: 1, here: 2 });
    expect(must(await file.list()).map(({ quote }) => quote.text)).toEqual([
      'Kind word 3',
      'Kind word 2',
      'Kind word 1',
    ]);
    expect(must(await back(file, saved))).toMatchObject({ added: 0, here: 3 });
  });

  it.each([
    ['damaged', 'not JSON at all'],
    ['damaged', happyBackup.write([keepsake(1)], worker).slice(0, -40)],
    ['damaged', '{"groundswell":"settings","version":1}'],
    ['damaged', '{"groundswell":"happy file","version":1,"subdomain":"acme","user":"7","keepsakes":{}}'],
    ['newer', '{"groundswell":"happy file","version":2}'],
    ['otherPerson', happyBackup.write([keepsake(1)], { ...worker, id: asId<UserId>('8') })],
    ['otherPerson', happyBackup.write([keepsake(1)], { ...worker, subdomain: 'acme-copy' })],
  ])('refuses a file that is %s and changes nothing', async (fault, text) => {
    const file = await fileWith(keepsake(3));
    expect(await back(file, text)).toEqual(failed(fault));
    expect(must(await file.list())).toEqual([keepsake(3)]);
  });

  it('leaves out entries that cannot be read and says how many', async () => {
    const saved = JSON.parse(happyBackup.write([keepsake(1)], worker)) as { keepsakes: unknown[] };
    saved.keepsakes.push({ id: 'x' }, null, { ...keepsake(4), keptAt: 'never' });
    const file = await fileWith();
    expect(must(await back(file, JSON.stringify(saved)))).toMatchObject({ added: 1, unreadable: 3 });
  });

  it('keeps what was added when the browser refuses more, and goes on the next time', async () => {
    const file = await fileWith(keepsake(3));
    let room = 1;
    const full: HappyFile = {
      ...file,
      keep: async (one) => (room-- > 0 ? file.keep(one) : failed({ kind: 'storage', what: 'keep' })),
    };
    const saved = happyBackup.write([keepsake(1), keepsake(2), keepsake(3)], worker);
    expect(must(await back(full, saved))).toMatchObject({ added: 1, failure: { kind: 'storage' } });
    expect(must(await back(file, saved))).toEqual({ added: 1, here: 2, unreadable: 0, failure: null });
    expect(must(await file.list())).toHaveLength(3);
  });
});

describe('the happy file as Markdown', () => {
  it('quotes every line, with who said it and where', () => {
    const text = happyMarkdown('Happy file', [keepsake(1, 'Thank you.\n\nReally.')], () => 'Ines, 1 May');
    expect(text).toBe('# Happy file\n\n> Thank you.\n>\n> Really.\n>\n> Ines, 1 May, #5\n');
  });

  it('takes nothing that a customer wrote for markup', () => {
    const text = happyMarkdown('Happy file', [keepsake(1, '# You\n**made** <b>my</b> week')], () => 'I_n_es');
    expect(text).toBe(
      '# Happy file\n\n> \\# You\n> \\*\\*made\\*\\* \\<b\\>my\\</b\\> week\n>\n> I\\_n\\_es, #5\n',
    );
  });
});
