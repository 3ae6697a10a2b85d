import { ENTRY, EVENT, MENTION, THEME } from '../records/shape.ts';

export interface ShapeField {
  readonly key: string;
  readonly title: string;
  readonly type: 'text' | 'textarea' | 'checkbox' | 'integer' | 'lookup';
  readonly target?: string;
}

export interface ShapeObject {
  readonly key: string;
  /** What `missing` calls it: `theme`, `theme.kind`. */
  readonly shortName: string;
  readonly title: string;
  readonly titlePlural: string;
  readonly fields: readonly ShapeField[];
}

const field = (key: string, title: string, type: ShapeField['type'] = 'text'): ShapeField => ({
  key,
  title,
  type,
});
const lookup = (key: string, title: string, target: string): ShapeField => ({
  key,
  title,
  type: 'lookup',
  target,
});

/**
 * Everything that we make in an account: four custom objects with their fields, in the order in which they can be made
 * (a lookup needs its target). A change here needs a higher version, and a step that moves older records.
 *
 * Dates are texts because Zendesk's date fields know no time of day. Kinds are texts, not dropdowns, so that a newer
 * app's kind is never refused by an older account.
 */
export const SHAPE: readonly ShapeObject[] = [
  {
    key: THEME,
    shortName: 'theme',
    title: 'Groundswell theme',
    titlePlural: 'Groundswell themes',
    fields: [
      field('kind', 'Kind'),
      field('tag', 'Ticket tag'),
      field('archived', 'Archived', 'checkbox'),
      field('help', 'What helps today', 'textarea'),
      field('summary', 'Summary', 'textarea'),
      field('area', 'Product area'),
      field('part_of', 'Part of'),
      lookup('champion', 'Champion', 'zen:user'),
      field('answer', 'Answer'),
      field('people', 'People', 'integer'),
      field('organizations', 'Organizations', 'integer'),
      field('tickets', 'Tickets', 'integer'),
      field('heard_at', 'Last heard'),
      field('counted_at', 'Counted'),
      field('version', 'Version', 'integer'),
    ],
  },
  {
    key: MENTION,
    shortName: 'mention',
    title: 'Groundswell mention',
    titlePlural: 'Groundswell mentions',
    fields: [
      lookup('theme', 'Theme', `zen:custom_object:${THEME}`),
      lookup('ticket', 'Ticket', 'zen:ticket'),
      lookup('requester', 'Requester', 'zen:user'),
      lookup('organization', 'Organization', 'zen:organization'),
      lookup('tagged_by', 'Tagged by', 'zen:user'),
      field('brand', 'Brand', 'integer'),
      field('quotes', 'Quotes', 'textarea'),
      field('quote', 'Quote'),
      field('withdrawn', 'Withdrawn', 'checkbox'),
      field('written_at', 'Written'),
    ],
  },
  {
    key: EVENT,
    shortName: 'event',
    title: 'Groundswell event',
    titlePlural: 'Groundswell events',
    fields: [
      lookup('theme', 'Theme', `zen:custom_object:${THEME}`),
      field('kind', 'Kind'),
      field('payload', 'Details', 'textarea'),
      lookup('actor', 'Actor', 'zen:user'),
      field('after', 'After'),
      field('at', 'Written'),
    ],
  },
  {
    key: ENTRY,
    shortName: 'entry',
    title: 'Groundswell entry',
    titlePlural: 'Groundswell entries',
    fields: [
      field('kind', 'Kind'),
      lookup('owner', 'Owner', 'zen:user'),
      field('body', 'Details', 'textarea'),
    ],
  },
];
