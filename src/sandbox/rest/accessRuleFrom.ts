import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import type { AccessRule, Condition } from './permissions.ts';
import { invalid, unsupported } from './ZendeskError.ts';

/** A rule as a request gives it; of what Zendesk can tell of a record only who created it is known here. */
export function accessRuleFrom(given: JsonObject): Pick<AccessRule, 'title' | 'description' | 'conditions'> {
  const { title, description = '', conditions } = given;
  if (typeof title !== 'string' || title.trim() === '')
    throw invalid('title', 'Title: cannot be blank', 'BlankValue');
  if (typeof description !== 'string') throw invalid('description', 'Description: must be a string');
  if (!isObject(conditions)) throw invalid('conditions', 'Conditions: cannot be blank', 'BlankValue');
  const [all, any] = [conditionsFrom(conditions['all']), conditionsFrom(conditions['any'])];
  if (all.length + any.length === 0) throw invalid('conditions', 'Conditions: cannot be blank', 'BlankValue');
  return { title, description, conditions: { all, any } };
}

function conditionsFrom(given: unknown): Condition[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw invalid('conditions', 'Conditions: all and any are lists', 'InvalidValue');
  return given.map((each: unknown) => {
    const { field, operator, value } = isObject(each) ? each : {};
    if (field !== 'created_by_user') throw unsupported(`access rules about ${String(field)}`);
    if (operator !== 'is' && operator !== 'matches')
      throw invalid('conditions', `Conditions: ${String(operator)} does not fit ${field}`, 'InvalidValue');
    // "is" names a person, "matches" whoever is looking.
    if (operator === 'matches' ? value !== 'current_user' : !/^\d+$/.test(String(value)))
      throw invalid('conditions', `Conditions: ${String(value)} does not fit ${operator}`, 'InvalidValue');
    return { field, operator, value: String(value) };
  });
}

/** The one field that rules here can be about, as Zendesk describes it. */
export const createdByDefinition = {
  group: 'custom_object',
  metadata: {
    collection_key: 'users',
    field_id: null,
    item_key: 'user',
    source: null,
    url: 'api/v2/users/autocomplete',
  },
  nullable: false,
  operators: [
    { terminal: false, title: 'Is', value: 'is' },
    { terminal: false, title: 'Matches', value: 'matches' },
  ],
  repeatable: false,
  subject: 'created_by_user',
  title: 'Created By',
  type: 'autocomplete',
  values: [{ dynamic: true, enabled: true, title: '(current user)', value: 'current_user' }],
};
