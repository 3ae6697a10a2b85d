import type { OrganizationId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { RankedRow } from './rankedRows.ts';

/** Of so many of the first themes it is told. */
const LOOKED_AT = 10;
/** Fewer tickets say nothing of an organization. */
const LEAST_TICKETS = 4;

/** A theme most of whose tickets come from one organization. */
export interface OneSided {
  readonly theme: Theme;
  readonly organizationId: OrganizationId;
  readonly tickets: number;
  readonly all: number;
}

/** Those among the first themes of which more than half the tickets are one organization's. */
export function oneSided(rows: readonly RankedRow[]): readonly OneSided[] {
  return rows.slice(0, LOOKED_AT).flatMap(({ theme, counts: { largest, tickets } }) => {
    if (largest === null || tickets < LEAST_TICKETS || largest.tickets * 2 <= tickets) return [];
    return [{ theme, organizationId: largest.organizationId, tickets: largest.tickets, all: tickets }];
  });
}
