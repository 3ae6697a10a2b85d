import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { AccountFeed } from '#ports/AccountFeed.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { Failure } from '#ports/Failure.ts';

const AT_A_TIME = 50;
/** More than this of one theme are not missing one by one: the next reading of the account says more. */
const MOST = 500;

/**
 * A theme's mentions that the account does not list with it, though this browser has read them: deleted since, or somebody
 * changed by hand which theme their records point at. Those that are there count as their taggers wrote them. No request
 * where nothing is missing.
 */
export async function readRelinked(
  from: {
    readonly folding: Pick<AccountFolding, 'tagged'> | undefined;
    readonly accountFeed: Pick<AccountFeed, 'mentionsById'> | undefined;
  },
  id: ThemeId,
  listed: readonly Mention[],
  signal: AbortSignal,
): Promise<Result<readonly Mention[], Failure>> {
  const { folding, accountFeed } = from;
  const kept = await folding?.tagged(id);
  // Without a copy of the account nothing is known to be missing.
  if (accountFeed === undefined || kept?.ok !== true) return ok([]);
  const there = new Set(listed.map((mention) => mention.id));
  const missing = kept.value.filter((mention) => !there.has(mention)).slice(0, MOST);
  const found: Mention[] = [];
  for (let from = 0; from < missing.length; from += AT_A_TIME) {
    const read = await accountFeed.mentionsById(missing.slice(from, from + AT_A_TIME), signal);
    if (!read.ok) return read;
    found.push(...read.value.filter(({ themeId }) => themeId === id));
  }
  return ok(found);
}
