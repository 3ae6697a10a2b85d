import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import type { Ask } from './World.ts';
import { badAttribute, badRequest, ZendeskError } from './ZendeskError.ts';

/** The request's JSON object. Anything else is refused, also what Rails would have guessed from a form. */
export async function readBody(c: Ask): Promise<JsonObject> {
  const type = c.req.header('content-type') ?? '';
  const text = await c.req.text();
  if (!/^application\/(json|.*\+json)\b/i.test(type))
    throw new ZendeskError(415, {
      error: 'UnsupportedMediaType',
      description: `The content type is "${type}"; send application/json`,
    });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ZendeskError(400, { error: 'Unprocessable', description: 'The body is not valid JSON' });
  }
  if (!isObject(parsed)) throw badRequest('InvalidBody', 'The body must be a JSON object');
  return parsed;
}

/** The object under the envelope key (`{"ticket":{…}}`). */
export function envelope(body: JsonObject, key: string): JsonObject {
  const inner = body[key];
  if (!isObject(inner)) throw badAttribute(key, `Invalid parameter: ${key} must be an object`);
  return inner;
}
