import type { CustomObjectField } from '../store/CustomObject.ts';
import { isObject } from '../store/Json.ts';
import type { SqlValue } from '../store/Sql.ts';
import { badRequest } from './ZendeskError.ts';

type Condition = readonly [where: string, values: readonly SqlValue[]];

const deepest = 5;
const orders = ['$eq', '$noteq', '$gt', '$gte', '$lt', '$lte', '$exists'];
const choices = ['$eq', '$noteq', '$in', '$notin', '$exists'];
const texts = ['$eq', '$noteq', '$contains', '$notcontains', '$exists'];
/** Which operators each type of field takes; another is refused. */
const operators: { readonly [type: string]: readonly string[] } = {
  text: texts,
  textarea: texts,
  regexp: texts,
  integer: orders,
  decimal: orders,
  currency: orders,
  date: orders,
  time: orders,
  checkbox: ['$eq', '$noteq', '$exists'],
  dropdown: choices,
  multiselect: ['$contains', '$notcontains', '$exists'],
  lookup: choices,
  parent: choices,
  user: choices,
};
const standard: { readonly [key: string]: { readonly type: string; readonly column: string } } = {
  created_at: { type: 'time', column: "doc ->> '$.created_at'" },
  updated_at: { type: 'time', column: "doc ->> '$.updated_at'" },
  created_by_user: { type: 'user', column: "doc ->> '$.created_by_user_id'" },
  updated_by_user: { type: 'user', column: "doc ->> '$.updated_by_user_id'" },
  name: { type: 'text', column: "doc ->> '$.name'" },
  external_id: { type: 'text', column: "doc ->> '$.external_id'" },
};
const comparisons: { readonly [operator: string]: string } = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

/** The filter of a filtered search as a condition on the search index. Conditions side by side must all hold. */
export function recordFilter(filter: unknown, fields: readonly CustomObjectField[], depth = 1): Condition {
  if (!isObject(filter)) throw wrong('filter must be an object');
  if (depth > deepest) throw wrong(`filter is nested more than ${deepest} levels deep`);
  const parts = Object.entries(filter).map(([key, value]): Condition => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(value) || value.length === 0) throw wrong(`${key} takes an array of filters`);
      const inner = value.map((each: unknown) => recordFilter(each, fields, depth + 1));
      return [
        inner.map(([where]) => `(${where})`).join(key === '$and' ? ' AND ' : ' OR '),
        inner.flatMap(([, values]) => values),
      ];
    }
    return comparison(key, value, fields);
  });
  if (parts.length === 0) throw wrong('filter is empty');
  return [parts.map(([where]) => `(${where})`).join(' AND '), parts.flatMap(([, values]) => values)];
}

function comparison(key: string, given: unknown, fields: readonly CustomObjectField[]): Condition {
  const custom = /^custom_object_fields\.(.+)$/.exec(key)?.[1];
  const field = fields.find((each) => each.key === custom);
  const target =
    custom === undefined
      ? standard[key]
      : field && { type: field.type, column: `doc ->> '$.custom_object_fields.${field.key}'` };
  if (!target) throw wrong(`${key} is not a field that can be filtered on`);
  const [[operator, value] = ['', undefined], ...more] = isObject(given) ? Object.entries(given) : [];
  if (more.length > 0 || !operators[target.type]?.includes(operator))
    throw wrong(
      `${key} (${target.type}) takes one of ${operators[target.type]?.join(', ') ?? ''}, not ${JSON.stringify(given)}`,
    );
  return condition(target.column, operator, value, target.type);
}

function condition(column: string, operator: string, value: unknown, type: string): Condition {
  switch (operator) {
    case '$exists':
      if (typeof value !== 'boolean') throw wrong('$exists takes true or false');
      return [`${column} IS ${value ? 'NOT ' : ''}NULL`, []];
    case '$in':
    case '$notin':
      if (!Array.isArray(value)) throw wrong(`${operator} takes an array`);
      return [
        `coalesce(${column}, '') ${operator === '$in' ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(?))`,
        [JSON.stringify(value)],
      ];
    case '$contains':
    case '$notcontains': {
      const sought = Array.isArray(value) ? value.map(String) : [String(scalar(value))];
      const each =
        type === 'multiselect'
          ? `EXISTS (SELECT 1 FROM json_each(coalesce(${column}, '[]')) WHERE value = ?)`
          : `instr(lower(coalesce(${column}, '')), lower(?)) > 0`;
      return [`${operator === '$contains' ? '' : 'NOT '}(${sought.map(() => each).join(' OR ')})`, sought];
    }
    case '$eq':
      return value === null ? [`${column} IS NULL`, []] : [`${column} = ?`, [scalar(value)]];
    case '$noteq':
      return value === null
        ? [`${column} IS NOT NULL`, []]
        : [`coalesce(${column} != ?, 1)`, [scalar(value)]];
    default:
      return [
        `${column} ${comparisons[operator] ?? '='} ?`,
        [type === 'time' ? moment(value) : scalar(value)],
      ];
  }
}

function scalar(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw wrong(`${JSON.stringify(value)} is not a value to compare with`);
}

function moment(value: unknown): string {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(ms)) throw wrong(`${JSON.stringify(value)} is not an ISO 8601 time`);
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function wrong(title: string): Error {
  return badRequest('InvalidFilter', title);
}
