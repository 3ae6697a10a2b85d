import * as v from 'valibot';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language, LessonTalk } from '#ports/Language.ts';
import { type FromWorkerMessage, ToWorkerMessage } from './WorkerMessage.ts';

/**
 * Answers the messages of a page with an engine. Each call may be cancelled by its number; cancelling one that is
 * done or unknown does nothing. A message that is none of ours is answered by an `engine` failure where it bears a
 * call number, and passed over otherwise.
 */
export function workerHandler(
  language: Language,
  send: (message: FromWorkerMessage) => void,
): (data: unknown) => void {
  const running = new Map<number, AbortController>();
  return (data) => {
    const message = v.safeParse(ToWorkerMessage, data);
    if (!message.success) {
      const call = v.safeParse(v.object({ call: v.pipe(v.number(), v.integer(), v.minValue(1)) }), data);
      const reason = `${v.getDotPath(message.issues[0]) ?? 'message'}: ${message.issues[0].message}`;
      if (call.success)
        answer(call.output.call, { ok: false, failure: { kind: 'engine', what: 'read message', reason } });
      return;
    }
    const { call } = message.output;
    if (message.output.do === 'cancel') {
      running.get(call)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(call, controller);
    void work(language, message.output, controller.signal).then((result) => {
      running.delete(call);
      answer(call, result);
    });
  };

  function answer(call: number, result: Result<unknown, Failure>): void {
    send({ is: 'result', call, result });
  }
}

type Work = Exclude<ToWorkerMessage, { do: 'cancel' }>;

/** The casts give checked shapes their branded names back. */
function work(language: Language, message: Work, signal: AbortSignal): Promise<Result<unknown, Failure>> {
  switch (message.do) {
    case 'hear':
      return language.hear(
        message.conversation as unknown as Conversation,
        signal,
        message.learnt as LearntModel | null | undefined,
      );
    case 'learn':
      return language.learn(message.talks as unknown as readonly LessonTalk[], message.at as Instant, signal);
    case 'match':
      return language.match(message.query, message.themes as unknown as readonly Theme[], signal);
    case 'group':
      return language.group(message.texts, signal, message.wish);
    case 'tell':
      return language.tell(message.texts, signal);
    case 'name':
      return language.name(message.sentence as unknown as Sentence, message.comment as unknown as Comment);
  }
}
