import type { ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from './Failure.ts';
import type { Listed } from './ThemeStore.ts';

/** Up to 100 of a theme's mentions. */
export interface MentionPage extends Listed<Mention> {
  /** Where the next ones begin; `null` where these are the last. */
  readonly place: string | null;
}

/** What `ThemeStore.mentionsOfTheme` reads in one go, page by page: for a theme that thousands of tickets ask for. */
export interface ThemeMentions {
  /**
   * The first page is somebody's who waits; all others are read behind what anybody waits for. `refused` where the place is
   * not known any more; `gone` where the account does not tell mentions by their theme.
   */
  readonly page: (
    theme: ThemeId,
    place: string | null,
    signal: AbortSignal,
  ) => Promise<Result<MentionPage, Failure>>;
}
