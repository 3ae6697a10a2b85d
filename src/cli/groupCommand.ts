import type { Writable } from 'node:stream';
import type { Failure } from '#ports/Failure.ts';
import type { Grouped, Language } from '#ports/Language.ts';
import { mergeParts } from './grouping/mergeParts.ts';
import { readUnits } from './grouping/readUnits.ts';
import { type Unit, unitJson } from './grouping/Unit.ts';
import { oneLine, printLine } from './printLine.ts';
import { paintFor } from './printTicket.ts';
import type { ExitCode, Terminal } from './readCommand.ts';
import { readKnownGroups } from './readKnownGroups.ts';
import type { LineId } from './textLine.ts';
import { withExitCode } from './withExitCode.ts';
import { writeWhole } from './writeWhole.ts';

/** What a person asked the command to do. */
export interface GroupOptions {
  /** The number of groups, where it is known. */
  readonly groups: number | null;
  /** A file of lines that an earlier run printed; its groups keep their ids, names and members. */
  readonly known: string | null;
  /** Print what is to be grouped, as a part, and group nothing; or put such parts together. */
  readonly part: 'make' | 'merge' | null;
  /** The file that gets the lines, instead of standard output, which then tells what they came to. */
  readonly out: string | null;
  /** NDJSON, else a table for people; with `out` one JSON document, else a sentence. */
  readonly json: boolean;
}

/** What the lines came to. */
type Summary =
  | { readonly units: number; readonly texts: number }
  | { readonly groups: number; readonly texts: number; readonly ungrouped: number };

/** The engine failed, in words for whoever asked. */
class CannotGroup extends Error {
  readonly code = 'ECANNOTGROUP';

  constructor(failure: Failure) {
    super(`could not be grouped: ${'reason' in failure ? failure.reason : failure.kind}`);
  }
}

/** `groundswell group`: finds the themes in texts. All are read before the first line is printed. */
export async function groupCommand(
  files: readonly string[],
  options: GroupOptions,
  language: Language,
  { stdin, stdout, stderr, colours }: Terminal,
): Promise<ExitCode> {
  return withExitCode(stderr, async () => {
    const { out } = options;
    let bad = 0;
    if (out === null) await group(stdout);
    else {
      const summary = await writeWhole(out, group);
      stdout.write(
        options.json
          ? `${JSON.stringify({ out, ...summary, unreadable: bad })}\n`
          : `${out}: ${saidOf(summary)}\n`,
      );
    }
    return bad;

    async function group(to: Writable): Promise<Summary> {
      if (options.part === 'merge') return printUnits(mergeParts(files, stdin), to);
      const complain = (where: string, why: string): void => {
        bad++;
        stderr.write(`${where}: ${why}\n`);
      };
      const known = options.known === null ? [] : await readKnownGroups(options.known, stdin, complain);
      const units = await readUnits(files, stdin, language, complain);
      if (options.part === 'make')
        return printUnits(
          [...units].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, unit]) => unit),
          to,
        );
      const ids = new Map<string, LineId>();
      const texts: { id: string; text: string }[] = [];
      for (const unit of units.values())
        for (const { id, text } of unit.texts) {
          const key = String(id);
          if (ids.has(key)) complain(unit.unit, `the id ${key} was there before`);
          else texts.push({ id: key, text });
          ids.set(key, ids.get(key) ?? id);
        }
      units.clear();
      const grouped = await language.group(texts, new AbortController().signal, {
        ...(options.groups === null ? {} : { groups: options.groups }),
        known,
      });
      if (!grouped.ok) throw new CannotGroup(grouped.failure);
      await (options.json || out !== null ? printLines(grouped.value, ids, to) : printTable(grouped.value));
      return {
        groups: grouped.value.groups.length,
        texts: ids.size,
        ungrouped: grouped.value.ungrouped.length,
      };
    }
  });

  async function printLines(grouped: Grouped, ids: ReadonlyMap<string, LineId>, to: Writable): Promise<void> {
    const groupOf = new Map(grouped.groups.flatMap((group) => group.members.map((id) => [id, group])));
    for (const [key, id] of ids) {
      const group = groupOf.get(key);
      await printLine(to, JSON.stringify({ id, group: group?.id ?? null, name: group?.name ?? null }));
    }
  }

  async function printTable({ groups, ungrouped }: Grouped): Promise<void> {
    const paint = paintFor(colours);
    for (const { name, members, typical } of groups) {
      await printLine(stdout, `${paint('bold', oneLine(name, 80))}  ${members.length}`);
      for (const text of typical) await printLine(stdout, `    “${oneLine(text)}”`);
    }
    await printLine(stdout, `\n${groups.length} groups, ${ungrouped.length} texts go with no other.`);
  }
}

async function printUnits(units: Iterable<Unit> | AsyncIterable<Unit>, to: Writable): Promise<Summary> {
  let [count, texts] = [0, 0];
  for await (const unit of units) {
    await printLine(to, unitJson(unit));
    count += 1;
    texts += unit.texts.length;
  }
  return { units: count, texts };
}

function saidOf(summary: Summary): string {
  return 'units' in summary
    ? `${summary.texts} texts of ${summary.units} tickets or lines, to be grouped.`
    : `${summary.texts} texts, ${summary.groups} groups, ${summary.ungrouped} go with no other.`;
}
