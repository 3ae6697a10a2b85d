export type CustomObject = {
  id: number;
  key: string;
  title: string;
  raw_title: string;
  title_pluralized: string;
  raw_title_pluralized: string;
  description: string;
  raw_description: string;
  include_in_list_view: boolean;
  allows_photos: boolean;
  allows_attachments: boolean;
  created_at: string;
  updated_at: string;
  created_by_user_id: string;
  updated_by_user_id: string;
};

export const fieldTypes = [
  'text',
  'textarea',
  'checkbox',
  'currency',
  'date',
  'integer',
  'decimal',
  'regexp',
  'dropdown',
  'multiselect',
  'lookup',
  'parent',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** `object_key` is ours and never answered. */
export type CustomObjectField = {
  id: number;
  object_key: string;
  key: string;
  type: FieldType;
  title: string;
  raw_title: string;
  description: string;
  raw_description: string;
  position: number;
  active: boolean;
  system: boolean;
  required: boolean;
  regexp_for_validation: string | null;
  created_at: string;
  updated_at: string;
  custom_field_options?: { id: number; name: string; raw_name: string; value: string; position: number }[];
  relationship_target_type?: string;
  relationship_filter?: object;
  properties?: {
    is_unique: boolean;
    autoincrement_enabled: boolean;
    autoincrement_prefix: string;
    autoincrement_padding: number;
    autoincrement_next_sequence: number;
  };
};

export type FieldValue =
  string | number | boolean | readonly string[] | { amount: number; currency: string } | null;

/** A record, without `url`. `deleted` is ours: deleted records are kept for the incremental export. */
export type CustomRecord = {
  id: string;
  custom_object_key: string;
  name: string;
  external_id: string | null;
  custom_object_fields: { [key: string]: FieldValue };
  created_at: string;
  updated_at: string;
  created_by_user_id: string;
  updated_by_user_id: string;
  deleted?: true;
};

/** One line of a record's history; `record_id` and `seq` are ours and never answered. */
export type RecordEvent = {
  id: string;
  record_id: string;
  seq: number;
  type: 'record_created' | 'record_updated';
  source: 'zendesk';
  description: string;
  created_at: string;
  received_at: string;
  actor: { id: string; type: 'user' };
  properties: { changes: { field: string; old_value: FieldValue; new_value: FieldValue }[] };
};
