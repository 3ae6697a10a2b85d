import { randomInt } from 'node:crypto';
import * as v from 'valibot';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { poolOfOne } from '#ports/HearingPool.ts';
import type { Language } from '#ports/Language.ts';
import type { SweepShelf } from '#ports/SweepShelf.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import type { BoardOutside } from '#workflows/Outside.ts';
import type { AcceptsFrom } from '#workflows/sweep/acceptProposals.ts';
import type { readHistory } from '#workflows/sweep/readHistory.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskAccountImport } from '#zendesk/zendeskAccountImport.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskAccountTickets } from '#zendesk/zendeskAccountTickets.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskRights } from '#zendesk/zendeskRights.ts';
import { zendeskSweepEntries } from '#zendesk/zendeskSweepEntries.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { zendeskTicketArchive } from '#zendesk/zendeskTicketArchive.ts';

/** Everything outside that a sweep from a terminal uses: what was found in a file, everything else in memory. */
export type SweepOutside = AcceptsFrom &
  Parameters<typeof readHistory>[0] &
  Pick<BoardOutside, 'sweepEntries'>;

/** Whoever the credentials are of. */
export interface SignedIn {
  readonly id: UserId;
  readonly role: string;
}

const me = v.object({ user: v.object({ id: v.number(), role: v.string() }) });

/** Asks the account who the credentials are of: an agent or an admin. */
export async function signIn(
  { rest }: Pick<Zendesk, 'rest'>,
  signal: AbortSignal,
): Promise<Result<SignedIn, Failure>> {
  const asked = { path: '/api/v2/users/me', what: 'sign in', missing: 'gone', urgency: 'onScreen' } as const;
  const who = await rest.read(asked, me, signal);
  if (!who.ok) return who;
  const { id, role } = who.value.user;
  return role === 'end-user'
    ? failed({ kind: 'forbidden', what: 'sign in' })
    : ok({ id: asId<UserId>(String(id)), role });
}

/** The same person as the workflows know them. */
export function workerOf({ id, role }: SignedIn, subdomain: string): SweepOutside['worker'] {
  return { ...{ id, role, subdomain }, name: '', avatarUrl: null, groups: [], locale: 'en' };
}

/** The outside of a sweep by this person. */
export function sweepOutside(
  zendesk: Zendesk,
  signedIn: SignedIn,
  subdomain: string,
  language: Language,
  sweepShelf: SweepShelf,
): SweepOutside {
  const accountReplica = memoryAccountReplica();
  return {
    worker: workerOf(signedIn, subdomain),
    settings: zendeskAccountSettings(zendesk),
    places: zendeskPlaces(zendesk),
    rights: zendeskRights(zendesk, signedIn.id),
    store: zendeskThemeStore(zendesk),
    archive: zendeskTicketArchive(zendesk, false),
    accountTickets: zendeskAccountTickets(zendesk),
    accountImport: async () => zendeskAccountImport(zendesk),
    accountFeed: zendeskAccountFeed(zendesk),
    accountReplica,
    folding: foldingOf(accountReplica),
    replica: memoryReplica(),
    leases: zendesk.leases,
    language,
    hearingPool: async () => poolOfOne(language),
    sweepShelf,
    sweepEntries: async () => zendeskSweepEntries(zendesk),
    now: (): Instant => instant(zendesk.nowMs()),
    pause: (milliseconds, signal) => zendesk.world.sleep(milliseconds, signal),
    newId: () => Array.from({ length: 10 }, () => randomInt(36).toString(36)).join(''),
  };
}
