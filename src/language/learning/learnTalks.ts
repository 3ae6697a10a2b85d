import type { Instant } from '#domain/basis/Instant.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import type { LessonTalk } from '#ports/Language.ts';
import type { Means } from '../hearing/Means.ts';
import { learnFrom } from './learnFrom.ts';
import type { Lesson } from './Lesson.ts';
import { lessonsOf } from './lessonsOf.ts';

/** Learns from conversations about which agents decided something. The same conversations give the same, in whatever order. */
export async function learnTalks(
  talks: readonly LessonTalk[],
  learntAt: Instant,
  means: Means,
): Promise<LearntModel | null> {
  const inOrder = talks.toSorted((a, b) =>
    a.conversation.ticketId < b.conversation.ticketId
      ? -1
      : a.conversation.ticketId > b.conversation.ticketId
        ? 1
        : 0,
  );
  const lessons: Lesson[] = [];
  for (const talk of inOrder) {
    lessons.push(...(await lessonsOf(talk, means)));
    await means.pause();
  }
  return learnFrom(lessons, learntAt, talks.length, means.pause);
}
