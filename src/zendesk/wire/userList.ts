import * as v from 'valibot';
import { idText } from './idText.ts';

/** Users as REST shows them. `role_type` 1 and 3 are light agents and contributors, who may only read. */
export const userList = v.object({
  users: v.array(
    v.object({
      id: idText,
      name: v.string(),
      role: v.nullish(v.string()),
      role_type: v.nullish(v.number()),
      active: v.nullish(v.boolean()),
      suspended: v.nullish(v.boolean()),
      photo: v.nullish(v.object({ content_url: v.nullish(v.string()) })),
    }),
  ),
});
