import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { placeMeta } from './groupPage.ts';
import { idText } from './idText.ts';

const named = v.array(v.object({ id: idText, name: anyText }));

export const brandPage = v.object({ brands: named, meta: placeMeta });
export const formPage = v.object({ ticket_forms: named });
