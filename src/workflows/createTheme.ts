import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { draftCreation } from '#domain/theme/draftCreation.ts';
import { NAME_CHARACTERS } from '#domain/theme/nameFault.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme, ThemeKind } from '#domain/theme/Theme.ts';
import { createdEventId, themeEventId } from '#domain/theme/ThemeEvent.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Failure } from '#ports/Failure.ts';
import { forgetTheme, keepTheme } from './keepTheme.ts';
import { newPrefix } from './newPrefix.ts';
import type { Outside } from './Outside.ts';
import { dropUnsent } from './outbox/dropUnsent.ts';
import { keepWrite } from './outbox/keepWrite.ts';
import { laneOf } from './outbox/laneOf.ts';

/** A theme to be made. Its id is chosen once and kept for retries, so that a retry makes no second theme. */
export interface ThemeDraft {
  readonly id: ThemeId;
  readonly name: string;
  readonly kind: ThemeKind;
}

/** A draft with a fresh id; the name in one line, without edges, at most `NAME_CHARACTERS` long. */
export function draftTheme(outside: Pick<Outside, 'newId'>, name: string, kind: ThemeKind): ThemeDraft {
  const tidy = [...tidyText(name)].slice(0, NAME_CHARACTERS).join('');
  return { id: asId<ThemeId>(outside.newId()), name: tidy, kind };
}

type From = Pick<Outside, 'store' | 'replica' | 'outbox' | 'worker' | 'now' | 'newId'>;

/** Creates the theme: first the fact, then the record that lists show. Safe to repeat with the same draft. */
export async function createTheme(outside: From, draft: ThemeDraft): Promise<Result<Theme, Failure>> {
  const { store, replica, worker, now } = outside;
  const { id, name, kind } = draft;
  const theme = newTheme(id, name, kind, await newPrefix(replica));
  const event = draftCreation(theme, { actor: worker.id, at: now() });
  const about = { ticketId: null, themeName: name };
  const kept = await keepWrite(outside, { kind: 'event', event, record: theme }, about);
  if (!kept.ok) {
    const written = await store.writeEvent(event);
    if (!written.ok) return written;
    if (written.value.taken) return failed({ kind: 'refused', what: 'create theme', reason: id });
    const saved = await store.saveTheme(theme);
    if (!saved.ok) return saved;
  }
  await keepTheme(replica, theme);
  return ok(theme);
}

/** Hides a theme that its creator takes back (undo of "New theme"), while it has no mentions. */
export async function archiveTheme(outside: From, theme: Theme): Promise<Result<Theme, Failure>> {
  const { store, replica, worker, now, newId } = outside;
  const archived = { ...theme, archived: true };
  if (await dropTheme(outside, theme.id)) return ok(archived);
  const event = {
    id: themeEventId(theme.id, 'theme.archived', worker.id, newId()),
    kind: 'theme.archived',
    themeId: theme.id,
    actor: worker.id,
    payload: {},
    after: null,
    at: now(),
    recordId: null,
  };
  const record = { id: theme.id, name: theme.name, archived: true };
  const about = { ticketId: null, themeName: theme.name };
  const kept = await keepWrite(outside, { kind: 'event', event, record }, about);
  if (!kept.ok) {
    const written = await store.writeEvent(event);
    if (!written.ok) return written;
    const saved = await store.saveTheme(record);
    if (!saved.ok) return saved;
  }
  await keepTheme(replica, archived);
  return ok(archived);
}

/** Takes a theme back that Zendesk never heard of. Says whether that was possible. */
export async function dropTheme(outside: Pick<Outside, 'outbox' | 'replica'>, id: ThemeId): Promise<boolean> {
  const isCreation = outside.outbox
    .known()
    .some(({ write }) => write.kind === 'event' && write.event.id === createdEventId(id));
  if (!isCreation || !(await dropUnsent(outside, ({ write }) => laneOf(write) === id))) return false;
  await forgetTheme(outside.replica, id);
  return true;
}
