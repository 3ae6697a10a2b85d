import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import { isPlacing, placesLately } from '#domain/event/placesLately.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';
import { browserExamples } from '#storage/browserExamples.ts';
import { noon } from '../zendesk/samples.ts';

describe('a reading of examples in this browser', () => {
  it('goes on with what was moved and removed before, and ends with nothing kept', async () => {
    const shelf = await browserExamples('acme', asId<UserId>('1'));
    const [key, gone] = [asId<MentionKey>('7.csv'), asId<MentionKey>('8.csv')];
    const [csv, dark] = [asId<ThemeId>('csv'), asId<ThemeId>('dark')];
    const by = { actor: asId<UserId>('1'), at: noon };
    const events = [
      ...draftMentionEvents(new Map(), { kind: 'mention.moved', to: dark }, [key], by),
      ...draftMentionEvents(new Map(), { kind: 'mention.removed' }, [gone], by),
    ].filter(isPlacing);
    const quote = { person: '77', text: 'é 🙂', at: noon };
    const pass = {
      place: 'next',
      pages: 1,
      found: new Map([[csv, [quote]]]),
      journal: { place: null, pages: 1, isOver: true, events },
    };
    expect(await shelf?.save(pass)).toEqual(ok(undefined));
    const read = await shelf?.read();
    expect(read).toEqual(ok(pass));
    const kept = read?.ok === true ? (read.value?.journal.events ?? []) : [];
    expect(placesLately(kept)).toEqual(
      new Map([
        [key, dark],
        [gone, null],
      ]),
    );
    await shelf?.save(null);
    expect(await shelf?.read()).toEqual(ok(null));
  });
});
