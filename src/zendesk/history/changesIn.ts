/** What became of one field. A side that was not told is left out. */
export interface Change {
  readonly before?: unknown;
  readonly after?: unknown;
}

const FIELD = ['field', 'field_key', 'field_name', 'key', 'attribute', 'name'];
const BEFORE = ['old_value', 'previous_value', 'previous', 'old', 'before', 'from'];
const AFTER = ['new_value', 'current_value', 'current', 'new', 'after', 'to', 'value'];

/** Deeper than any answer that was made to be read. */
const DEEPEST = 4;

/**
 * The changes in a history event's `properties`. Zendesk documents that they are there but not how, so that any list of
 * things that name a field with its value before or after is taken, and any map from fields to such values. `null` where
 * there is none of that, or where a field is told twice: then nothing is known.
 */
export function changesIn(properties: unknown, depth = 0): ReadonlyMap<string, Change> | null {
  if (depth > DEEPEST || typeof properties !== 'object' || properties === null) return null;
  if (Array.isArray(properties)) return listed(properties);
  const entries = Object.entries(properties as Readonly<Record<string, unknown>>);
  const mapped = entries.flatMap(([field, value]) => {
    const change = changeOf(value);
    return change === null || pick(value, FIELD) !== undefined ? [] : [[field, change] as const];
  });
  if (entries.length > 0 && mapped.length === entries.length) return byField(mapped);
  const inner = entries.flatMap(([, value]) => changesIn(value, depth + 1) ?? []);
  const [only] = inner;
  return inner.length === 1 && only !== undefined ? only : null;
}

/** A field's key without Zendesk's prefix: `standard::external_id`, `custom_object_fields.payload`. */
export function plainKey(field: string): string {
  return field.slice(Math.max(field.lastIndexOf(':'), field.lastIndexOf('.')) + 1);
}

function listed(things: readonly unknown[]): ReadonlyMap<string, Change> | null {
  const changes: (readonly [string, Change])[] = [];
  for (const thing of things) {
    const field = pick(thing, FIELD);
    const change = changeOf(thing);
    if (typeof field !== 'string' || change === null) return null;
    changes.push([field, change]);
  }
  return byField(changes);
}

function byField(changes: readonly (readonly [string, Change])[]): ReadonlyMap<string, Change> | null {
  const fields = new Map(changes.map(([field, change]) => [plainKey(field), change]));
  return fields.size === changes.length ? fields : null;
}

function changeOf(thing: unknown): Change | null {
  const [before, after] = [pick(thing, BEFORE), pick(thing, AFTER)];
  if (before === undefined && after === undefined) return null;
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function pick(thing: unknown, names: readonly string[]): unknown {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return undefined;
  const name = names.find((each) => Object.hasOwn(thing, each));
  return name === undefined ? undefined : (thing as Readonly<Record<string, unknown>>)[name];
}
