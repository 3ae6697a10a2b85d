import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { TicketArchive } from '#ports/TicketArchive.ts';
import type { SweepWish } from './estimateSweep.ts';
import type { SweepPages } from './SweepPages.ts';

/** The newest minute is in no export. */
const YOUNGEST_MS = 61_000;
/** Of the ten pages a minute that all programs of an account share. */
const MS_PER_PAGE = 20_000;

/**
 * The tickets of a period by the account's export: whatever changed since the period began, of which others are left out. A
 * thousand a request, but not more than three requests a minute. At its end it looks once more a minute later, for what was
 * too young to be exported. Fails where this person is no admin (any more).
 *
 * @param wait false where nobody wants it any more.
 */
export function exportPages(
  archive: Pick<TicketArchive, 'exported'>,
  { from: first, until }: SweepWish,
  now: () => Instant,
  wait: (milliseconds: number) => Promise<boolean>,
): SweepPages {
  let dueAt = 0;
  let isLastLook = false;
  return async (from, cursor, signal) => {
    const due = dueAt - epochMs(now());
    if (due > 0 && !(await wait(due))) return failed({ kind: 'cancelled', what: 'read history' });
    const page = await archive.exported(from, cursor, signal);
    dueAt = epochMs(now()) + MS_PER_PAGE;
    if (!page.ok) return page;
    let { next } = page.value;
    if (next === null && !isLastLook) {
      isLastLook = true;
      next = page.value.place;
      dueAt = epochMs(now()) + YOUNGEST_MS;
    }
    const isWanted = (day: string) => day >= first && day <= until;
    return ok({
      ...page.value,
      next,
      tickets: page.value.tickets.filter(({ createdAt }) => isWanted(createdAt.slice(0, 10))),
    });
  };
}
