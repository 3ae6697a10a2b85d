import { asId, type TicketId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { TicketArchive } from '#ports/TicketArchive.ts';
import { readPlaces } from '../places/readPlaces.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { viewCounts, viewList, viewTickets } from '../wire/archiveWire.ts';

const PAGE = 100;
/** So many views are counted in one request. */
const COUNTED = 20;

/** The views that this person has, and the tickets in them. */
export function archivedViews(rest: Rest): Pick<TicketArchive, 'views' | 'viewCount' | 'viewPage'> {
  const about = (what: string) => ({ what, missing: 'gone', urgency: 'background' }) as const;
  return {
    async views(signal) {
      const pages = await readPlaces(rest, '/api/v2/views', viewList, 'read views', signal);
      if (!pages.ok) return pages;
      const views = pages.value.flatMap((page) => page.views).filter(({ active }) => active !== false);
      const ordered = views.toSorted((one, other) => one.position - other.position);
      return ok(ordered.map(({ id, title }) => ({ id, name: title })));
    },

    async viewCount(views, signal) {
      let count: number | null = 0;
      for (let next = 0; next < views.length; next += COUNTED) {
        const ids = views.slice(next, next + COUNTED).map(({ id }) => id);
        const path = address('/api/v2/views/count_many', { ids: ids.join(',') });
        const asked = { path, ...about('count tickets'), urgency: 'onScreen' } as const;
        const counted = await rest.read(asked, viewCounts, signal);
        if (!counted.ok) return counted;
        // One that is not named has no number either.
        const values = counted.value.view_counts.map(({ value }) => value ?? null);
        for (const value of [...values, ...(values.length < ids.length ? [null] : [])])
          count = count === null || value === null ? null : count + value;
      }
      return ok(count);
    },

    async viewPage({ id }, cursor, signal) {
      const what = 'read history';
      const query = { 'page[size]': PAGE, 'page[after]': cursor };
      const path = address(`/api/v2/views/${id}/tickets`, query);
      const read = await rest.read({ path, ...about(what) }, viewTickets, signal);
      if (!read.ok) return read;
      const { tickets, meta } = read.value;
      const next = meta?.has_more === true ? (meta.after_cursor ?? null) : null;
      if (next !== null && next === cursor)
        return failed({ kind: 'unreadable', what, path: 'meta.after_cursor' });
      return ok({
        tickets: tickets.map((one) => ({ id: asId<TicketId>(one.id), createdAt: one.created_at })),
        next,
      });
    },
  };
}
