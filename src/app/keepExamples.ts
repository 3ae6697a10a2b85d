import type { Outside } from '#workflows/Outside.ts';
import { readExamples } from '#workflows/examples/readExamples.ts';
import { browserExamples } from '#storage/browserExamples.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';

/** Learns what customers say of each theme, behind the first screen. What cannot be read now is read by a later page. */
export async function keepExamples(zendesk: Zendesk, outside: Outside): Promise<void> {
  const { subdomain, id } = outside.worker;
  const shelf = await browserExamples(subdomain, id);
  if (shelf === null) return;
  await readExamples({ ...outside, shelf, feed: zendeskAccountFeed(zendesk) }, new AbortController().signal);
}
