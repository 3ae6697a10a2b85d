import type { LocalZendeskOptions } from '#sandbox/startLocalZendesk.ts';
import type { Answer } from './openAccount.ts';

/** Two objects with a field of every type, for tests. */
export const things: NonNullable<LocalZendeskOptions['setUp']> = [
  {
    object: { key: 'theme', title: 'Theme', title_pluralized: 'Themes', include_in_list_view: true },
    fields: [
      { key: 'summary', title: 'Summary', type: 'textarea' },
      {
        key: 'kind',
        title: 'Kind',
        type: 'dropdown',
        custom_field_options: [
          { name: 'Bug', value: 'bug' },
          { name: 'Request', value: 'request' },
        ],
      },
      {
        key: 'areas',
        title: 'Areas',
        type: 'multiselect',
        custom_field_options: [
          { name: 'Web', value: 'web' },
          { name: 'App', value: 'app' },
        ],
      },
      { key: 'people', title: 'People', type: 'integer' },
      { key: 'weight', title: 'Weight', type: 'decimal' },
      { key: 'since', title: 'Since', type: 'date' },
      { key: 'open', title: 'Open', type: 'checkbox' },
      { key: 'code', title: 'Code', type: 'regexp', regexp_for_validation: '[a-z]{2}\\d+' },
      { key: 'champion', title: 'Champion', type: 'lookup', relationship_target_type: 'zen:user' },
    ],
  },
  {
    object: { key: 'mention', title: 'Mention', title_pluralized: 'Mentions' },
    fields: [
      { key: 'quote', title: 'Quote', type: 'text' },
      { key: 'theme', title: 'Theme', type: 'lookup', relationship_target_type: 'zen:custom_object:theme' },
      { key: 'ticket', title: 'Ticket', type: 'lookup', relationship_target_type: 'zen:ticket' },
    ],
  },
];

/** The value at a path in an answer's body, as text; a missing part fails the test. */
export function part(answer: Answer, ...path: readonly (string | number)[]): string {
  const found = at(answer, ...path);
  if (typeof found !== 'string' && typeof found !== 'number')
    throw new Error(`nothing at ${path.join('.')} in ${JSON.stringify(answer.body)}`);
  return String(found);
}

/** The value at a path in an answer's body, whatever it is. */
export function at(answer: Answer, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as { [key: string | number]: unknown })[key]
        : undefined,
    answer.body,
  );
}
