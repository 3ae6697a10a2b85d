import { ok, type Result } from '#domain/basis/Result.ts';
import type { Help, Theme } from '#domain/theme/Theme.ts';
import { themeEventId } from '#domain/theme/ThemeEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepTheme } from './createTheme.ts';
import type { Outside } from './Outside.ts';

/**
 * Says what helps customers with this theme today (a workaround, an article, the agreed wording), or with `null` that
 * nothing does any more. `nonce` is chosen once per action and kept for its retries.
 */
export async function helpTheme(
  { store, replica, worker, now }: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  theme: Theme,
  help: Help | null,
  nonce: string,
): Promise<Result<Theme, Failure>> {
  const written = await store.writeEvent({
    id: themeEventId(theme.id, 'theme.helped', worker.id, nonce),
    kind: 'theme.helped',
    themeId: theme.id,
    actor: worker.id,
    payload: { help },
    after: null,
    at: now(),
    recordId: null,
  });
  if (!written.ok) return written;
  const saved = await store.saveTheme({ id: theme.id, name: theme.name, help });
  if (!saved.ok) return saved;
  const helped = { ...theme, help };
  await keepTheme(replica, helped);
  return ok(helped);
}
