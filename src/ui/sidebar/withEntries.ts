import type { OutboxEntry } from '#ports/Outbox.ts';
import type { TicketState } from './ticketState.ts';

type Shown = Extract<TicketState, { at: 'shown' }>;

/**
 * What is shown, with what waits in the outbox: a tag, a theme or its help that Zendesk does not have yet is shown also
 * where this browser was told anew what Zendesk has. The same state where that changes nothing.
 */
export function withEntries(state: Shown, entries: readonly OutboxEntry[]): Shown {
  return entries.reduce(withEntry, state);
}

function withEntry(state: Shown, { write }: OutboxEntry): Shown {
  if (write.kind === 'mention') {
    const { mention } = write;
    const { reading, cards } = state;
    const isHere = mention.ticketId === reading.conversation.ticketId;
    const onCard = cards.some(({ status }) => status.at === 'tagged' && status.mention.id === mention.id);
    const shown = reading.mentions.find(({ id }) => id === mention.id);
    const isShown = mention.withdrawn ? shown === undefined : shown?.quotes.length === mention.quotes.length;
    if (!isHere || onCard || isShown) return state;
    const others = reading.mentions.filter(({ id }) => id !== mention.id);
    const mentions = mention.withdrawn ? others : [...others, mention];
    return { ...state, reading: { ...reading, mentions } };
  }
  if (write.kind !== 'event') return state;
  const { record, event } = write;
  const before = state.themes.get(record.id);
  const { kind, tag, archived, help, championId, answer = null, counts, examples, countedAt } = record;
  const { summary = '', areaId = null, partOf = null } = record;
  const isWhole =
    kind && tag && archived !== undefined && help !== undefined && championId !== undefined && counts;
  if (before === undefined) {
    if (!isWhole || examples === undefined || countedAt === undefined) return state;
    const { id, name } = record;
    const said = { id, name, kind, tag, archived, help, summary, areaId, partOf };
    const theme = { ...said, championId, answer, counts, examples, countedAt };
    return { ...state, themes: new Map(state.themes).set(id, theme) };
  }
  if (event.kind === 'theme.created') return state;
  const changed = { ...before, ...record };
  const isSame = (['name', 'kind', 'archived', 'partOf'] as const).every(
    (key) => changed[key] === before[key],
  );
  return isSame && changed.help?.text === before.help?.text
    ? state
    : { ...state, themes: new Map(state.themes).set(record.id, changed) };
}
