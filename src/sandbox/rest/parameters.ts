import type { Ask } from './World.ts';
import { badRequest, notFound } from './ZendeskError.ts';

/** A whole number from the path. */
export function idParameter(c: Ask, name = 'id'): number {
  const text = c.req.param(name) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}

/** `ids=1,2,3`: at most 100, as everywhere in Zendesk. */
export function idsQuery(c: Ask, name = 'ids'): number[] {
  const parts = textsQuery(c, name);
  if (parts.some((part) => !/^\d{1,15}$/.test(part)))
    throw badRequest('InvalidParameter', `${name} must be a comma-separated list of ids`);
  return parts.map(Number);
}

/** `name=a,b`: at most 100 values. */
export function textsQuery(c: Ask, name: string): string[] {
  const parts = (c.req.query(name) ?? '').split(',').filter((part) => part !== '');
  if (parts.length === 0) throw badRequest('InvalidParameter', `${name} is missing or empty`);
  if (parts.length > 100)
    throw badRequest('TooManyIds', `${name} takes at most 100 values, not ${parts.length}`);
  return parts;
}
