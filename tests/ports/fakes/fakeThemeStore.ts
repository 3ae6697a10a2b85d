import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';

/** What an account has of ours; several people's fakes may share one. Its clock ticks a second with every write. */
export interface FakeAccount {
  readonly themes: Map<ThemeId, Theme & { readonly changedMs: number }>;
  readonly mentions: Map<string, Mention>;
  readonly events: Map<string, JournalEvent>;
  nowMs: number;
  /** When set, every call fails so. */
  failure: Failure | null;
}

export function fakeAccount(nowMs = Date.UTC(2026, 10, 22, 12)): FakeAccount {
  return { themes: new Map(), mentions: new Map(), events: new Map(), nowMs, failure: null };
}

/** The account's records in memory, with Zendesk's stamps. `me` creates what this store writes. */
export function fakeThemeStore(me: UserId, account: FakeAccount = fakeAccount()): ThemeStore {
  const tick = () => instant((account.nowMs += 1_000));
  const trouble = (what: string, signal?: AbortSignal): Failure | null =>
    signal?.aborted === true ? { kind: 'cancelled', what } : account.failure;
  const all = <T>(items: readonly T[]) => ok({ items, unreadable: [] });

  return {
    async listThemes(changedSince, signal) {
      const failure = trouble('read themes', signal);
      if (failure !== null) return failed(failure);
      const sinceMs = changedSince === null ? -Infinity : Date.parse(changedSince) - 300_000;
      const newest = [...account.themes.values()].toSorted((a, b) => b.changedMs - a.changedMs);
      const items = newest.filter(({ changedMs }) => changedMs >= sinceMs).map(plain);
      const [first] = newest;
      return ok({ items, unreadable: [], seenUpTo: first === undefined ? null : instant(first.changedMs) });
    },
    async showTheme(id, signal) {
      const failure = trouble('read theme', signal);
      if (failure !== null) return failed(failure);
      const theme = account.themes.get(id);
      return theme === undefined ? failed({ kind: 'gone', what: 'read theme' }) : ok(plain(theme));
    },
    async saveTheme(theme) {
      const failure = trouble('save theme');
      if (failure !== null) return failed(failure);
      const before = account.themes.get(theme.id);
      const { kind, tag } = { ...before, ...theme };
      if (kind === undefined || tag === undefined) return failed({ kind: 'gone', what: 'save theme' });
      tick();
      const blank = newTheme(theme.id, theme.name ?? '', kind);
      const given = { ...blank, ...before, ...theme, kind, tag, examples: [], changedMs: account.nowMs };
      account.themes.set(theme.id, given);
      return ok(undefined);
    },
    async mentionsOfTicket(ticket, signal) {
      const failure = trouble('read mentions', signal);
      if (failure !== null) return failed(failure);
      return all([...account.mentions.values()].filter(({ ticketId }) => ticketId === ticket));
    },
    async mentionsOfTheme(theme, signal) {
      const failure = trouble('read mentions', signal);
      if (failure !== null) return failed(failure);
      return all([...account.mentions.values()].filter(({ themeId }) => themeId === theme));
    },
    async saveMention(mention) {
      const failure = trouble('save mention');
      if (failure !== null) return failed(failure);
      if (!account.themes.has(mention.themeId)) return failed({ kind: 'gone', what: 'save mention' });
      const stored = { ...mention, at: account.mentions.get(mention.id)?.at ?? tick() };
      account.mentions.set(mention.id, stored);
      return ok(stored);
    },
    async journalOfTheme(theme, signal) {
      const failure = trouble('read journal', signal);
      if (failure !== null) return failed(failure);
      return all([...account.events.values()].filter(({ themeId }) => themeId === theme));
    },
    async writeEvent(event) {
      const failure = trouble('write event');
      if (failure !== null) return failed(failure);
      const there = account.events.get(event.id);
      if (there !== undefined) {
        const isOurs = there.actor === me && JSON.stringify(there.payload) === JSON.stringify(event.payload);
        return ok({ taken: !isOurs, event: there });
      }
      const stored = { ...event, actor: me, at: tick(), recordId: String(account.nowMs) };
      if (event.kind === 'theme.created' && !account.themes.has(event.themeId)) {
        const facts = event.payload as Pick<Theme, 'name' | 'kind' | 'tag'>;
        account.themes.set(event.themeId, {
          ...newTheme(event.themeId, facts.name, facts.kind),
          ...facts,
          changedMs: account.nowMs,
        });
      }
      account.events.set(event.id, stored);
      return ok({ taken: false, event: stored });
    },
    // Nobody changes anything behind this account's back.
    putBack: async () => ok(false),
  };
}

function plain(kept: Theme & { readonly changedMs?: number }): Theme {
  const theme: { -readonly [K in keyof typeof kept]: (typeof kept)[K] } = {
    ...kept,
    examples: [],
    ...(kept.changedMs === undefined ? {} : { changedAt: instant(kept.changedMs) }),
  };
  delete theme.changedMs;
  return theme;
}
