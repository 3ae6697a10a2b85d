import type { UserId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import type { Peak, PeaksBy } from '#domain/setting/Peak.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import type { BoardOutside } from '../Outside.ts';

/** As young as settings are. */
const FRESH_MINUTES = 15;

type Peaks = OwnEntries<readonly Peak[]>;
interface Asked {
  readonly of: string;
  readonly atMs: number;
  readonly reading: Promise<Result<PeaksBy, Failure>>;
}

/** What was asked for this page: several parts of it ask for the same. */
const asked = new WeakMap<Peaks, Asked>();

/** The peaks that everybody declared who decides or did. One request in a quarter of an hour, none where nobody decides. */
export async function readPeaks(
  { peaks, now }: Pick<BoardOutside, 'peaks' | 'now'>,
  deciders: readonly DeciderTerm[],
): Promise<Result<PeaksBy, Failure>> {
  const leads = [...new Set(deciders.map(({ userId }) => userId))].toSorted();
  if (leads.length === 0) return ok(new Map<UserId, readonly Peak[]>());
  const of = leads.join(' ');
  const before = asked.get(peaks);
  const atMs = epochMs(now());
  if (before?.of === of && atMs - before.atMs < FRESH_MINUTES * 60_000) {
    const known = await before.reading;
    if (known.ok) return known;
  }
  const reading = peaks.read(leads, new AbortController().signal);
  asked.set(peaks, { of, atMs, reading });
  return reading;
}

/** Replaces what one declared oneself; it is asked for anew then. */
export async function savePeaks(
  { peaks, worker }: Pick<BoardOutside, 'peaks' | 'worker'>,
  own: readonly Peak[],
): Promise<Result<void, Failure>> {
  const saved = await peaks.save(worker.id, own);
  asked.delete(peaks);
  return saved;
}
