import Ajv2019 from 'ajv/dist/2019.js';
import type { ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { findOperation } from './findOperation.ts';
import { overlay } from './overlay.ts';
import { readSpec } from './readSpec.ts';
import type { Schema } from './readSpec.ts';
import { convert, definitions } from './toJsonSchema.ts';
import type { Direction } from './toJsonSchema.ts';

const spec = readSpec();
const ajvs = new Map<Direction, InstanceType<typeof Ajv2019>>();
const compiled = new Map<string, ValidateFunction>();

/** Whether the official description lies beside the repository: without it nothing can be checked. */
export const contractAvailable = spec !== undefined;

/**
 * What is wrong with a request, by the official description and our stricter overlay: an unknown operation or
 * query parameter, a missing envelope, an unknown property, a wrong type. An empty list when it is right.
 */
export function checkRequest(
  method: string,
  path: string,
  query: Iterable<readonly [string, string]>,
  body?: unknown,
): string[] {
  const found = spec && findOperation(spec, method, path);
  if (!found) return [`${method} ${path}: no such operation`];
  const { name, operation, parameters } = found;
  const complaints: string[] = [];
  for (const [key, value] of query) {
    const parameter = parameters.find(
      (each) =>
        each.in === 'query' &&
        (each.name === key || (each.style === 'deepObject' && key.startsWith(`${each.name}[`))),
    );
    if (!parameter && !overlay.parameters[name]?.includes(key))
      complaints.push(`${name}: no query parameter ${key}`);
    const type = parameter?.schema?.['type'];
    if (type === 'integer' && !/^\d+$/.test(value))
      complaints.push(`${name}: ${key} must be a whole number, not "${value}"`);
    if (type === 'boolean' && !/^(true|false)$/.test(value))
      complaints.push(`${name}: ${key} must be true or false, not "${value}"`);
  }
  for (const needed of overlay.neededParameters[name] ?? [])
    if (![...query].some(([key]) => key === needed))
      complaints.push(`${name}: the query parameter ${needed} is missing`);
  const schema =
    overlay.bodies[name] ?? bodySchema(operation?.requestBody?.content?.['application/json']?.schema);
  if (schema === undefined)
    return body === undefined ? complaints : [...complaints, `${name}: takes no body`];
  if (body === undefined)
    return method === 'DELETE' ? complaints : [...complaints, `${name}: the body is missing`];
  return [...complaints, ...failures(`request ${name}`, 'request', schema, body)];
}

/** What is wrong with an answer: a status that is not described, a missing or unknown key, a wrong type. */
export function checkAnswer(method: string, path: string, status: number, body: unknown): string[] {
  const found = spec && findOperation(spec, method, path);
  if (status >= 400) return failures(`refusal ${status}`, 'answer', overlay.refusal, body);
  if (!found) return [`${method} ${path}: no such operation`];
  const { name, operation } = found;
  const own = overlay.answers[name];
  if (own)
    return own.status === status
      ? failures(`answer ${name}`, 'answer', own.schema, body)
      : [`${name}: answered ${status}, not ${own.status}`];
  const described = operation?.responses[String(status)];
  if (!described) return [`${name}: the status ${status} is not described`];
  const schema = described.content?.['application/json']?.schema;
  if (!schema)
    return body === undefined || body === '' ? [] : [`${name}: ${status} has no body, but one came`];
  return failures(`answer ${name} ${status}`, 'answer', answerSchema(schema), body);
}

function failures(label: string, direction: Direction, schema: Schema, value: unknown): string[] {
  const validate = compiled.get(label) ?? ajv(direction).compile(schema);
  compiled.set(label, validate);
  if (validate(value)) return [];
  const lines = (validate.errors ?? []).map((error) => {
    const what =
      error.params['unevaluatedProperty'] ??
      error.params['additionalProperty'] ??
      error.params['allowedValues'] ??
      '';
    return `${label}: ${error.instancePath || '/'} ${error.message ?? ''} ${String(what)}`.trim();
  });
  return [...new Set(lines)];
}

function ajv(direction: Direction): InstanceType<typeof Ajv2019> {
  const known = ajvs.get(direction);
  if (known) return known;
  const made = new Ajv2019({ strict: false, allErrors: true, validateSchema: false });
  addFormats(made);
  for (const format of ['int64', 'int32', 'float', 'binary']) made.addFormat(format, true);
  made.addSchema({ $id: 'oas', $defs: definitions(spec?.components.schemas ?? {}, direction) });
  ajvs.set(direction, made);
  return made;
}

/** A body's root is closed, and the envelope that it knows must be there. */
function bodySchema(schema: Schema | undefined): Schema | undefined {
  if (schema === undefined) return undefined;
  const root = resolve(schema);
  const envelope = Object.keys((root['properties'] as Schema | undefined) ?? {}).filter((key) =>
    overlay.envelopes.includes(key),
  );
  return {
    ...(convert(root, 'request', true) as Schema),
    ...(envelope.length > 0 && { required: envelope }),
  };
}

/** An answer's root has every key that is described and not optional, and beside them only pagination and sideloads. */
function answerSchema(schema: Schema): Schema {
  const root = resolve(schema);
  const parts = [root, ...((root['allOf'] as Schema[] | undefined) ?? []).map(resolve)];
  const described: { [name: string]: unknown } = {};
  for (const part of parts)
    for (const [name, each] of Object.entries(
      (part['properties'] as { [name: string]: Schema } | undefined) ?? {},
    ))
      described[name] = convert(each, 'answer', true);
  if (Object.keys(described).length === 0) return convert(root, 'answer', true) as Schema;
  const required = Object.keys(described).filter((name) => !overlay.optionalKeys.includes(name));
  return {
    type: 'object',
    properties: { ...overlay.rootKeys, ...described },
    required: required.length > 0 ? required : Object.keys(described),
    additionalProperties: false,
  };
}

function resolve(schema: Schema): Schema {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  return resolve(spec?.components.schemas[ref.split('/').pop() ?? ''] ?? {});
}
