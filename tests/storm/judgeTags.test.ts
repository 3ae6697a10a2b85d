import { describe, expect, it } from 'vitest';
import { asId, type MentionId } from '#domain/basis/Id.ts';
import { Diary } from './Diary.ts';
import { wronglyTaken } from './judgeTags.ts';

const MENTION = asId<MentionId>('7.abcdefghij.91');
const REMOVED = ['gs_request', 'gs_dark_mode_abcdefghij'];

function diaryOf(...states: readonly string[]): Diary {
  const diary = new Diary();
  for (const state of states) diary.say(diary.mentions, MENTION, state).isCertain = true;
  diary.submits.push({ ticketId: '7', added: [], removed: REMOVED });
  return diary;
}

describe('a tag that went with a submit', () => {
  it('is lost where nobody took its mention back', () => {
    const lost = wronglyTaken(diaryOf('a@0'), new Set(), () => false);
    expect(lost).toEqual(['gs_dark_mode_abcdefghij of ticket 7 was taken']);
  });

  it.each([
    ['taken back', diaryOf('a@0', 'none'), new Set<string>(), false],
    ['deleted by somebody', diaryOf('a@0'), new Set<string>([MENTION]), false],
    ['forgotten', diaryOf('a@0'), new Set<string>(), true],
  ])('is not where its mention was %s', (_, diary, deleted, isForgotten) => {
    expect(wronglyTaken(diary, deleted, () => isForgotten)).toEqual([]);
  });
});
