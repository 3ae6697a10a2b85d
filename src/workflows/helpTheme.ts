import { ok, type Result } from '#domain/basis/Result.ts';
import type { Help, Theme } from '#domain/theme/Theme.ts';
import { themeEventId } from '#domain/theme/ThemeEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { keepTheme } from './keepTheme.ts';
import type { Outside } from './Outside.ts';
import { keepWrite } from './outbox/keepWrite.ts';
import { untilTried } from './outbox/untilTried.ts';

/** The theme as it now is, and what waits in the outbox because the first try failed (`null` where Zendesk has it). */
export interface Helped {
  readonly theme: Theme;
  readonly notSent: OutboxEntry | null;
}

/**
 * Says what helps customers with this theme today (a workaround, an article, the agreed wording), or with `null` that
 * nothing does any more. `nonce` is chosen once per action and kept for its retries. What could not be sent at once waits
 * in the outbox; only where the browser keeps nothing does this fail.
 */
export async function helpTheme(
  outside: Pick<Outside, 'store' | 'replica' | 'outbox' | 'worker' | 'now' | 'newId'>,
  theme: Theme,
  help: Help | null,
  nonce: string,
): Promise<Result<Helped, Failure>> {
  const { store, replica, outbox, worker, now } = outside;
  const event = {
    id: themeEventId(theme.id, 'theme.helped', worker.id, nonce),
    kind: 'theme.helped',
    themeId: theme.id,
    actor: worker.id,
    payload: { help },
    after: null,
    at: now(),
    recordId: null,
  };
  const record = { id: theme.id, name: theme.name, help };
  const about = { ticketId: null, themeName: theme.name };
  const helped = { ...theme, help };
  const kept = await keepWrite(outside, { kind: 'event', event, record }, about);
  if (!kept.ok) {
    const written = await store.writeEvent(event);
    if (!written.ok) return written;
    const saved = await store.saveTheme(record);
    if (!saved.ok) return saved;
    await keepTheme(replica, helped);
    return ok({ theme: helped, notSent: null });
  }
  await keepTheme(replica, helped);
  const tried = await untilTried(outbox, kept.value.id, new AbortController().signal);
  const entry = outbox.known().find(({ id }) => id === kept.value.id);
  return ok({ theme: helped, notSent: tried.ok ? null : (entry ?? null) });
}
