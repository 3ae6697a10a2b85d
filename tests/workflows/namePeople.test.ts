import { expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { namePeople } from '#workflows/namePeople.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();

it('names oneself without a request, also beside others', async () => {
  const asked: string[][] = [];
  const base = outsideFor('1', conversationOf(5, []));
  const outside = {
    ...base,
    people: {
      ...base.people,
      show: (ids: readonly UserId[], given: AbortSignal) => {
        asked.push([...ids]);
        return base.people.show(ids, given);
      },
    },
  };
  const [me, other] = [base.worker.id, asId<UserId>('2')];
  expect((await namePeople(outside, [me], signal)).get(me)).toEqual({
    ...{ id: me, name: base.worker.name, avatarUrl: null, isStaff: true },
  });
  expect([...(await namePeople(outside, [me, other], signal)).keys()].toSorted()).toEqual([me, other]);
  expect(asked).toEqual([[other]]);
});
