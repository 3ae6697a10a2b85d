import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { idText } from './idText.ts';

/** What every page of a list says about the next one. */
export const placeMeta = v.nullish(
  v.object({ has_more: v.nullish(v.boolean()), after_cursor: v.nullish(v.string()) }),
  null,
);

export interface PlacePage {
  readonly meta: v.InferOutput<typeof placeMeta>;
}

/** Groups as REST shows them. One that does not say whether it is public is taken for private. */
export const groupPage = v.object({
  groups: v.array(v.object({ id: idText, name: anyText, is_public: v.nullish(v.boolean()) })),
  meta: placeMeta,
});
