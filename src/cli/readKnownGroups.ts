import type { Readable } from 'node:stream';
import * as v from 'valibot';
import type { KnownGroup } from '#ports/Language.ts';
import { schemaLine } from './jsonLine.ts';
import { readLines } from './readLines.ts';
import { lineId } from './textLine.ts';

const groupLine = v.looseObject({
  id: lineId,
  group: v.nullable(v.string()),
  name: v.optional(v.nullable(v.string()), null),
});

/** Reads what `groundswell group` printed before: the groups, and who is in them. */
export async function readKnownGroups(
  file: string,
  stdin: Readable,
  complain: (where: string, why: string) => void,
): Promise<readonly KnownGroup[]> {
  const groups = new Map<string, KnownGroup & { members: string[] }>();
  const parse = schemaLine('a line of “group”', groupLine);
  for await (const { line, read: value } of readLines([file], stdin, parse)) {
    if (!value.ok) complain(`${file}:${line}`, value.failure);
    else if (value.value.group !== null) {
      const { id, group, name: called } = value.value;
      const known = groups.get(group) ?? { id: group, name: called ?? '', members: [] };
      known.members.push(String(id));
      groups.set(group, known);
    }
  }
  return [...groups.values()];
}
