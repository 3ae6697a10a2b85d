import type { Conversation } from '#domain/comment/Conversation.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import { signalGroupId } from '#domain/signal/signalGroupId.ts';
import { detectTongue } from '#language/tongue/detectTongue.ts';
import type { Language } from '#ports/Language.ts';

/**
 * Hears a request in every customer sentence with "wish", a bug in those with "broken", praise in those with "great";
 * matches themes by words of their names; groups nothing; tells languages as the engine does.
 */
export function fakeLanguage(): Language {
  return {
    hear: async (conversation) => {
      const sentences = sentencesOf(conversation);
      const signals = sentences.flatMap(signalOf);
      const asks = signals.filter(({ kind }) => kind !== 'praise');
      return ok({
        language: 'en',
        support: 'full',
        groups: asks.map((lead) => ({ id: signalGroupId(lead), signals: [lead], what: lead.sentence.text })),
        praise: signals.filter(({ kind }) => kind === 'praise'),
        questions: [],
        whole: { kind: signals[0]?.kind ?? 'none', probability: 0.9 },
        sentences,
        skipped: [],
      });
    },
    learn: async () => ok(null),
    match: async ({ what, quotes }, themes) => {
      const heard = new Set(words(`${what} ${quotes.join(' ')}`));
      const matches = themes.map((theme) => {
        const shared = words(theme.name).filter((word) => heard.has(word));
        return { themeId: theme.id, score: shared.length / Math.max(1, words(theme.name).length), shared };
      });
      const worth = matches.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
      return ok(worth.slice(0, 3));
    },
    group: async (texts) => ok({ groups: [], ungrouped: texts.map(({ id }) => id) }),
    tell: async (texts) => ok(texts.map((text) => detectTongue(text).language)),
    name: async ({ text }) => ok(text.slice(0, 60)),
  };
}

function sentencesOf({ comments }: Conversation): readonly Sentence[] {
  return comments.flatMap(({ key, text, role, isPublic }) => {
    if (role === 'system' || (role === 'agent' && isPublic)) return [];
    const wordsOf = role === 'customer' ? ('customer' as const) : ('agent' as const);
    return [...text.matchAll(/[^.!?\n]+[.!?]?/g)].flatMap((found) => {
      const said = found[0].trim();
      const start = found.index + found[0].indexOf(said);
      return said === '' ? [] : [{ comment: key, start, end: start + said.length, text: said, wordsOf }];
    });
  });
}

function signalOf(sentence: Sentence): readonly Signal[] {
  const kinds = { wish: 'request', broken: 'bug', great: 'praise' } as const;
  const because = { wish: 'wishes', broken: 'broken', great: 'praisesProduct' } as const;
  const cues = ['wish', 'broken', 'great'] as const;
  const cue = cues.find((word) => sentence.wordsOf === 'customer' && sentence.text.includes(word));
  if (cue === undefined) return [];
  const start = sentence.start + sentence.text.indexOf(cue);
  const span = { comment: sentence.comment, start, end: start + cue.length };
  return [
    { kind: kinds[cue], sentence, cue: span, confidence: 0.9, because: because[cue], ruleId: `fake.${cue}` },
  ];
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
