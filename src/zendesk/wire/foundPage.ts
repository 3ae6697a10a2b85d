import * as v from 'valibot';
import { idText } from './idText.ts';

const meta = v.nullish(v.object({ has_more: v.nullish(v.boolean()), after_cursor: v.nullish(v.string()) }));

/** A page of a search export; of each ticket only which it is. */
export const foundPage = v.object({ results: v.array(v.object({ id: idText })), meta });
