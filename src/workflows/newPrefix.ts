import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import type { Replica } from '#ports/Replica.ts';

/**
 * What tags of themes begin with that are made now, as this browser last knew the settings: nobody waits for that, and an
 * older prefix stands for ever anyway.
 */
export async function newPrefix(replica: Pick<Replica, 'book'>): Promise<string> {
  const kept = await replica.book();
  return (kept.ok ? kept.value?.book.settings.hearing.tagPrefixes.at(-1) : undefined) ?? TAG_PREFIX;
}
