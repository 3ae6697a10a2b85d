import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

/**
 * Everything of ours in the account as one JSON text: each object with its records and the macros as Zendesk gives them, so
 * that nothing depends on what this app understands. Whole, or a failure.
 *
 * @param onProgress how many records were read until now.
 */
export async function exportAccount(
  { removal, worker, now }: Pick<BoardOutside, 'removal' | 'worker' | 'now'>,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<Result<string, Failure>> {
  const listed = await removal.list(signal);
  if (!listed.ok) return listed;
  const objects: Record<string, readonly unknown[]> = {};
  let before = 0;
  for (const { key } of listed.value) {
    const already = before;
    const records = await removal.records(key, signal, (read) => onProgress(already + read));
    if (!records.ok) return records;
    objects[key] = records.value;
    before += records.value.length;
  }
  const macros = await removal.macros(signal);
  if (!macros.ok) return macros;
  const { subdomain } = worker;
  return ok(JSON.stringify({ exportedAt: now(), subdomain, objects, macros: macros.value }, null, 1));
}
