import type { AccountBook } from '#ports/AccountSettings.ts';
import type { Refusal } from '#ports/Rights.ts';
import type { Worker } from '#ports/Workplace.ts';
import type { ReadOnly, Standing } from './Standing.ts';

/** All that somebody's standing depends on. */
export interface StandingFacts {
  readonly worker: Pick<Worker, 'role' | 'groups' | 'subdomain'>;
  readonly book: AccountBook;
  /** The version of the shape that this app writes. */
  readonly writesVersion: number;
  /** The oldest version of data that it may write as well. */
  readonly writesFrom: number;
  /** A light agent or a contributor. */
  readonly onlyReads: boolean;
  /** What Zendesk refused lately, `null` where nothing. */
  readonly refused: Refusal | null;
}

/**
 * What this person can do now: what stands for the whole account before what stands for the person. A version of 0 (set up
 * half-way, or its record is lost) keeps nobody from writing; where something is missing Zendesk says so.
 */
export function standingOf(facts: StandingFacts): Standing {
  const because = readOnlyReason(facts);
  if (because !== null) return { can: 'read', because };
  const { version } = facts.book;
  return version > 0 && version < facts.writesVersion ? { can: 'write', isOlder: true } : { can: 'write' };
}

function readOnlyReason(facts: StandingFacts): ReadOnly | null {
  const { worker, book, writesVersion, writesFrom, onlyReads, refused } = facts;
  const { version, settings, doubtful } = book;
  const isAdmin = worker.role === 'admin';
  if (version > writesVersion) return { kind: 'newer' };
  if (version > 0 && version < writesFrom) return { kind: 'older' };
  if (settings.home !== null && settings.home !== worker.subdomain)
    return { kind: 'elsewhere', home: settings.home };
  const isUnsure = doubtful.includes('home') || doubtful.includes('pilot');
  if (isUnsure && !isAdmin) return { kind: 'doubtful' };
  const { groups } = settings.pilot;
  const isIn = groups.length === 0 || isAdmin || groups.some((group) => worker.groups.includes(group));
  if (!isIn) return { kind: 'pilot' };
  if (onlyReads) return { kind: 'role' };
  if (refused?.kind === 'rights') return { kind: 'rights', need: refused.need };
  if (refused?.kind === 'field') return { kind: 'field', field: refused.field };
  return null;
}
