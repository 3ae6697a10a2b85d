import type { FeedName } from '#ports/AccountReplica.ts';
import * as v from 'valibot';

/** Some hundred things that came together, in little room. */
export interface Chunk {
  readonly feed: FeedName;
  /** Which reading of the feed brought it. */
  readonly reading: number;
  /** How many rows and how many ids of what is gone are in it. */
  readonly rows: number;
  readonly gone: number;
  /** JSON of `{ rows, gone }`, as gzip, whose checksum also tells damage. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const keptChunk = v.object({
  feed: v.picklist(['mentions', 'events']),
  reading: v.number(),
  rows: v.number(),
  gone: v.number(),
  bytes: v.instance(Uint8Array<ArrayBuffer>),
}) satisfies v.GenericSchema<unknown, Chunk>;

/** What is in a chunk. */
export interface ChunkContent {
  readonly rows: readonly unknown[];
  readonly gone: readonly string[];
}

const content = v.object({ rows: v.array(v.unknown()), gone: v.array(v.string()) });

export async function packChunk(
  feed: FeedName,
  reading: number,
  { rows, gone }: ChunkContent,
): Promise<Chunk> {
  const text = JSON.stringify({ rows, gone });
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return { feed, reading, rows: rows.length, gone: gone.length, bytes };
}

/** Rejects where the bytes are damaged. */
export async function unpackChunk({ bytes }: Pick<Chunk, 'bytes'>): Promise<ChunkContent> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return v.parse(content, JSON.parse(await new Response(unpacked).text()));
}
