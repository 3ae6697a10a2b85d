import type { Result } from '#domain/basis/Result.ts';
import type { Keepsake } from './HappyFile.ts';
import type { Worker } from './Workplace.ts';

/**
 * Why a file is not brought back: `damaged` or none of ours, written by a `newer` app, or `otherPerson`: somebody else's, or
 * of another account.
 */
export type BackupFault = 'damaged' | 'newer' | 'otherPerson';

/** What a file holds. */
export interface BackupContent {
  readonly keepsakes: readonly Keepsake[];
  /** So many entries could not be read. */
  readonly unreadable: number;
}

/** The happy file as a file of its owner's, to be kept elsewhere and brought back. */
export interface HappyBackup {
  readonly write: (keepsakes: readonly Keepsake[], whose: Pick<Worker, 'id' | 'subdomain'>) => string;
  readonly read: (
    text: string,
    whose: Pick<Worker, 'id' | 'subdomain'>,
  ) => Result<BackupContent, BackupFault>;
}
