import {
  asId,
  type CommentKey,
  type OrganizationId,
  type ThemeId,
  type TicketId,
  type UserId,
} from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createdEventId, themeEventId } from '#domain/theme/ThemeEvent.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import { mulberry } from './mulberry.ts';
import { sentenceBy, nameBy } from './sentenceBy.ts';

/** How large an account is. */
export interface AccountSize {
  readonly mentions: number;
  readonly themes: number;
  readonly events: number;
  /** When mentions were tagged, in milliseconds since 1970: evenly from first to last. Else ten minutes apart from 2024 on. */
  readonly between?: readonly [firstMs: number, lastMs: number];
}

/** An account as it is after some years of tagging, as domain values. */
export interface LargeAccount {
  readonly themes: readonly Theme[];
  readonly mentions: readonly Mention[];
  /** Stored ones, oldest first. */
  readonly events: readonly JournalEvent[];
}

const AGENTS = 120;
const START_MS = Date.UTC(2024, 0, 1);

/**
 * A seeded account: a few themes have thousands of mentions and most a handful (Zipf with exponent 0.7), a mention
 * has one quote of 8 to 30 words and every fifth a second one, every theme is created and claimed, and what is left of
 * the events are helps, renamings and claims that came too late. The same seed gives the same account.
 */
export function largeAccount({ mentions, themes, events, between }: AccountSize, seed = 7): LargeAccount {
  const random = mulberry(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const agent = () => asId<UserId>(String(901_000_000_000 + pick(AGENTS)));
  const ids = Array.from({ length: themes }, (_, n) =>
    asId<ThemeId>(`large${n.toString(36).padStart(5, '0')}`),
  );
  const idAt = (n: number) => ids[n % themes] ?? asId<ThemeId>('none');
  const zipf = zipfBy(random, themes);
  const taggedMs = (n: number) =>
    between === undefined
      ? START_MS + n * 600_000
      : between[0] + Math.floor((n / mentions) * (between[1] - between[0]));
  const said: Mention[] = [];
  const examples = new Map<ThemeId, string[]>();
  for (let n = 0; n < mentions; n++) {
    const themeId = idAt(zipf());
    const ticketId = asId<TicketId>(String(100_000 + n));
    const taggedBy = agent();
    const at = instant(taggedMs(n));
    const quotes = Array.from({ length: n % 5 === 0 ? 2 : 1 }, (_, q) => {
      const text = sentenceBy(random);
      const start = pick(400);
      return {
        text,
        wordsOf: 'customer' as const,
        comment: asId<CommentKey>(
          `${at.slice(0, 19).replace(/[-:]/g, '')}.${pick(9e11)}.${random().toString(36).slice(2, 13).padEnd(11, '0')}`,
        ),
        start: start + q * 400,
        end: start + q * 400 + text.length,
        authorName: nameBy(random),
        at,
      };
    });
    const kept = examples.get(themeId) ?? [];
    if (kept.length < 8) examples.set(themeId, [...kept, quotes[0]?.text.slice(0, 240) ?? '']);
    said.push({
      id: mentionId(ticketId, themeId, taggedBy),
      themeId,
      ticketId,
      requesterId: asId<UserId>(String(370_000_000_000 + pick(mentions * 0.6))),
      organizationId:
        n % 4 === 0 ? null : asId<OrganizationId>(String(180_000_000_000 + pick(mentions * 0.1))),
      brandId: 360_000_000_001,
      taggedBy,
      quotes,
      withdrawn: n % 50 === 0,
      at,
      changedAt: at,
    });
  }
  const names = ids.map((_, n) => `${sentenceBy(random).split(' ').slice(0, 5).join(' ')} ${n}`);
  const journal = Array.from({ length: events }, (_, n): JournalEvent => {
    const themeId = idAt(n);
    const common = {
      themeId,
      actor: agent(),
      after: null,
      at: instant(START_MS + n * 60_000),
      recordId: `01EVENT${String(n).padStart(19, '0')}`,
    };
    const name = names[n % themes] ?? '';
    const tag = themeTag(themeId, name);
    if (n < themes)
      return {
        ...common,
        id: createdEventId(themeId),
        kind: 'theme.created',
        payload: { name, kind: 'request', tag },
      };
    if (n < 2 * themes)
      return { ...common, id: championTurnId(themeId, 1), kind: 'champion.claimed', payload: { turn: 1 } };
    const id = themeEventId(themeId, 'theme.helped', common.actor, `n${n}`);
    return {
      ...common,
      id,
      kind: 'theme.helped',
      payload: { help: { sort: 'workaround', text: sentenceBy(random) } },
    };
  });
  return {
    mentions: said,
    events: journal,
    themes: ids.map((id, n) => ({
      id,
      name: names[n] ?? '',
      kind: 'request',
      tag: themeTag(id, names[n] ?? ''),
      archived: false,
      help: null,
      summary: '',
      areaId: null,
      partOf: null,
      championId: agent(),
      answer: null,
      counts: { people: 1 + pick(90), organizations: 1, tickets: 2, lastHeardAt: instant(START_MS) },
      examples: examples.get(id) ?? [],
      countedAt: instant(START_MS + n * 60_000),
    })),
  };
}

/** Draws places 0, 1, 2 … with a chance that falls with their number. */
function zipfBy(random: () => number, n: number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let i = 1; i <= n; i++) sums.push((sum += 1 / i ** 0.7));
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
