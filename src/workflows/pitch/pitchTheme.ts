import { ok, type Result } from '#domain/basis/Result.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import { draftSending, draftWithdrawal, draftWords } from '#domain/pitch/draftPitch.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchEvent, Sending, SentNumbers } from '#domain/pitch/PitchEvent.ts';
import type { PitchWords } from '#domain/pitch/PitchWords.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { type Said, sayEvent, type SayingFrom } from '../sayEvent.ts';

/** What somebody did with a pitch. Whether it holds, `isOvertaken` tells, where Zendesk has it. */
export interface Pitching extends Said {
  readonly event: PitchEvent;
}

/** Which pitch of a theme is meant, and what its writer knows of it. */
export interface PitchAt {
  readonly theme: Pick<Theme, 'id' | 'name'>;
  readonly audience: Audience;
  readonly story: Pick<PitchStory, 'last'>;
}

/** What a champion does with a pitch: keep its words, send it to a lead, or ask for no answer any more. */
export type PitchDeed =
  | { readonly do: 'keep'; readonly words: PitchWords; readonly numbers: SentNumbers }
  | { readonly do: 'send'; readonly words: PitchWords; readonly sending: Sending }
  | { readonly do: 'withdraw' };

/**
 * Does it through the outbox, and waits for the first try. It answers what is known of the pitch: where somebody else was
 * first it changes nothing and is kept in the journal as overtaken. Only where the browser keeps nothing does this fail.
 */
export async function pitchTheme(
  outside: SayingFrom,
  { theme, audience, story }: PitchAt,
  deed: PitchDeed,
): Promise<Result<Pitching, Failure>> {
  const by = { actor: outside.worker.id, at: outside.now() };
  const of = { themeId: theme.id, audience, story };
  const event =
    deed.do === 'keep'
      ? draftWords(of, deed.words, deed.numbers, by)
      : deed.do === 'send'
        ? draftSending(of, deed.words, deed.sending, by)
        : draftWithdrawal(of, by);
  const said = await sayEvent(outside, { id: theme.id, name: theme.name }, event);
  return said.ok ? ok({ event, ...said.value }) : said;
}
