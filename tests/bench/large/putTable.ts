import type { Frame } from 'playwright-core';
import type { KeptTable } from '#ports/RollupShelf.ts';
import { TABLE_KEY, type AccountDb } from '#storage/account/AccountDb.ts';
import { rollupShelf } from '#storage/account/rollupShelf.ts';

/** So much text goes into a page at once. */
const PIECE = 4_000_000;

/** Puts the rows of rollups into the app's own database, as the app packs them. */
export async function putTable(frame: Frame, kept: KeptTable): Promise<void> {
  let packed: Readonly<Record<string, unknown>> = {};
  const db = { put: async (_: string, value: Readonly<Record<string, unknown>>) => (packed = value) };
  await rollupShelf(async () => db as unknown as AccountDb).keep(kept);
  const isColumn = (value: unknown): value is Int32Array => ArrayBuffer.isView(value);
  for (const [name, value] of Object.entries(packed)) {
    if (!isColumn(value)) {
      await frame.evaluate(take, { name, kind: 'json', text: JSON.stringify(value) });
      continue;
    }
    const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    for (let from = 0; from < text.length || from === 0; from += PIECE)
      await frame.evaluate(take, {
        name,
        kind: value.constructor.name,
        text: text.slice(from, from + PIECE),
      });
  }
  await frame.evaluate(keep, TABLE_KEY);
}

interface Piece {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

/* What runs in the page stands alone: it goes there as text. */

function take(piece: Piece): void {
  const page = globalThis as unknown as { pieces?: Piece[] };
  (page.pieces ??= []).push(piece);
}

async function keep(key: string): Promise<void> {
  const { pieces } = globalThis as unknown as { pieces: Piece[] };
  const value: Record<string, unknown> = {};
  for (const name of new Set(pieces.map((piece) => piece.name))) {
    const own = pieces.filter((piece) => piece.name === name);
    const kind = own[0]?.kind ?? '';
    if (kind === 'json') value[name] = JSON.parse(own[0]?.text ?? 'null');
    else {
      const parts = own.map(({ text }) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
      const { buffer } = new Uint8Array(await new Blob(parts).arrayBuffer());
      const made = { Int32Array, Uint32Array, Uint8Array } as unknown as Record<
        string,
        new (from: ArrayBuffer) => unknown
      >;
      const Column = made[kind];
      if (Column === undefined) throw new Error(kind);
      value[name] = new Column(buffer);
    }
  }
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.endsWith('.account'));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(found?.name ?? '');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('open'));
  });
  const transaction = db.transaction('shelf', 'readwrite');
  transaction.objectStore('shelf').put(value, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}
