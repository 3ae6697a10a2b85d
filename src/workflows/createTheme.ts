import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { NO_COUNTS } from '#domain/mention/countMentions.ts';
import type { Theme, ThemeKind } from '#domain/theme/Theme.ts';
import { createdEventId, themeEventId } from '#domain/theme/ThemeEvent.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

/** Longer names are cut on screens and refused here: a name is a phrase. */
export const NAME_CHARACTERS = 120;

/** A theme to be made. Its id is chosen once and kept for retries, so that a retry makes no second theme. */
export interface ThemeDraft {
  readonly id: ThemeId;
  readonly name: string;
  readonly kind: ThemeKind;
}

/** A draft with a fresh id; the name in one line, without edges, at most `NAME_CHARACTERS` long. */
export function draftTheme(outside: Pick<Outside, 'newId'>, name: string, kind: ThemeKind): ThemeDraft {
  const tidy = [...name.replace(/\s+/gu, ' ').trim()].slice(0, NAME_CHARACTERS).join('');
  return { id: asId<ThemeId>(outside.newId()), name: tidy, kind };
}

/** Creates the theme: first the fact, then the record that lists show. Safe to repeat with the same draft. */
export async function createTheme(
  { store, replica, worker, now }: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  draft: ThemeDraft,
): Promise<Result<Theme, Failure>> {
  const { id, name, kind } = draft;
  const tag = themeTag(id, name);
  const event = {
    id: createdEventId(id),
    kind: 'theme.created',
    themeId: id,
    actor: worker.id,
    payload: { name, kind, tag },
    after: null,
    at: now(),
    recordId: null,
  };
  const written = await store.writeEvent(event);
  if (!written.ok) return written;
  if (written.value.taken) return failed({ kind: 'refused', what: 'create theme', reason: id });
  const theme: Theme = {
    id,
    name,
    kind,
    tag,
    archived: false,
    help: null,
    championId: null,
    counts: NO_COUNTS,
    examples: [],
    countedAt: null,
  };
  const saved = await store.saveTheme(theme);
  if (!saved.ok) return saved;
  await keepTheme(replica, theme);
  return ok(theme);
}

/** Hides a theme that its creator takes back (undo of "New theme"), while it has no mentions. */
export async function archiveTheme(
  { store, replica, worker, now, newId }: Pick<Outside, 'store' | 'replica' | 'worker' | 'now' | 'newId'>,
  theme: Theme,
): Promise<Result<Theme, Failure>> {
  const written = await store.writeEvent({
    id: themeEventId(theme.id, 'theme.archived', worker.id, newId()),
    kind: 'theme.archived',
    themeId: theme.id,
    actor: worker.id,
    payload: {},
    after: null,
    at: now(),
    recordId: null,
  });
  if (!written.ok) return written;
  const saved = await store.saveTheme({ id: theme.id, name: theme.name, archived: true });
  if (!saved.ok) return saved;
  const archived = { ...theme, archived: true };
  await keepTheme(replica, archived);
  return ok(archived);
}

/** Puts one theme into the replica as we know it now, without pretending to have read the account. */
export async function keepTheme(replica: Outside['replica'], theme: Theme): Promise<void> {
  const kept = await replica.themes();
  if (!kept.ok || kept.value === null) return;
  const others = kept.value.themes.filter(({ id }) => id !== theme.id);
  await replica.saveThemes([...others, theme], kept.value.readAt);
}
