import { overlay } from './overlay.ts';
import type { Schema } from './readSpec.ts';

export type Direction = 'request' | 'answer';

/**
 * OpenAPI 3.0 schemas as JSON Schema that refuses what is not named. Every component exists open and closed:
 * open where several are put together (`allOf`, `anyOf`), closed where a value stands alone.
 */
export function definitions(schemas: { readonly [name: string]: Schema }, direction: Direction): Schema {
  const defs: { [name: string]: unknown } = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const more = direction === 'answer' ? overlay.answeredToo[name] : undefined;
    const widened = more
      ? { ...schema, properties: { ...(schema['properties'] as Schema | undefined), ...more } }
      : schema;
    const anything = more !== undefined && '*' in more;
    defs[name] = convert(anything ? { ...widened, additionalProperties: true } : widened, direction, false);
    defs[`${name}.closed`] = convert(
      anything ? { ...widened, additionalProperties: true } : widened,
      direction,
      true,
    );
  }
  return defs;
}

export function convert(schema: Schema, direction: Direction, closed: boolean): unknown {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const target = { $ref: `oas#/$defs/${ref.split('/').pop() ?? ''}${closed ? '.closed' : ''}` };
    return schema['nullable'] === true ? { anyOf: [target, { type: 'null' }] } : target;
  }
  const out: { [key: string]: unknown } = {};
  for (const key of [
    'type',
    'enum',
    'format',
    'pattern',
    'minimum',
    'maximum',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
  ])
    if (key in schema) out[key] = schema[key];
  const together = ['allOf', 'anyOf', 'oneOf'].filter((key) => key in schema);
  for (const key of together)
    out[key] = (schema[key] as Schema[]).map((each) => convert(each, direction, false));
  if (isSchema(schema['items'])) out['items'] = convert(schema['items'], direction, true);
  const properties = schema['properties'] as { [name: string]: Schema } | undefined;
  if (properties) {
    const kept = Object.entries(properties).filter(
      ([, each]) => direction === 'answer' || each['readOnly'] !== true,
    );
    out['properties'] = Object.fromEntries(
      kept.map(([name, each]) => [name, convert(each, direction, true)]),
    );
    const required = schema['required'];
    if (Array.isArray(required))
      out['required'] = required.filter((name) => kept.some(([known]) => known === name));
  } else if (Array.isArray(schema['required'])) out['required'] = schema['required'];
  const additional = schema['additionalProperties'];
  if (isSchema(additional)) out['additionalProperties'] = convert(additional, direction, true);
  else if (additional !== undefined) out['additionalProperties'] = additional;
  else if (closed && (properties || together.length > 0) && out['type'] !== 'array')
    out['unevaluatedProperties'] = false;
  if (schema['nullable'] === true) return { anyOf: [out, { type: 'null' }] };
  return out;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
