import { ok, type Result } from '#domain/basis/Result.ts';
import type { OwnMacro } from '#ports/AccountRemoval.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { readPlaces } from './places/readPlaces.ts';
import type { Rest } from './rest/Rest.ts';
import { placeMeta } from './wire/groupPage.ts';
import { idText } from './wire/idText.ts';

const PATH = '/api/v2/macros';
/** What the app writes below each macro: the release whose words it holds, and their language. */
const DESCRIPTION = /^Groundswell [0-9a-z]+\.released\.\d+\.[0-9a-z.]+ [0-9A-Za-z-]+$/;

const page = v.object({
  macros: v.array(v.looseObject({ id: idText, description: v.nullish(v.string()) })),
  meta: placeMeta,
});

/** The account's macros that the app made. Admins are shown those of everybody, switched off or not. */
export async function ownMacros(
  rest: Pick<Rest, 'read'>,
  what: string,
  signal: AbortSignal,
): Promise<Result<readonly OwnMacro[], Failure>> {
  const pages = await readPlaces(rest, PATH, page, what, signal);
  if (!pages.ok) return pages;
  const all = pages.value.flatMap(({ macros }) => macros);
  return ok(all.filter(({ description }) => DESCRIPTION.test(description ?? '')));
}

/** Removes a macro; one that is gone already is no failure. */
export async function removeOwnMacro(
  rest: Pick<Rest, 'write'>,
  what: string,
  id: string,
): Promise<Result<void, Failure>> {
  const request = {
    method: 'DELETE',
    path: `${PATH}/${id}`,
    body: undefined,
    what,
    missing: 'gone',
  } as const;
  const deleted = await rest.write(request, v.unknown());
  return deleted.ok || deleted.failure.kind === 'gone' ? ok(undefined) : deleted;
}
