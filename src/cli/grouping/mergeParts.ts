import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { laterOf, readUnitLine, type Unit } from './Unit.ts';

/** A file is not what `groundswell group --partial` or `--merge` printed. */
export class NoPart extends Error {
  readonly code = 'ENOPART';
}

/**
 * Puts parts together into one, holding a line of each at a time. The order and the grouping of the parts do not matter,
 * nor whether one comes twice: merging is taking the later of each unit.
 *
 * @throws NoPart where a line is none of a part, or stands out of order.
 */
export async function* mergeParts(files: readonly string[], stdin: Readable): AsyncGenerator<Unit> {
  const heads: { unit: Unit; rest: AsyncGenerator<Unit> }[] = [];
  for (const file of files) {
    const rest = unitsOf(file, stdin);
    const first = await rest.next();
    if (first.done !== true) heads.push({ unit: first.value, rest });
  }
  while (heads.length > 0) {
    const key = heads.reduce(
      (least, { unit }) => (unit.unit < least ? unit.unit : least),
      heads[0]?.unit.unit ?? '',
    );
    let latest: Unit | null = null;
    for (const head of heads.filter(({ unit }) => unit.unit === key)) {
      latest = latest === null ? head.unit : laterOf(latest, head.unit);
      const next = await head.rest.next();
      if (next.done === true) heads.splice(heads.indexOf(head), 1);
      else head.unit = next.value;
    }
    if (latest !== null) yield latest;
  }
}

async function* unitsOf(file: string, stdin: Readable): AsyncGenerator<Unit> {
  const input = file === '-' ? stdin : createReadStream(file);
  const name = file === '-' ? 'stdin' : file;
  let line = 0;
  let before = '';
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text === '') continue;
    const read = readUnitLine(text);
    if (!read.ok) throw new NoPart(`${name}:${line}: ${read.failure}; was it cut?`);
    if (line > 1 && read.value.unit <= before)
      throw new NoPart(`${name}:${line}: out of order; is it what group --partial printed?`);
    before = read.value.unit;
    yield read.value;
  }
}
