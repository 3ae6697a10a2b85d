import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { InboxPart } from './InboxPart.ts';

/** All parts of the demonstration inbox that lie in the folder, as one. */
export function readInbox(folder: string): InboxPart {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => /^part\d+\.json$/.test(f))
        .sort()
    : [];
  const whole: InboxPart = { organizations: [], people: [], tickets: [] };
  for (const file of files) {
    const parsed = v.safeParse(InboxPart, JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) {
      const issue = parsed.issues[0];
      throw new Error(`${file}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
    }
    whole.organizations.push(...parsed.output.organizations);
    whole.people.push(...parsed.output.people);
    whole.tickets.push(...parsed.output.tickets);
  }
  return whole;
}
