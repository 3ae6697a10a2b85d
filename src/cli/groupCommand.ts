import { askIn } from './askIn.ts';
import type { Grouped, Language } from '#ports/Language.ts';
import { oneLine, printLine } from './printLine.ts';
import { paintFor } from './printTicket.ts';
import type { ExitCode, Terminal } from './readCommand.ts';
import { readKnownGroups } from './readKnownGroups.ts';
import { readLines } from './readLines.ts';
import { readTextLine, type TextLine } from './textLine.ts';
import { withExitCode } from './withExitCode.ts';

/** What a person asked the command to do. */
export interface GroupOptions {
  /** The number of groups, where it is known. */
  readonly groups: number | null;
  /** A file of lines that an earlier run printed; its groups keep their ids, names and members. */
  readonly known: string | null;
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
    let bad = 0;
    const complain = (where: string, why: string): void => {
      bad++;
      stderr.write(`${where}: ${why}\n`);
    };
    const known = options.known === null ? [] : await readKnownGroups(options.known, stdin, complain);
    const texts = new Map<string, TextLine>();
    for await (const { file, line, read: value } of readLines(files, stdin, readTextLine)) {
      const where = `${file === '-' ? 'stdin' : file}:${line}`;
      if (!value.ok) complain(where, value.failure);
      for (const text of value.ok ? value.value : []) {
        if (texts.has(String(text.id))) complain(where, `the id ${text.id} was there before`);
        else texts.set(String(text.id), text);
      }
    }
    const asked: { id: string; text: string }[] = [];
    for (const [id, { text }] of texts) asked.push({ id, text: await askIn(text, language) });
    const grouped = await language.group(asked, new AbortController().signal, {
      ...(options.groups === null ? {} : { groups: options.groups }),
      known,
    });
    if (!grouped.ok) throw new Error(JSON.stringify(grouped.failure));
    await (options.json ? printLines(grouped.value, texts) : printTable(grouped.value));
    return bad;
  });

  async function printLines(grouped: Grouped, texts: ReadonlyMap<string, TextLine>): Promise<void> {
    const groupOf = new Map(grouped.groups.flatMap((group) => group.members.map((id) => [id, group])));
    for (const [key, { id }] of texts) {
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
