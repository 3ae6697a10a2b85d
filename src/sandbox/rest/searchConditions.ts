import { isoSeconds } from '../store/Clock.ts';
import { searchText } from '../store/searchText.ts';
import type { SqlValue } from '../store/Sql.ts';
import { priorities, statuses } from '../store/Ticket.ts';
import type { User } from '../store/User.ts';
import { invalidSearch } from './parseQuery.ts';
import type { Query, Term } from './parseQuery.ts';
import type { World } from './World.ts';

export type Condition = readonly [where: string, values: readonly SqlValue[]];
type Translate = (term: Term, world: World, user: User) => Condition;

const spans: { readonly [unit: string]: number } = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};
const field = (name: string): string => `doc ->> '$.${name}'`;

const plain =
  (name: string): Translate =>
  ({ value }) => [`lower(${field(name)}) = lower(?)`, [value]];

const ranked =
  (name: string, ranks: readonly string[]): Translate =>
  ({ key, operator, value }) => {
    const at = ranks.indexOf(value.toLowerCase());
    if (at === -1) throw invalidSearch(`${value} is not a ${key}`);
    const kept = ranks.filter((_, rank) => compare(rank, operator, at));
    return [`${field(name)} IN (SELECT value FROM json_each(?))`, [JSON.stringify(kept)]];
  };

const date =
  (name: string): Translate =>
  ({ operator, value }, world) => {
    const [from, until] = period(value, world);
    const column = field(name);
    if (operator === ':') return [`${column} >= ? AND ${column} < ?`, [from, until]];
    const edge = operator === '>' || operator === '<=' ? until : from;
    const sign = operator === '>' || operator === '>=' ? '>=' : '<';
    return [`${column} ${sign} ?`, [edge]];
  };

const person =
  (name: string): Translate =>
  ({ value }, _world, user) => {
    if (value === 'none') return [`${field(name)} IS NULL`, []];
    if (value === 'me') return [`${field(name)} = ?`, [user.id]];
    if (/^\d+$/.test(value)) return [`${field(name)} = ?`, [Number(value)]];
    return [
      `${field(name)} IN (SELECT id FROM users WHERE lower(email) = lower(?) OR name LIKE ?)`,
      [value, `%${value.replaceAll('*', '%')}%`],
    ];
  };

const organization: Translate = ({ value }) => {
  if (value === 'none') return [`${field('organization_id')} IS NULL`, []];
  if (/^\d+$/.test(value)) return [`${field('organization_id')} = ?`, [Number(value)]];
  return [
    `${field('organization_id')} IN (SELECT id FROM organizations WHERE name LIKE ?)`,
    [`%${value.replaceAll('*', '%')}%`],
  ];
};

const tags: Translate = ({ value }) => {
  if (value === 'none') return ["json_array_length(doc, '$.tags') = 0", []];
  const like = value.toLowerCase().replaceAll('_', '\\_').replaceAll('*', '%');
  return ["EXISTS (SELECT 1 FROM json_each(doc, '$.tags') WHERE value LIKE ? ESCAPE '\\')", [like]];
};

const words: Translate = ({ value }) => contains(value);

const group: Translate = ({ value }) =>
  /^\d+$/.test(value)
    ? [`${field('group_id')} = ?`, [Number(value)]]
    : [`${field('group_id')} IN (SELECT id FROM groups WHERE lower(name) = lower(?))`, [value]];

const shared = {
  created: date('created_at'),
  created_at: date('created_at'),
  updated: date('updated_at'),
  updated_at: date('updated_at'),
  tags,
  external_id: plain('external_id'),
};

/** What can be searched for in each type of thing. */
export const searchable: { readonly [type: string]: { readonly [key: string]: Translate } } = {
  ticket: {
    ...shared,
    status: ranked('status', statuses),
    priority: ranked('priority', priorities),
    ticket_type: plain('type'),
    requester: person('requester_id'),
    submitter: person('submitter_id'),
    assignee: person('assignee_id'),
    organization,
    group,
    via: plain('via.channel'),
    brand: ({ value }) => [`${field('brand_id')} = ? OR lower(?) = 'fernway'`, [Number(value) || 0, value]],
    subject: ({ value }) => [`${field('subject')} LIKE ?`, [`%${value.replaceAll('*', '%')}%`]],
    description: words,
    comment: words,
    ticket_id: ({ value }) => ['id = ?', [value]],
    satisfaction: plain('satisfaction_rating.score'),
  },
  user: {
    ...shared,
    role: plain('role'),
    name: ({ value }) => [`${field('name')} LIKE ?`, [`%${value.replaceAll('*', '%')}%`]],
    email: plain('email'),
    organization,
  },
  organization: {
    ...shared,
    name: ({ value }) => [`${field('name')} LIKE ?`, [`%${value.replaceAll('*', '%')}%`]],
  },
};

/**
 * A query as a condition on the search index for one type. The same property twice means either; a negated
 * one must not hold; free words must all be there. Nothing where the type has no such property.
 */
export function searchConditions(
  query: Query,
  type: string,
  world: World,
  user: User,
): Condition | undefined {
  const known = searchable[type] ?? {};
  if (query.terms.some((term) => !Object.hasOwn(known, term.key))) return undefined;
  const either = new Map<string, Condition[]>();
  const all: Condition[] = [['kind = ?', [type]]];
  for (const term of query.terms) {
    const condition = known[term.key]?.(term, world, user);
    if (!condition) continue;
    if (term.negated) all.push([`NOT coalesce((${condition[0]}), 0)`, condition[1]]);
    else if (term.operator === ':') either.set(term.key, [...(either.get(term.key) ?? []), condition]);
    else all.push(condition);
  }
  for (const conditions of either.values()) all.push(joined(conditions, ' OR '));
  for (const word of query.words) {
    const [where, values] = contains(word.text);
    all.push([word.negated ? `NOT (${where})` : where, values]);
  }
  return joined(all, ' AND ');
}

function contains(text: string): Condition {
  const prefix = text.endsWith('*');
  const sought = searchText(text).trim();
  if (sought === '') return ['1', []];
  return [`text LIKE ?`, [`% ${sought}${prefix ? '' : ' '}%`]];
}

function joined(conditions: readonly Condition[], by: string): Condition {
  return [conditions.map(([where]) => `(${where})`).join(by), conditions.flatMap(([, values]) => values)];
}

function compare(rank: number, operator: string, at: number): boolean {
  if (operator === ':') return rank === at;
  return operator.startsWith('<')
    ? rank < at || (operator === '<=' && rank === at)
    : rank > at || (operator === '>=' && rank === at);
}

/** The span that a date means: a day, a moment (`2026-11-22T10:00:00Z`), or a moment ago (`4hours`). */
function period(value: string, world: World): [from: string, until: string] {
  const [, count, unit = ''] = /^(\d+)\s*(minute|hour|day|week|month|year)s?$/.exec(value) ?? [];
  if (count !== undefined) {
    const ago = isoSeconds(world.clock.ms() - Number(count) * (spans[unit] ?? 0) * 1000);
    return [ago, ago];
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(value);
  const ms = Date.parse(day ? `${value}T00:00:00Z` : value);
  if (!/^\d{4}-\d\d-\d\d(T.+)?$/.test(value) || Number.isNaN(ms))
    throw invalidSearch(`${value} is not a date`);
  return [isoSeconds(ms), isoSeconds(ms + (day ? 86_400_000 : 1000))];
}
