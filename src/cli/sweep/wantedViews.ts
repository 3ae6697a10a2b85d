import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TicketArchive } from '#ports/TicketArchive.ts';
import { oneLine } from '../printLine.ts';

/**
 * The views that somebody named, by id or by name. Asks for nothing where none is named.
 *
 * @throws NoView where one is not there, or a name means several.
 */
export async function wantedViews(
  archive: Pick<TicketArchive, 'views'>,
  named: readonly string[],
  signal: AbortSignal,
): Promise<Result<readonly AccountPlace[], Failure>> {
  if (named.length === 0) return ok([]);
  const listed = await archive.views(signal);
  if (!listed.ok) return listed;
  return ok(named.map((one) => viewNamed(listed.value, one)));
}

function viewNamed(views: readonly AccountPlace[], named: string): AccountPlace {
  const found = views.filter(({ id, name }) => id === named || name === named);
  const [view] = found;
  if (view !== undefined && found.length === 1) return view;
  const there = (found.length > 1 ? found : views).map(({ id, name }) => `  ${id}  ${oneLine(name, 60)}`);
  throw new NoView(
    `${found.length > 1 ? 'several views are' : 'no view is'} called “${named}”; there are:\n${there.join('\n')}`,
  );
}

class NoView extends Error {
  readonly code = 'ENOVIEW';
}
