import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { FeedProgress, SyncState } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { wrongRecords } from '../sync/wrongRecords.ts';
import type { Health } from './Health.ts';

/**
 * What may be handed to somebody who helps: kinds, counts, versions and ages. No words of customers or agents, no names, no
 * ids, no address of the account, and nothing of Zendesk's own words, which may hold any of these. Each value is chosen
 * here by name; what is added to `Health` does not come along by itself.
 */
export function diagnosticsOf(health: Health): string {
  const { at, themes, budget, abilities, standing } = health;
  const minutesAgo = (moment: Instant) => Math.round((epochMs(at) - epochMs(moment)) / 60_000);
  const facts = {
    app: /^[\d.]{1,20}$/.test(health.appVersion) ? health.appVersion : 'unknown',
    shape: {
      writes: health.writesVersion,
      ...told(health.book, (book) => ({
        version: book.version,
        home: book.settings.home === null ? 'open' : 'given',
        pilotGroups: book.settings.pilot.groups.length,
        deciders: book.settings.deciders.length,
        doubtful: book.doubtful,
      })),
    },
    missing: told(health.missing, (missing) => missing.filter((part) => /^[a-z]+(\.[a-z_]+)?$/.test(part))),
    role: health.role,
    standing: told(standing, (value) => (value.can === 'write' ? 'write' : value.because.kind)),
    themes: themes === null ? null : { count: themes.count, minutesOld: minutesAgo(themes.readAt) },
    account: told(health.account, (state) => (state === null ? null : accountFacts(state, minutesAgo))),
    kept: told(health.kept, (kept) =>
      kept === null ? null : { mentions: kept.mentions, events: kept.events },
    ),
    outbox: health.entries.map((entry) => entryFacts(entry, minutesAgo(entry.at))),
    budget: {
      sentLastMinute: budget.sentLastMinute,
      perMinute: budget.perMinute,
      heldSeconds: budget.heldSeconds,
      jobs: budget.jobs,
      account:
        budget.account === null
          ? null
          : { perMinute: budget.account.perMinute, remaining: budget.account.remaining },
    },
    browser: {
      keeps: abilities.keeps,
      isPersistent: abilities.isPersistent,
      locks: abilities.locks,
      channels: abilities.channels,
      workers: abilities.workers,
    },
  };
  return JSON.stringify(facts, null, 2);
}

function told<T, U>(
  result: Result<T, Failure>,
  facts: (value: T) => U,
): U | { readonly failed: Failure['kind'] } {
  return result.ok ? facts(result.value) : { failed: result.failure.kind };
}

function accountFacts(state: SyncState, minutesAgo: (moment: Instant) => number) {
  const feed = ({ reading, isComplete, isWhole, read, total }: FeedProgress) => ({
    reading,
    isComplete,
    isWhole,
    read,
    total,
  });
  const { nonsense, left, kept } = wrongRecords(state);
  return {
    way: state.way,
    isTooLarge: state.isTooLarge,
    mentions: feed(state.feeds.mentions),
    events: feed(state.feeds.events),
    minutesOld: state.syncedAt === null ? null : minutesAgo(state.syncedAt),
    unreadable: nonsense,
    altered: { count: kept, doNotCount: left },
  };
}

function entryFacts({ write, tries, failure, isStuck }: OutboxEntry, minutesOld: number) {
  return { kind: write.kind, tries, failed: failure?.kind ?? null, isStuck, minutesOld };
}
