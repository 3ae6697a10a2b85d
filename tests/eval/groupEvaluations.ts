import { bCubed, type Placed, sharedInformation } from '#cli/measures/Placed.ts';
import { groupTexts } from '#language/grouping/groupTexts.ts';
import { bestAssignment } from './bestAssignment.ts';
import { banking77, dstc11, type Labelled } from './collections.ts';
import { type Evaluation, row } from './EvalRow.ts';

/** Groups texts, their number known or not; a text without a group is one of its own. */
async function placed(data: readonly Labelled[], known: boolean): Promise<readonly Placed[]> {
  const texts = data.map(({ text }, index) => ({ id: String(index), text }));
  const groups = new Set(data.map(({ label }) => label)).size;
  const grouped = await groupTexts(texts, () => Promise.resolve(), known ? { groups } : {});
  const of = new Map(
    grouped.groups.flatMap(({ members }, group) => members.map((id) => [id, `in ${group}`])),
  );
  return data.map(({ label }, index) => ({ truth: label, found: of.get(String(index)) ?? `alone ${index}` }));
}

/** Share of texts that are in the group that their true one is assigned to, one to one, at best. */
function accuracy(of: readonly Placed[]): number {
  const truths = [...new Set(of.map(({ truth }) => truth))];
  const found = [...new Set(of.map((each) => each.found))];
  const size = Math.max(truths.length, found.length);
  const gains = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const each of of) {
    const line = gains[truths.indexOf(each.truth)];
    const at = found.indexOf(each.found);
    if (line !== undefined) line[at] = (line[at] ?? 0) + 1;
  }
  return bestAssignment(gains) / of.length;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Nothing of these collections was learnt from or tuned on; grouping sees the texts alone, and is deterministic. */
export const GROUP_EVALUATIONS: readonly Evaluation[] = [
  {
    ids: ['group.banking77.nmi', 'group.banking77.acc'],
    needsData: true,
    run: async () => {
      const of = await placed(banking77('test'), true);
      const what = 'Banking77, 3,080 test texts, 77 groups known';
      return [
        row('group.banking77.nmi', sharedInformation(of), what, { goal: 0.71 }),
        row('group.banking77.acc', accuracy(of), `${what}, best assignment`, { goal: 0.5 }),
      ];
    },
  },
  {
    ids: ['group.dstc11.nmi'],
    needsData: true,
    run: async () => {
      const both = [await placed(dstc11('development'), true), await placed(dstc11('test-banking'), true)];
      const what = 'DSTC11, insurance (22 groups) and banking (18), mean';
      return [row('group.dstc11.nmi', mean(both.map(sharedInformation)), what, { goal: 0.8 })];
    },
  },
  {
    ids: ['group.unknownK.b3'],
    needsData: true,
    run: async () => {
      const sets = {
        banking77: banking77('test'),
        insurance: dstc11('development'),
        banking: dstc11('test-banking'),
      };
      const scores: [string, number][] = [];
      for (const [name, data] of Object.entries(sets))
        scores.push([name, bCubed(await placed(data, false)).f1]);
      const each = scores.map(([name, score]) => `${name} ${score.toFixed(2)}`).join(', ');
      const what = `number unknown, one setting, ungrouped ones alone (${each})`;
      return [row('group.unknownK.b3', mean(scores.map(([, score]) => score)), what, { goal: 0.6 })];
    },
  },
];
