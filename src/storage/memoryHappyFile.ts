import { failed, ok } from '#domain/basis/Result.ts';
import type { HappyFile } from '#ports/HappyFile.ts';
import { storageFailure } from './storageFailure.ts';

/** Where the browser keeps nothing: keeping says so, since a kept word that is gone tomorrow was never kept. */
export function memoryHappyFile(): HappyFile {
  const refused = async () => failed(storageFailure('keep'));
  return { list: async () => ok([]), keep: refused, remove: refused };
}
