import type { Grouped, Language } from '#ports/Language.ts';
import { mergeParts } from './grouping/mergeParts.ts';
import { readUnits } from './grouping/readUnits.ts';
import { unitJson } from './grouping/Unit.ts';
import { oneLine, printLine } from './printLine.ts';
import { paintFor } from './printTicket.ts';
import type { ExitCode, Terminal } from './readCommand.ts';
import { readKnownGroups } from './readKnownGroups.ts';
import type { LineId } from './textLine.ts';
import { withExitCode } from './withExitCode.ts';

/** What a person asked the command to do. */
export interface GroupOptions {
  /** The number of groups, where it is known. */
  readonly groups: number | null;
  /** A file of lines that an earlier run printed; its groups keep their ids, names and members. */
  readonly known: string | null;
  /** Print what is to be grouped, as a part, and group nothing; or put such parts together. */
  readonly part: 'make' | 'merge' | null;
  /** NDJSON, else a table for people. */
  readonly json: boolean;
}

/** `groundswell group`: finds the themes in texts. All are read before the first line is printed. */
export async function groupCommand(
  files: readonly string[],
  options: GroupOptions,
  language: Language,
  { stdin, stdout, stderr, colours }: Terminal,
): Promise<ExitCode> {
  return withExitCode(stderr, async () => {
    if (options.part === 'merge') {
      for await (const unit of mergeParts(files, stdin)) await printLine(stdout, unitJson(unit));
      return 0;
    }
    let bad = 0;
    const complain = (where: string, why: string): void => {
      bad++;
      stderr.write(`${where}: ${why}\n`);
    };
    const known = options.known === null ? [] : await readKnownGroups(options.known, stdin, complain);
    const units = await readUnits(files, stdin, language, complain);
    if (options.part === 'make') {
      const keys = [...units.keys()].sort();
      for (const key of keys) {
        const unit = units.get(key);
        if (unit !== undefined) await printLine(stdout, unitJson(unit));
      }
      return bad;
    }
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
    if (!grouped.ok) throw new Error(JSON.stringify(grouped.failure));
    await (options.json ? printLines(grouped.value, ids) : printTable(grouped.value));
    return bad;
  });

  async function printLines(grouped: Grouped, ids: ReadonlyMap<string, LineId>): Promise<void> {
    const groupOf = new Map(grouped.groups.flatMap((group) => group.members.map((id) => [id, group])));
    for (const [key, id] of ids) {
      const group = groupOf.get(key);
      await printLine(stdout, JSON.stringify({ id, group: group?.id ?? null, name: group?.name ?? null }));
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
