import type { MentionId, ThemeId } from '#domain/basis/Id.ts';
import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import { themeIdInTag } from '#domain/theme/themeTag.ts';
import type { Diary } from './Diary.ts';
import type { Network } from './Network.ts';
import { ADMIN } from './stormAccount.ts';
import type { Truth } from './readTruth.ts';

/** Tags that went with a submit though nobody had taken anything back, and none of whose mentions was deleted. */
export function wronglyTaken(
  { submits, mentions }: Diary,
  deletedIds: ReadonlySet<string>,
  isForgotten: (mention: MentionId) => boolean,
): readonly string[] {
  const over = new Set<string>();
  for (const [id, said] of mentions)
    if (said.some(({ state }) => state === 'none') || isForgotten(id) || deletedIds.has(id))
      over.add(ticketAndTheme(id));
  return submits.flatMap(({ ticketId, removed }) =>
    removed.flatMap((tag) => {
      const theme = themeIdInTag(tag);
      return theme === null || over.has(`${ticketId}.${theme}`)
        ? []
        : [`${tag} of ticket ${ticketId} was taken`];
    }),
  );
}

/** What tickets' tags say beside the truth, told without the app's own check of it. */
export async function strayTags(
  network: Network,
  { mentions }: Truth,
  tickets: number,
): Promise<readonly string[]> {
  const standing = new Map<string, Set<ThemeId>>();
  for (const { ticketId, themeId, withdrawn } of mentions.values()) {
    if (withdrawn) continue;
    standing.set(ticketId, (standing.get(ticketId) ?? new Set()).add(themeId));
  }
  const wrong: string[] = [];
  for (let n = 1; n <= tickets; n++) {
    const { ticket } = (await network.ask(ADMIN, 'GET', `/api/v2/tickets/${n}`)) as {
      readonly ticket: { readonly tags: readonly string[] };
    };
    const ours = ticket.tags.filter((tag) => tag.startsWith(TAG_PREFIX));
    const themes = standing.get(String(n)) ?? new Set();
    if (themes.size > 0 && ours.length === 0) wrong.push(`ticket ${n} is tagged and bears no tag`);
    if (themes.size === 0 && ours.length > 0) wrong.push(`ticket ${n} bears ${ours.join()} for nothing`);
    for (const tag of ours) {
      const theme = themeIdInTag(tag);
      if (theme !== null && !themes.has(theme)) wrong.push(`ticket ${n} bears ${tag} without a mention`);
    }
  }
  return wrong;
}

function ticketAndTheme(id: MentionId): string {
  return id.split('.').slice(0, 2).join('.');
}
