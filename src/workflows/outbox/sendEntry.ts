import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry, OutboxWrite, Sent } from '#ports/Outbox.ts';
import { sendDismissal } from '../sendDismissal.ts';
import { sendTurn } from '../playChampionTurn.ts';
import { sendMention } from '../tagTheme.ts';
import { patchKept } from '../keepTheme.ts';
import { sendEvent } from './sendEvent.ts';
import { isErased } from './isErased.ts';
import type { Sender } from './Sender.ts';

const DONE: Sent = { kind: 'done' };

/** Tells Zendesk what an entry says, and this browser what Zendesk made of it. Any number of times, to the same effect. */
export async function sendEntry(outside: Sender, entry: OutboxEntry): Promise<Result<Sent, Failure>> {
  const { write } = entry;
  const { signal } = new AbortController();
  switch (write.kind) {
    case 'mention': {
      const erased = await isErased(outside, entry, write, signal);
      if (!erased.ok) return erased;
      if (erased.value) {
        await outside.replica.saveMention({ ...write.mention, quotes: [], withdrawn: true });
        return failed({ kind: 'erased', what: 'send mention' });
      }
      const sent = await sendMention(outside, write.mention);
      return sent.ok ? ok({ kind: 'mention', mention: sent.value }) : sent;
    }
    case 'event':
      return sendEvent(outside, write);
    case 'champion': {
      const played = await sendTurn(outside, write, (event) => keepTurn(outside, entry, event), signal);
      if (!played.ok) return played;
      const { championId } = played.value.championship;
      const theme = await patchKept(outside.replica, { id: write.theme.id, championId });
      if (theme !== null) outside.outbox.tell({ about: 'theme', theme });
      return ok({ kind: 'champion', ...played.value });
    }
    case 'dismissal': {
      const sent = await sendDismissal(outside, write, entry.ticketId, signal);
      return sent.ok ? ok(DONE) : sent;
    }
  }
}

/** Keeps which turn is about to be written, so that a repeat writes the same one. */
async function keepTurn(
  { outbox }: Sender,
  { id }: OutboxEntry,
  event: Extract<OutboxWrite, { kind: 'champion' }>['event'],
): Promise<Result<void, Failure>> {
  const kept = await outbox.update((entries) =>
    entries.map((entry) =>
      entry.id === id && entry.write.kind === 'champion'
        ? { ...entry, write: { ...entry.write, event } }
        : entry,
    ),
  );
  return kept.ok ? ok(undefined) : kept;
}
