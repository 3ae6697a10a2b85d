import { failed, ok } from '#domain/basis/Result.ts';
import type { HappyBackup } from '#ports/HappyBackup.ts';
import * as v from 'valibot';
import { keptKeepsake, readable } from './keptSchemas.ts';

const VERSION = 1;

const head = v.object({
  groundswell: v.literal('happy file'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
const body = v.object({ subdomain: v.string(), user: v.string(), keepsakes: v.array(v.unknown()) });

/** The happy file as JSON that says whose it is. */
export const happyBackup: HappyBackup = {
  write(keepsakes, { subdomain, id: user }) {
    const file = { groundswell: 'happy file', version: VERSION, subdomain, user, keepsakes };
    return `${JSON.stringify(file, null, 2)}\n`;
  },

  read(text, { subdomain, id: user }) {
    const json = parsed(text);
    const begins = v.safeParse(head, json);
    if (!begins.success) return failed('damaged');
    if (begins.output.version > VERSION) return failed('newer');
    const file = v.safeParse(body, json);
    if (!file.success) return failed('damaged');
    if (file.output.subdomain !== subdomain || file.output.user !== user) return failed('otherPerson');
    const keepsakes = readable(keptKeepsake, file.output.keepsakes);
    return ok({ keepsakes, unreadable: file.output.keepsakes.length - keepsakes.length });
  },
};

function parsed(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
