import * as v from 'valibot';
import { idText } from './idText.ts';

const permission = v.object({
  allowed: v.optional(v.nullish(v.boolean()), false),
  rule_id: v.optional(v.nullish(idText), null),
});

/** What each role may do with an object's records. */
export const policyList = v.object({
  policies: v.array(
    v.object({
      id: v.string(),
      role_name: v.optional(v.nullish(v.string()), null),
      records: v.object({ create: permission, read: permission, update: permission, delete: permission }),
    }),
  ),
});

const conditions = v.optional(
  v.nullish(v.array(v.object({ field: v.string(), operator: v.string(), value: v.unknown() }))),
  [],
);

export const accessRule = v.object({
  id: idText,
  conditions: v.object({ all: conditions, any: conditions }),
});

export const accessRuleList = v.object({ access_rules: v.array(accessRule) });

/** Roles of the account's own. */
export const roleList = v.object({
  custom_roles: v.array(v.object({ id: idText, name: v.string(), role_type: v.nullish(v.number()) })),
});
