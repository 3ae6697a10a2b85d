import type { Schema } from './readSpec.ts';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const whole = { type: 'integer' };
const tags = { type: 'array', items: { type: 'string', pattern: '^[^\\s,]+$' }, minItems: 1 };
const closed = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const fieldValues = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'array', 'null'], items: text },
};
const partialRecord = closed({ name: text, external_id: textOrNull, custom_object_fields: fieldValues }, []);
const recordBody = (required: readonly string[]): Schema =>
  closed({ custom_object_record: { ...partialRecord, required } });
const tagsBody = closed({ tags, safe_update: { enum: [true, 'true'] }, updated_stamp: text }, ['tags']);
const tagsCleared = {
  ...tagsBody,
  properties: { ...(tagsBody['properties'] as Schema), tags: { ...tags, minItems: 0 } },
};
const jobItems: Schema = {
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: {
    anyOf: [text, { ...partialRecord, properties: { ...(partialRecord['properties'] as Schema), id: text } }],
  },
};
const condition: Schema = {
  type: 'object',
  minProperties: 1,
  additionalProperties: { type: ['object', 'array'] },
};
const permission = closed({ allowed: { type: 'boolean' }, rule_id: { type: ['integer', 'null'] } });
const ruleConditions = {
  type: 'array',
  items: closed({ field: text, operator: text, value: { type: ['string', 'null'] } }),
};
const accessRule = closed(
  { title: text, description: text, conditions: closed({ all: ruleConditions, any: ruleConditions }, []) },
  ['title', 'conditions'],
);
const cursorPage = ['page[size]', 'page[after]', 'page[before]'];
const offsetPage = ['page', 'per_page'];
const recordFieldBody = closed({
  custom_object_field: closed(
    {
      title: text,
      description: text,
      required: { type: 'boolean' },
      active: { type: 'boolean' },
      regexp_for_validation: text,
      custom_field_options: {
        type: 'array',
        items: closed({ id: { type: ['integer', 'string'] }, name: text, value: text }, ['name', 'value']),
      },
      properties: { type: 'object' },
    },
    [],
  ),
});
const recordShape = closed({
  url: text,
  id: text,
  custom_object_key: text,
  name: text,
  external_id: textOrNull,
  custom_object_fields: { type: 'object' },
  created_at: text,
  updated_at: text,
  created_by_user_id: text,
  updated_by_user_id: text,
});
const meta = closed({ has_more: { type: 'boolean' }, after_cursor: textOrNull, before_cursor: textOrNull });
const links = closed({ next: textOrNull, prev: textOrNull });

// The description names some of what a macro can change; status, priority and tags are there in practice.
const macroResult = closed({
  result: closed({
    ticket: closed(
      {
        id: whole,
        status: text,
        priority: text,
        type: text,
        subject: text,
        group_id: { type: ['integer', 'string'] },
        assignee_id: whole,
        tags: { type: 'array', items: text },
        comment: closed(
          { body: text, html_body: text, public: { type: 'boolean' }, scoped_body: { type: 'array' } },
          ['body', 'public', 'scoped_body'],
        ),
      },
      [],
    ),
  }),
});

