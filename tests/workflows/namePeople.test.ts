import { expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed } from '#domain/basis/Result.ts';
import { namePeople } from '#workflows/namePeople.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();

it('asks for whom the account does not know once an hour, and for whom it did not answer again', async () => {
  const asked: string[][] = [];
  const base = outsideFor('1', conversationOf(5, []));
  let [failing, nowMs] = [true, Date.UTC(2026, 10, 22)];
  const people = {
    ...base.people,
    show: async (ids: readonly UserId[], given: AbortSignal) => {
      asked.push([...ids]);
      return failing
        ? failed({ kind: 'offline', what: 'read people' } as const)
        : base.people.show(ids, given);
    },
  };
  const outside = { ...base, people, now: () => instant(nowMs) };
  const [known, deleted] = [asId<UserId>('2'), asId<UserId>('404')];
  const name = async () => [...(await namePeople(outside, [known, deleted], signal)).keys()];
  expect(await name()).toEqual([]);
  failing = false;
  expect(await name()).toEqual([known]);
  expect(await name()).toEqual([known]);
  expect(asked).toEqual([
    [known, deleted],
    [known, deleted],
  ]);
  nowMs += 61 * 60_000;
  await name();
  expect(asked.at(-1)).toEqual([deleted]);
});

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
