import { expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed } from '#domain/basis/Result.ts';
import { namePeople } from '#workflows/namePeople.ts';
import { sampleTheme } from '../zendesk/samples.ts';
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

function watched() {
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
  return { asked, outside };
}

it('names oneself without a request, also beside others', async () => {
  const { asked, outside } = watched();
  const [me, other] = [outside.worker.id, asId<UserId>('2')];
  expect((await namePeople(outside, [me], signal)).get(me)).toEqual({
    ...{ id: me, name: outside.worker.name, avatarUrl: null, isStaff: true },
  });
  expect([...(await namePeople(outside, [me, other], signal)).keys()].toSorted()).toEqual([me, other]);
  expect(asked).toEqual([[other]]);
});

it('asks for whoever carries a theme along with somebody who must be asked for, a hundred at most', async () => {
  const { asked, outside } = watched();
  const [second, third] = [asId<UserId>('2'), asId<UserId>('3')];
  const carried = (id: string, championId: UserId | null) => sampleTheme(id, { championId });
  const themes = [
    carried('a', third),
    carried('b', third),
    carried('c', null),
    carried('d', outside.worker.id),
  ];
  const many = Array.from({ length: 200 }, (_, n) => carried(`m${n}`, asId<UserId>(String(1_000 + n))));
  await outside.replica.saveThemes(themes, outside.now());
  await namePeople(outside, [second], signal);
  expect(asked).toEqual([[second, third]]);
  // Known by then: no request for the theme's card, and none for champions alone.
  await namePeople(outside, [third], signal);
  await outside.replica.saveThemes([...themes, ...many], outside.now());
  await namePeople(outside, [second, third], signal);
  expect(asked).toHaveLength(1);
  await namePeople(outside, [asId<UserId>('404')], signal);
  expect(asked[1]).toHaveLength(100);
  expect(asked[1]?.slice(0, 2)).toEqual(['404', '1000']);
});
