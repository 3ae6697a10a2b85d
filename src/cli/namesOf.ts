import type { Signal } from '#domain/signal/Signal.ts';
import type { Heard, Language } from '#ports/Language.ts';
import type { HearLine } from './readHearLine.ts';

/**
 * What each sentence that was heard is about, in its own words: the feature, or for a bug what happens, as its card
 * says it. A sentence that cannot be named is left out.
 */
export async function namesOf(
  { conversation }: HearLine,
  heard: Heard,
  language: Language,
): Promise<ReadonlyMap<Signal, string>> {
  const names = new Map<Signal, string>();
  const comments = new Map(conversation.comments.map((comment) => [comment.key, comment]));
  const cards = heard.groups.flatMap(({ signals, what }) => signals.map((signal) => ({ signal, what })));
  const others = [...heard.praise, ...heard.questions].map((signal) => ({ signal, what: '' }));
  for (const { signal, what } of [...cards, ...others]) {
    const comment = comments.get(signal.sentence.comment);
    const named =
      signal.kind === 'bug' || comment === undefined ? null : await language.name(signal.sentence, comment);
    const name = named?.ok === true ? named.value : what;
    if (name !== '') names.set(signal, name);
  }
  return names;
}
