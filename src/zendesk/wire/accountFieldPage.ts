import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { placeMeta } from './groupPage.ts';
import { idText } from './idText.ts';

const fields = v.array(
  v.object({
    key: v.string(),
    title: anyText,
    type: v.string(),
    active: v.nullish(v.boolean()),
    custom_field_options: v.nullish(v.array(v.object({ name: anyText, value: anyText })), []),
  }),
);

/** Fields of organizations and of people, as REST shows them. */
export const organizationFieldPage = v.object({ organization_fields: fields, meta: placeMeta });
export const userFieldPage = v.object({ user_fields: fields, meta: placeMeta });

/** What several are chosen of, in lines. */
const chosen = v.pipe(
  v.array(v.string()),
  v.transform((texts) => texts.join('\n')),
);

/** What stands in fields: what is neither a value nor a list of texts is taken for nothing. */
const values = v.optional(
  v.nullable(
    v.record(
      v.string(),
      v.fallback(v.nullable(v.union([v.string(), v.number(), v.boolean(), chosen])), null),
    ),
  ),
  null,
);

const holder = { id: idText, name: anyText };

const organizations = v.array(v.object({ ...holder, organization_fields: values }));

export const organizationHolders = v.object({ organizations });
export const organizationPage = v.object({ organizations, meta: placeMeta });
export const userHolders = v.object({ users: v.array(v.object({ ...holder, user_fields: values })) });
