import type { Signal } from '#domain/signal/Signal.ts';
import type { Heard } from '#ports/Language.ts';
import type { HearLine } from './readHearLine.ts';

/** A signal and the phrase that names what it is about. */
export interface NamedSignal {
  readonly signal: Signal;
  readonly what: string;
}

/** The sentences that were heard at least so probably, in the order of the conversation. */
export function heardFrom(
  { conversation }: HearLine,
  heard: Heard,
  from: number,
  names: ReadonlyMap<Signal, string>,
): readonly NamedSignal[] {
  const place = new Map(conversation.comments.map(({ key }, index) => [key, index]));
  return [...heard.groups.flatMap(({ signals }) => signals), ...heard.praise, ...heard.questions]
    .map((signal) => ({ signal, what: names.get(signal) ?? '' }))
    .filter(({ signal }) => signal.confidence >= from)
    .sort(({ signal: { sentence: a } }, { signal: { sentence: b } }) => {
      return (place.get(a.comment) ?? 0) - (place.get(b.comment) ?? 0) || a.start - b.start;
    });
}

/** One line of JSON for one line that was heard. Offsets count UTF-16 units of the comment's text. */
export function hearJson(
  line: HearLine,
  heard: Heard,
  from: number,
  names: ReadonlyMap<Signal, string>,
): string {
  const place = new Map(line.conversation.comments.map(({ key }, index) => [key, index]));
  return JSON.stringify({
    id: line.id,
    kind: heard.whole.kind,
    probability: heard.whole.probability,
    language: heard.language,
    heard: heardFrom(line, heard, from, names).map(({ signal, what }) => ({
      comment: place.get(signal.sentence.comment) ?? 0,
      start: signal.sentence.start,
      end: signal.sentence.end,
      text: signal.sentence.text,
      kind: signal.kind,
      probability: signal.confidence,
      cue: { start: signal.cue.start, end: signal.cue.end },
      why: signal.because,
      what,
    })),
  });
}
