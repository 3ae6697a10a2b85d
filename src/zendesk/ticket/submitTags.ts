import type { Frame } from '../frame/Frame.ts';
import { beforeTimeout } from '../frame/beforeTimeout.ts';

/** The save waits for us; a person does not wait longer than this for a tag. */
const HOOK_TIMEOUT_MS = 3_000;

/** Tags that a ticket shall bear or lose with its next submit. */
interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Holds tag changes back until the agent submits, then makes only those that differ. The submit always goes through:
 * a tag that could not be set is found by comparing mentions and tags later, a lost reply is not. Zendesk waits for hooks, so
 * that none is set before there is something to change.
 */
export function submitTags(frame: Frame): (added: readonly string[], removed: readonly string[]) => void {
  let wanted: TagChange | null = null;
  let made: TagChange | null = null;
  let isHooked = false;

  async function change(): Promise<void> {
    const now = wanted;
    if (now === null) return;
    const got = await frame.get(['ticket.tags'], 'tag ticket');
    if (!got.ok) return;
    const tags = got.value.values['ticket.tags'];
    const current = new Set<unknown>(Array.isArray(tags) ? tags : []);
    const added = now.added.filter((tag) => !current.has(tag));
    const removed = now.removed.filter((tag) => current.has(tag) && !now.added.includes(tag));
    const steps = [
      added.length === 0 ? null : await frame.invoke('ticket.tags.add', [added], 'tag ticket'),
      removed.length === 0 ? null : await frame.invoke('ticket.tags.remove', [removed], 'tag ticket'),
    ];
    if (steps.every((step) => step === null || step.ok)) made = now;
  }

  function hook(): void {
    isHooked = true;
    frame.on('ticket.save', async () => {
      await beforeTimeout(change(), HOOK_TIMEOUT_MS);
    });
    const saved = () => {
      if (wanted === made) wanted = null;
    };
    frame.on('ticket.submit.done', saved);
    frame.on('ticket.saved', saved);
  }

  return (added, removed) => {
    wanted = { added: [...added], removed: [...removed] };
    if (!isHooked) hook();
  };
}
