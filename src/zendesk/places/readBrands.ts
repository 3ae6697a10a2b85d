import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Rest } from '../rest/Rest.ts';
import { brandPage, formPage } from '../wire/brandPage.ts';
import { readPlaces } from './readPlaces.ts';

/** The account's brands. */
export async function readBrands(
  rest: Pick<Rest, 'read'>,
  signal: AbortSignal,
): Promise<Result<readonly AccountPlace[], Failure>> {
  const pages = await readPlaces(rest, '/api/v2/brands', brandPage, 'read brands', signal);
  return pages.ok ? ok(pages.value.flatMap(({ brands }) => brands)) : pages;
}

/** The account's forms, which come in one piece; none where its plan has no such address. */
export async function readForms(
  rest: Pick<Rest, 'read'>,
  signal: AbortSignal,
): Promise<Result<readonly AccountPlace[], Failure>> {
  const path = '/api/v2/ticket_forms';
  const request = { path, what: 'read forms', missing: 'gone', urgency: 'onScreen' } as const;
  const list = await rest.read(request, formPage, signal);
  if (list.ok) return ok(list.value.ticket_forms);
  const isLacking = list.failure.kind === 'gone' || list.failure.kind === 'forbidden';
  return isLacking ? ok([]) : list;
}
