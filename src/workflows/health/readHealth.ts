import { ok } from '#domain/basis/Result.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';
import { loadStanding } from '../standing/loadStanding.ts';
import { countKept } from './countKept.ts';
import type { Health } from './Health.ts';

const OWN_ROLE = /^\d+$/;

/** Looks at everything anew: the account's settings and shape (some six requests), and what this browser keeps. */
export async function readHealth(outside: BoardOutside, signal: AbortSignal): Promise<Health> {
  const { settings, setUp, surroundings, replica, accountReplica, outbox, budget, worker, now } = outside;
  const loaded = await loadSettings(outside, signal, 0);
  const [checked, standing, themes, account, kept, entries, report, abilities] = await Promise.all([
    setUp.check(signal, true),
    loadStanding(outside, signal),
    replica.themes(),
    accountReplica.state(),
    countKept(outside),
    outbox.update((before) => before),
    budget.report(),
    surroundings.abilities(),
  ]);
  const known = themes.ok ? themes.value : null;
  const own = entries.ok ? entries.value : outbox.known();
  return {
    at: now(),
    appVersion: surroundings.appVersion,
    writesVersion: settings.writesVersion,
    // Settings that could not be asked for just now are older ones: here that counts as not known.
    book: loaded.ok ? outdatedOr(loaded.value) : loaded,
    missing: checked.ok ? ok(checked.value.missing) : checked,
    role: OWN_ROLE.test(worker.role) ? 'own' : worker.role === 'admin' ? 'admin' : 'agent',
    standing,
    themes: known === null ? null : { count: known.themes.length, readAt: known.readAt },
    account,
    kept,
    entries: own.filter(({ by, subdomain }) => by === worker.id && subdomain === worker.subdomain),
    budget: report,
    abilities,
  };
}

function outdatedOr({
  book,
  outdated,
}: Extract<Awaited<ReturnType<typeof loadSettings>>, { ok: true }>['value']): Health['book'] {
  return outdated === null ? ok(book) : { ok: false, failure: outdated };
}
