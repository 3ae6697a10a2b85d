import type { Theme } from '#domain/theme/Theme.ts';
import type { HeardNews } from '#ports/OutcomeShelf.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import type { Outside } from '../Outside.ts';

/** An answer to something that this person tagged. */
export interface News extends HeardNews {
  readonly theme: Theme;
}

type Tools = Pick<OutcomeTools, 'shelf' | 'firstTag'>;

/** More answers at once are looked at with the next ticket: each costs two requests. */
const MOST_AT_ONCE = 4;

/**
 * The answers to what this person tagged that they have not put away yet, newest first. What was answered since this browser
 * last looked is held against what they tagged; where that cannot be asked now, the next look asks. A browser that never looked
 * begins with what is answered today, since everything old would be no news. One tab asks for all.
 */
export async function hearOutcomes(
  { replica, leases }: Pick<Outside, 'replica' | 'leases'>,
  { shelf, firstTag }: Tools,
  signal: AbortSignal,
): Promise<readonly News[]> {
  const kept = await replica.themes();
  const themes = kept.ok ? (kept.value?.themes ?? []) : [];
  await leases.once('heard', () => look(themes, { shelf, firstTag }, signal), signal);
  const heard = await shelf.heard();
  if (!heard.ok || heard.value === null) return [];
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return heard.value.news.flatMap((one) => {
    const theme = byId.get(one.themeId);
    return theme === undefined || theme.answer === null ? [] : [{ ...one, theme }];
  });
}

/** Puts news away: they are not told again, unless the theme is answered anew. */
export async function putAway({ shelf }: Pick<Tools, 'shelf'>, theme: Theme['id']): Promise<void> {
  const heard = await shelf.heard();
  if (!heard.ok || heard.value === null) return;
  const news = heard.value.news.filter(({ themeId }) => themeId !== theme);
  await shelf.saveHeard({ ...heard.value, news });
}

async function look(
  themes: readonly Theme[],
  { shelf, firstTag }: Tools,
  signal: AbortSignal,
): Promise<void> {
  const heard = await shelf.heard();
  if (!heard.ok) return;
  const said = (theme: Theme) => `${theme.answer?.answer ?? ''} ${theme.answer?.due ?? ''}`.trim();
  if (heard.value === null) {
    const answers = Object.fromEntries(themes.map((theme) => [theme.id, said(theme)]));
    await shelf.saveHeard({ answers, news: [] });
    return;
  }
  const answers: Record<string, string> = { ...heard.value.answers };
  let news = heard.value.news;
  const changed = themes.filter((theme) => said(theme) !== (answers[theme.id] ?? ''));
  if (changed.length === 0) return;
  for (const theme of changed.slice(0, MOST_AT_ONCE)) {
    const since = theme.answer === null ? null : await firstTag(theme.id, signal);
    if (since !== null && !since.ok) break;
    answers[theme.id] = said(theme);
    news = news.filter(({ themeId }) => themeId !== theme.id);
    if (since?.value != null) news = [{ themeId: theme.id, since: since.value }, ...news];
  }
  await shelf.saveHeard({ answers, news });
}
