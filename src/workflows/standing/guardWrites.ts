import { failed, type Result } from '#domain/basis/Result.ts';
import type { Dismissals } from '#ports/Dismissals.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import type { Outside } from '../Outside.ts';
import { loadStanding, type StandingFrom } from './loadStanding.ts';

/** The two ports through which everything is written that people do. */
export interface Writers {
  readonly store: ThemeStore;
  readonly dismissals: Dismissals;
}

/**
 * The same ports, but a write goes out only where this person may write now; else it fails as `readOnly` and nothing is
 * sent, so that what waits in the outbox goes on waiting. What Zendesk refuses is remembered. Reading is as it was.
 */
export function guardWrites(outside: StandingFrom & Pick<Outside, 'store' | 'dismissals'>): Writers {
  const { store, dismissals } = outside;

  async function guarded<T>(
    what: string,
    write: () => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    const standing = await loadStanding(outside, new AbortController().signal, false);
    if (!standing.ok) return standing;
    const { value } = standing;
    if (value.can === 'read') return failed({ kind: 'readOnly', what, because: value.because.kind });
    const written = await write();
    await note(outside, written.ok ? null : written.failure);
    return written;
  }

  return {
    store: {
      ...store,
      saveTheme: (theme) => guarded('save theme', () => store.saveTheme(theme)),
      saveMention: (mention) => guarded('save mention', () => store.saveMention(mention)),
      writeEvent: (event) => guarded('write event', () => store.writeEvent(event)),
      putBack: (altered, thing) => guarded('put record back', () => store.putBack(altered, thing)),
    },
    dismissals: {
      ...dismissals,
      save: (agent, week, ids) => guarded('save dismissals', () => dismissals.save(agent, week, ids)),
    },
  };
}

/** Loaded with the first write; where it cannot be, nothing is remembered, and the next write is refused as this one was. */
async function note(outside: StandingFrom, failure: Failure | null): Promise<void> {
  const loaded = await import('./noteRefusal.ts').catch(() => null);
  await loaded?.noteRefusal(outside, failure);
}
