import * as v from 'valibot';
import { idText } from './idText.ts';

/** Organizations as REST shows them. */
export const organizationList = v.object({
  organizations: v.array(v.object({ id: idText, name: v.string() })),
});
