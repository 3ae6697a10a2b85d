import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BackupFault } from '#ports/HappyBackup.ts';
import type { BoardOutside } from '../Outside.ts';

/** How bringing back ended. */
export interface BroughtBack {
  readonly added: number;
  /** So many were here already: they stay as they are here. */
  readonly here: number;
  /** So many in the file cannot be read. */
  readonly unreadable: number;
  /** Why it stopped before the end; what was added stays, and doing it again goes on. */
  readonly failure: Failure | null;
}

/** Adds what a file holds to the happy file. Nothing that is here is replaced or lost; a refused file changes nothing. */
export async function bringBack(
  { happyFile, happyBackup, worker }: Pick<BoardOutside, 'happyFile' | 'happyBackup' | 'worker'>,
  text: string,
): Promise<Result<BroughtBack, Failure | BackupFault>> {
  const backup = await happyBackup().catch(() => null);
  if (backup === null) return failed({ kind: 'offline', what: 'bring back' });
  const read = backup.read(text, worker);
  if (!read.ok) return read;
  const listed = await happyFile.list();
  if (!listed.ok) return listed;
  const known = new Set(listed.value.map(({ id }) => id));
  const before = known.size;
  const { keepsakes, unreadable } = read.value;
  let failure: Failure | null = null;
  for (const keepsake of keepsakes) {
    if (known.has(keepsake.id)) continue;
    const kept = await happyFile.keep(keepsake);
    if (!kept.ok) {
      ({ failure } = kept);
      break;
    }
    known.add(keepsake.id);
  }
  const added = known.size - before;
  return ok({ added, here: failure === null ? keepsakes.length - added : 0, unreadable, failure });
}
