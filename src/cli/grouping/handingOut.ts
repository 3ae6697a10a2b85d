import type { FindParts, PartFound, Task } from '#language/grouping/findInPart.ts';

/**
 * Hands parts out, so many at a time, the largest first, so that none is waited for long. What is found stands in the
 * order of the parts, whichever comes back first. A part whose thread ended (its memory was used up, say) is handed out
 * once more.
 *
 * @throws Error where that fails, too; no further part is handed out then.
 */
export function handingOut(width: number, find: (part: Task) => Promise<PartFound>): FindParts {
  return async (parts) => {
    const found: PartFound[] = [];
    const left = [...parts.entries()].sort(([, a], [, b]) => a.rows.length - b.rows.length);
    await Promise.all(
      Array.from({ length: width }, async () => {
        for (let next = left.pop(); next !== undefined; next = left.pop()) {
          const [at, part] = next;
          found[at] = await find(part)
            .catch(() => find(part))
            .catch((error: unknown) => {
              left.length = 0;
              throw new Error(
                `a thread ended twice over the same texts (${error instanceof Error ? error.message : String(error)}); ` +
                  'try --threads 1, or group fewer texts at a time against those that are grouped (--known)',
              );
            });
        }
      }),
    );
    return found;
  };
}
