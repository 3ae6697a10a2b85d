import type { ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Customer } from '#domain/outcome/customerAsks.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { CustomerPicture } from './CustomerPicture.ts';
import type { CustomerFrom } from './CustomerTools.ts';
import { pictureOf } from './pictureOf.ts';
import { readTurns } from './readTurns.ts';

/** A mention that was moved into a theme that was merged, and that one again: nobody goes on longer. */
const MOST_STEPS = 4;

/**
 * What a customer asked for and what became of it, from the account: their mentions, the themes that these are in now, and of
 * their journals what says so. A handful of requests, however much others asked for; the newest three hundred mentions.
 */
export async function readCustomer(
  outside: CustomerFrom,
  customer: Customer,
  signal: AbortSignal,
): Promise<Result<CustomerPicture, Failure>> {
  const { asks, replies } = outside;
  const readAt = outside.now();
  const found = await asks.mentions(customer, signal);
  if (!found.ok) return found;
  const { items: mentions, members } = found.value;
  let { isPart, unreadable } = found.value;
  const themes: Theme[] = [];
  const events: JournalEvent[] = [];
  const seen = new Set<ThemeId>();
  let next = new Set(mentions.map(({ themeId }) => themeId));
  for (let step = 0; step < MOST_STEPS && next.size > 0; step++) {
    for (const id of next) seen.add(id);
    const shown = await asks.themes([...next], signal);
    if (!shown.ok) return shown;
    const told = await asks.events([...next], signal);
    if (!told.ok) return told;
    themes.push(...shown.value);
    events.push(...told.value.items);
    isPart ||= told.value.isPart;
    unreadable += told.value.unreadable;
    next = new Set(told.value.items.flatMap(leadsTo).filter((id) => !seen.has(id)));
  }
  const facts = { customer, members, mentions, events, themes, isPart, unreadable, readAt };
  return pictureOf(outside, facts, (shipped) => readTurns(replies, shipped, signal), signal);
}

/** The theme into which an event brings a theme or its mentions. */
function leadsTo({ kind, payload }: JournalEvent): readonly ThemeId[] {
  const { into, to } = payload as { readonly into?: ThemeId; readonly to?: ThemeId };
  const theme = kind === 'theme.merged' ? into : to;
  return theme !== undefined && /^(?:theme\.merged|mention\.(?:moved|split))$/.test(kind) ? [theme] : [];
}