/** Where the official description is silent or lenient: what we hold ourselves to. Keyed by method and path. */
export const overlay: {
  /** Bodies that the description leaves out, or models too loosely. */
  readonly bodies: { readonly [operation: string]: Schema };
  /** Query parameters that Zendesk's pages document and the description lacks. */
  readonly parameters: { readonly [operation: string]: readonly string[] };
  /** Query parameters without which the request means nothing. */
  readonly neededParameters: { readonly [operation: string]: readonly string[] };
  /** Answers that the description leaves out or models wrongly, by operation. */
  readonly answers: { readonly [operation: string]: { readonly status: number; readonly schema: Schema } };
  /** More keys at the root of answers than the description names: pagination and sideloads. */
  readonly rootKeys: { readonly [key: string]: Schema };
  /** Keys at the root of an answer that need not be there. */
  readonly optionalKeys: readonly string[];
  /** Keys inside answers that Zendesk sends and the description lacks, by schema. */
  readonly answeredToo: { readonly [schema: string]: { readonly [key: string]: Schema } };
  /** Envelope keys: where a body's schema has one, it must be there. */
  readonly envelopes: readonly string[];
  /** Paths that are documented but newer than the description. */
  readonly paths: readonly { readonly method: string; readonly path: string }[];
  /** Path parameters that are not what the description says (record ids are texts). */
  readonly looseParameters: readonly string[];
  /** The shapes in which Zendesk refuses. */
  readonly refusal: Schema;
} = {
  bodies: {
    'POST /api/v2/custom_objects': closed({
      custom_object: closed(
        {
          key: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
          title: text,
          title_pluralized: text,
          description: text,
          include_in_list_view: { type: 'boolean' },
          allows_photos: { type: 'boolean' },
          allows_attachments: { type: 'boolean' },
        },
        ['key', 'title', 'title_pluralized'],
      ),
    }),
    'PATCH /api/v2/custom_objects/{custom_object_key}': closed({
      custom_object: closed(
        { title: text, title_pluralized: text, description: text, include_in_list_view: { type: 'boolean' } },
        [],
      ),
    }),
    'PATCH /api/v2/custom_objects/{custom_object_key}/fields/{custom_object_field_key_or_id}':
      recordFieldBody,
    'PUT /api/v2/custom_objects/{custom_object_key}/fields/reorder': closed({
      custom_object_field_ids: { type: 'array', items: whole },
    }),
    'POST /api/v2/custom_objects/{custom_object_key}/records': recordBody(['name']),
    'PATCH /api/v2/custom_objects/{custom_object_key}/records': recordBody(['name']),
    'PATCH /api/v2/custom_objects/{custom_object_key}/records/{custom_object_record_id}': recordBody([]),
    'POST /api/v2/custom_objects/{custom_object_key}/jobs': closed({
      job: closed({
        action: {
          enum: [
            'create',
            'update',
            'delete',
            'delete_by_external_id',
            'create_or_update_by_external_id',
            'create_or_update_by_name',
          ],
        },
        items: jobItems,
      }),
    }),
    'POST /api/v2/custom_objects/{custom_object_key}/records/search': closed({ filter: condition }),
    'PATCH /api/v2/custom_objects/{custom_object_key}/permission_policies/{id}': closed({
      policy: closed({
        records: closed({ create: permission, read: permission, update: permission, delete: permission }, []),
      }),
    }),
    'POST /api/v2/custom_objects/{custom_object_key}/access_rules': closed({ access_rule: accessRule }),
    'PATCH /api/v2/custom_objects/{custom_object_key}/access_rules/{id}': closed({ access_rule: accessRule }),
    'POST /api/v2/tickets/{ticket_id}/tags': tagsCleared,
    'PUT /api/v2/tickets/{ticket_id}/tags': tagsBody,
    'DELETE /api/v2/tickets/{ticket_id}/tags': tagsBody,
    'POST /api/v2/macros': closed({
      macro: closed(
        {
          title: text,
          actions: {
            type: 'array',
            minItems: 1,
            items: closed({ field: text, value: { type: ['string', 'array'], items: text } }),
          },
          description: textOrNull,
          active: { type: 'boolean' },
          restriction: { type: ['object', 'null'] },
        },
        ['title', 'actions'],
      ),
    }),
    'PUT /api/v2/macros/{macro_id}': closed({
      macro: closed(
        {
          title: text,
          actions: { type: 'array' },
          description: textOrNull,
          active: { type: 'boolean' },
          restriction: { type: ['object', 'null'] },
        },
        [],
      ),
    }),
  },
  parameters: {
    'GET /api/v2/search': offsetPage,
    'GET /api/v2/tickets': cursorPage,
    'GET /api/v2/tickets/{ticket_id}/comments': [...offsetPage, 'sort'],
    'GET /api/v2/views/{view_id}/tickets': [...offsetPage, ...cursorPage, 'sort', 'include'],
    'GET /api/v2/views/{view_id}/execute': ['per_page', 'include'],
    'GET /api/v2/custom_objects/{custom_object_key}/fields': [...offsetPage, ...cursorPage],
    'GET /api/v2/{target_type}/{target_id}/relationship_fields/{field_id}/{source_type}': [
      ...offsetPage,
      ...cursorPage,
    ],
    'GET /api/v2/tags': [...offsetPage, ...cursorPage],
    'GET /api/v2/groups': [...offsetPage, ...cursorPage],
    'GET /api/v2/users/search': [...offsetPage, ...cursorPage],
    'GET /api/v2/organizations/{organization_id}/tickets': [...offsetPage, ...cursorPage, 'include', 'sort'],
    'GET /api/v2/organizations/{organization_id}/users': [...offsetPage, ...cursorPage],
    'GET /api/v2/users/{user_id}/tickets/requested': [...offsetPage, ...cursorPage, 'include', 'sort'],
    'GET /api/v2/macros': cursorPage,
    'GET /api/v2/incremental/tickets': ['per_page', 'include'],
    'GET /api/v2/incremental/tickets/cursor': ['per_page', 'include'],
    'GET /api/v2/incremental/organizations': ['per_page'],
    'GET /api/v2/custom_objects/{custom_object_key}/records/{custom_object_record_id}/events': cursorPage,
  },
  neededParameters: {
    'GET /api/v2/search': ['query'],
    'GET /api/v2/search/count': ['query'],
    'GET /api/v2/search/export': ['query', 'filter[type]'],
    'GET /api/v2/tickets/show_many': ['ids'],
    'GET /api/v2/users/show_many': ['ids'],
    'GET /api/v2/organizations/show_many': ['ids'],
    'GET /api/v2/job_statuses/show_many': ['ids'],
  },
  answers: {
    'POST /api/v2/custom_objects/{custom_object_key}/jobs': {
      status: 201,
      schema: closed({
        job_status: closed({
          id: text,
          job_type: text,
          url: text,
          total: whole,
          progress: { type: ['integer', 'null'] },
          status: { enum: ['queued', 'working', 'failed', 'completed'] },
          message: textOrNull,
          results: { type: ['array', 'null'] },
        }),
      }),
    },
    // Records are text ids, which the description's results do not allow.
    'GET /api/v2/job_statuses/{job_status_id}': {
      status: 200,
      schema: closed({
        job_status: closed({
          id: text,
          job_type: text,
          url: text,
          total: whole,
          progress: { type: ['integer', 'null'] },
          status: { enum: ['queued', 'working', 'failed', 'completed'] },
          message: textOrNull,
          results: {
            type: ['array', 'null'],
            items: {
              type: 'object',
              required: ['id', 'success'],
              if: { properties: { success: { const: false } } },
              then: { required: ['id', 'action', 'error', 'details', 'success'] },
              properties: {
                id: { type: ['string', 'integer'] },
                index: whole,
                action: text,
                status: text,
                success: { type: 'boolean' },
                error: text,
                details: text,
              },
              additionalProperties: false,
            },
          },
        }),
      }),
    },
    'GET /api/v2/macros/{macro_id}/apply': { status: 200, schema: macroResult },
    'GET /api/v2/tickets/{ticket_id}/macros/{macro_id}/apply': { status: 200, schema: macroResult },
    // The description knows people as sources only.
    'GET /api/v2/{target_type}/{target_id}/relationship_fields/{field_id}/{source_type}': {
      status: 200,
      schema: {
        type: 'object',
        required: ['custom_object_records'],
        properties: {
          custom_object_records: { type: 'array', items: recordShape },
          meta,
          links,
          count: whole,
          next_page: textOrNull,
          previous_page: textOrNull,
        },
        additionalProperties: false,
      },
    },
    'GET /api/v2/custom_objects/{custom_object_key}/records/{custom_object_record_id}/events': {
      status: 200,
      schema: closed({
        events: {
          type: 'array',
          items: closed({
            id: text,
            type: { enum: ['record_created', 'record_updated'] },
            source: text,
            description: text,
            created_at: text,
            received_at: text,
            actor: { type: 'object', required: ['id'] },
            properties: { type: 'object' },
          }),
        },
        meta,
        links,
      }),
    },
  },
  rootKeys: {
    count: { type: ['integer', 'object'] },
    next_page: textOrNull,
    previous_page: textOrNull,
    meta,
    links,
    users: { type: 'array' },
    organizations: { type: 'array' },
    groups: { type: 'array' },
  },
  optionalKeys: [
    'count',
    'next_page',
    'previous_page',
    'meta',
    'links',
    'facets',
    'columns',
    'groups',
    'rows',
  ],
  answeredToo: {
    TicketObject: { custom_fields: { type: 'array' } },
    SearchResultObject: { '*': {} },
    UserForAdmin: { default_group_id: { type: ['integer', 'null'] }, email: textOrNull },
    CustomObjectField: { relationship_filter: { type: 'object' }, properties: { type: 'object' } },
    CustomFieldObject: { regexp_for_validation: textOrNull },
    // A follow-up's source names the ticket that it follows.
    ViaObject: { source: { type: 'object' } },
    ViewObject: { url: text },
    JobStatusObject: { job_type: text },
    // Empty fields are null and checkboxes true or false, as in `user_fields`, which the description leaves open.
    OrganizationObject: {
      organization_fields: {
        type: 'object',
        additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
      },
    },
    TicketFieldObject: { raw_title_in_portal: text },
  },
  envelopes: [
    'ticket',
    'tickets',
    'custom_object',
    'custom_object_field',
    'custom_object_record',
    'job',
    'filter',
    'macro',
    'user',
    'organization',
  ],
  paths: [
    {
      method: 'GET',
      path: '/api/v2/custom_objects/{custom_object_key}/records/{custom_object_record_id}/events',
    },
  ],
  looseParameters: ['target_id'],
  refusal: {
    anyOf: [
      closed(
        { error: text, description: text, details: { type: 'object' }, current_job_ids: { type: 'array' } },
        ['error'],
      ),
      closed({ error: closed({ title: text, message: text }) }),
      closed({
        errors: {
          type: 'array',
          minItems: 1,
          items: closed({ code: text, title: text, status: text, detail: text }, ['code', 'title']),
        },
      }),
    ],
  },
};
