import type { EventId } from '#domain/basis/Id.ts';
import { draftNote, draftTakeBack } from '#domain/theme/NoteEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { takeNoteBack, writeNote } from '#workflows/theme/writeNote.ts';
import type { Dice } from './Dice.ts';
import type { Diary } from './Diary.ts';
import { agentId } from './stormAccount.ts';
import type { StormPage } from './StormPage.ts';

/** Writes a note to colleagues, or takes one's own back. */
export async function liveNote(
  { outside }: StormPage,
  theme: Theme,
  { diary, agents }: { readonly diary: Diary; readonly agents: number },
  dice: Dice,
): Promise<void> {
  const by = { actor: outside.worker.id, at: outside.now() };
  const isOwn = (id: EventId) => id.startsWith(`${theme.id}.`) && diary.events.get(id)?.by === by.actor;
  const own = [...diary.events.keys()].filter(
    (id) => isOwn(id) && diary.events.get(id)?.what === 'note.written',
  );
  const [id, nonce] = [dice.isHit(0.4) ? dice.pick(own) : undefined, dice.id()];
  const words = { text: `Look. ${nonce}`, people: [agentId(dice.below(agents))] };
  const note = id === undefined ? null : { id, themeId: theme.id };
  const draft = note === null ? draftNote(theme.id, words, by, nonce) : draftTakeBack(note, by);
  diary.count(draft.kind);
  diary.event(draft.id, by.actor, draft.kind);
  await (note === null ? writeNote(outside, theme, words, nonce) : takeNoteBack(outside, theme, note));
}
