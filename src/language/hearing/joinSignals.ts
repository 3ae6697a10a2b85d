import type { Signal } from '#domain/signal/Signal.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { signalGroupId } from '#domain/signal/signalGroupId.ts';
import { termsOf } from '../matching/terms.ts';
import { nameAsk } from '../naming/nameAsk.ts';
import type { HeardSignal } from './HeardSignal.ts';

/** These sentences ask by themselves; the others (a workaround, a complaint) usually explain one that does. */
const ASKS: ReadonlySet<string> = new Set(['asksForAWay', 'wishes', 'suggests']);

/** A sentence that begins so turns to something else. */
const TURNS =
  /^\W*(?:and )?(?:also|another|other thing|one (?:more|other)|second(?:ly)?|next|separately|unrelated|btw|by the way|while (?:i|we)(?: am|'m)?|ps|p\.s|on (?:another|a different)|lastly|finally|additionally|and (?:for me|my own)|autre chose|par ailleurs|außerdem|noch (?:etwas|was)|otra cosa|además|outra coisa|além disso)\b/iu;

/** A point of a list stands for itself. */
const LISTED = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/u;

/** A sentence that begins so speaks of what was said just before. */
const GOES_ON =
  /^\W*(?:(?:so|and|but|because|which|then|until|without)\b\W*)?(?:it|it's|this|that|that's|they|these|those|them|he|she)\b/iu;

/** How alike two sentences must be to speak of the same ask, as shared content words over the shorter's. */
const ALIKE = 0.34;
const ALIKE_NEAR = 0.2;

/** From this confidence on the earliest signal leads, so that a card stays the same while the talk goes on. */
const LEADS_FROM = 0.5;

/**
 * Puts the signals of one conversation together by what they ask for: those that share words, and those that go on
 * about the sentence before. Requests and bugs are never mixed. Surest group first.
 */
export function joinSignals(heard: readonly HeardSignal[], subject: string): readonly SignalGroup[] {
  const groups: HeardSignal[][] = [];
  for (const signal of heard) {
    const home = homeOf(signal, groups);
    if (home === null) groups.push([signal]);
    else home.push(signal);
  }
  return groups
    .map((members) => toGroup(members, groups.length === 1 ? subject : ''))
    .sort((a, b) => b.signals[0].confidence - a.signals[0].confidence);
}

function homeOf(signal: HeardSignal, groups: readonly HeardSignal[][]): HeardSignal[] | null {
  const { text } = signal.signal.sentence;
  const turns = TURNS.test(text) || LISTED.test(text);
  let best: HeardSignal[] | null = null;
  let bestAlike = 0;
  for (const group of groups.toReversed()) {
    const last = group.at(-1);
    if (last === undefined || last.signal.kind !== signal.signal.kind) continue;
    const alike = Math.max(...group.map((member) => overlap(member.terms, signal.terms)));
    const apart = distance(last, signal);
    if (!turns && apart <= 2 && group === groups.at(-1)) {
      const goesOn = GOES_ON.test(signal.signal.sentence.text) || signal.terms.size <= 2;
      const explains =
        !ASKS.has(signal.signal.because) || !group.some((member) => ASKS.has(member.signal.because));
      if (goesOn || explains || alike >= ALIKE_NEAR) return group;
    }
    if (alike >= ALIKE && alike > bestAlike) [best, bestAlike] = [group, alike];
  }
  return best;
}

/** Sentences between two signals; another comment is far away, unless it goes straight on. */
function distance(a: HeardSignal, b: HeardSignal): number {
  if (a.commentIndex === b.commentIndex) return b.sentenceIndex - a.sentenceIndex;
  return b.commentIndex - a.commentIndex <= 2 && b.sentenceIndex <= 1 ? 2 : 99;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared < 2 && smaller > 2 ? (0.5 * shared) / smaller : shared / smaller;
}

function toGroup(members: readonly HeardSignal[], subject: string): SignalGroup {
  const likely = members.find((member) => member.signal.confidence >= LEADS_FROM);
  const lead =
    likely ?? members.reduce((best, next) => (next.signal.confidence > best.signal.confidence ? next : best));
  const rest = members.filter((member) => member !== lead).map((member) => member.signal);
  const signals: readonly [Signal, ...Signal[]] = [lead.signal, ...rest];
  return { id: signalGroupId(lead.signal), signals, what: nameOf(members, lead, subject) };
}

/** Subjects that machines write. */
const NO_TITLE =
  /^(?:chat|conversation|call|message|voicemail|sms|whatsapp|request|ticket)\b.*\b(?:with|from|to|#)/iu;

/** The ticket's subject as a name, or an empty string where it says nothing that the comment does not begin with. */
function titleOf(subject: string, text: string): string {
  const clean = subject
    .replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s?)+/iu, '')
    .replace(/[\s?!.…]+$/u, '')
    .trim();
  const says = termsOf(clean).length >= 2 && clean.length <= 70 && !NO_TITLE.test(clean);
  return says && !text.startsWith(clean.slice(0, 30)) ? clean : '';
}

/** The lead's own name, or that of the first member that has a longer one, or the ticket's subject. */
function nameOf(members: readonly HeardSignal[], lead: HeardSignal, subject: string): string {
  const names = [lead, ...members.filter((member) => member !== lead)].map((member) =>
    nameAsk(member.text, member.place),
  );
  const telling = names.find((name) => name.split(' ').length >= 2);
  const title = titleOf(subject, lead.text);
  if (title !== '' && (lead.place.what === 'sentence' || telling === undefined)) return title;
  return telling ?? names.find((name) => name !== '') ?? lead.signal.sentence.text.slice(0, 60).trim();
}
