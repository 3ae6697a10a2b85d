import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeMentions } from '#ports/ThemeMentions.ts';
import type { FakeAccount } from './fakeThemeStore.ts';

/** Pages of a fake account's mentions, and what a test decides about them. */
export interface FakeThemeMentions extends ThemeMentions {
  /** What was asked, by the place where each page began. */
  readonly asked: (string | null)[];
  /** Asked before every page but when it gives `null`; may wait, as a slow account does. */
  onPage: ((theme: ThemeId, place: string | null) => Promise<Failure | null>) | null;
}

/** A theme's mentions, so many a page. */
export function fakeThemeMentions(account: FakeAccount, perPage = 100): FakeThemeMentions {
  const fake: FakeThemeMentions = {
    asked: [],
    onPage: null,
    page: async (theme, place, signal) => {
      fake.asked.push(place);
      const failure = (await fake.onPage?.(theme, place)) ?? account.failure;
      if (signal.aborted) return failed({ kind: 'cancelled', what: 'read mentions' });
      if (failure !== null) return failed(failure);
      const all = [...account.mentions.values()].filter(({ themeId }) => themeId === theme);
      const from = Number(place ?? 0);
      const next = from + perPage;
      return ok({
        items: all.slice(from, next),
        unreadable: [],
        place: next < all.length ? String(next) : null,
      });
    },
  };
  return fake;
}
