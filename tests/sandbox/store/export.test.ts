import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Clock } from '#sandbox/store/Clock.ts';
import { loadExport } from '#sandbox/store/loadExport.ts';
import { seedAccount } from '#sandbox/store/seedAccount.ts';
import { Store } from '#sandbox/store/Store.ts';

async function load(...lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const store = new Store(':memory:', new Clock('2026-03-02T09:00:00Z'));
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'tickets.ndjson'), lines.join('\n'));
  seedAccount(store);
  return { store, bad: await loadExport(store, join(folder, 'tickets.ndjson')) };
}

const good = JSON.stringify({
  id: 5,
  subject: 'Hi',
  comments: [{ author_id: 17, body: 'Hello', created_at: '2019-09-04T22:56:06.123Z' }],
});

test('bad lines are reported by number and reason; their neighbours are loaded', async () => {
  const { store, bad } = await load(
    '\uFEFF' + good,
    '',
    '{"id": 6, "comments": [',
    '[]',
    '{"id": "seven", "comments": []}',
    '{"id": 8}',
    '{"id": 9, "comments": [{"author_id": 1}]}',
    '{"id": 10, "comments": []}',
    '{"id": 11, "comments": [{"author_id": 1, "body": "x", "created_at": "yesterday"}]}',
    good,
    '{"id": 12, "requester_id": 3, "comments": []}',
  );
  expect(bad.map((each) => each.line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  expect(bad[0]?.reason).toMatch(/not JSON/);
  expect(bad[2]?.reason).toMatch(/^id: /);
  expect(bad[4]?.reason).toMatch(/none of body/);
  expect(bad[5]?.reason).toMatch(/nobody asked/);
  expect(bad[6]?.reason).toMatch(/comments\.0\.created_at/);
  expect(bad[7]?.reason).toMatch(/there already/);
  expect(store.tickets.select('1').map((ticket) => ticket.id)).toEqual([5, 12]);
});

test('only HTML, unknown people, organizations beside and inside', async () => {
  const { store, bad } = await load(
    JSON.stringify({
      id: 1,
      status: 'solved',
      requester: { id: 4, name: 'Eve', email: 'eve@x.example', organization_id: 70 },
      organizations: [{ id: 71, name: 'Other', organization_fields: { seats: 3 } }],
      comments: [
        { html_body: '<p>One &amp; two</p><ul><li>a</li><li>b</li></ul>', author_id: 4 },
        { body: 'Reply', author_id: 99, public: false },
      ],
      users: [{ id: 9000001, name: 'Somebody else', role: 'admin' }],
    }),
  );
  expect(bad).toEqual([]);
  expect(store.comments.select('1').map((c) => [c.plain_body, c.author_id, c.public])).toEqual([
    ['One & two\n\n- a\n- b', 4, true],
    ['Reply', 99, false],
  ]);
  expect(store.users.get(99)).toMatchObject({ name: 'Person 99', role: 'end-user' });
  expect(store.users.get(9000001)?.name).toBe('Aylin Demir');
  expect(store.tickets.get(1)).toMatchObject({ organization_id: 70, status: 'solved', requester_id: 4 });
  expect(store.organizations.select('1').map((o) => o.name)).toEqual(['Organization 70', 'Other']);
});

test('numbers given later never meet those of the export', async () => {
  const { store } = await load(
    JSON.stringify({ id: 5000, comments: [{ id: 900_000, author_id: 7_000_500, body: 'x' }] }),
  );
  expect(store.next('ticket', 1001)).toBe(5001);
  expect(store.next('comment', 500001)).toBe(900_001);
  expect(store.next('user', 7000001)).toBe(7_000_501);
});
