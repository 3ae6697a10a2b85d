import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { idText } from './idText.ts';

/** `currentUser`: roles of an account's own making are numbers. */
export const currentUserWire = v.object({
  id: idText,
  name: anyText,
  role: v.optional(
    v.pipe(
      v.unknown(),
      v.transform((role) => (typeof role === 'string' || typeof role === 'number' ? String(role) : '')),
    ),
    null,
  ),
  locale: anyText,
  avatarUrl: anyText,
  groups: v.pipe(
    v.optional(v.unknown(), []),
    v.transform((groups) =>
      (Array.isArray(groups) ? groups : []).flatMap((group: unknown) => {
        const read = v.safeParse(v.object({ id: idText }), group);
        return read.success ? [read.output.id] : [];
      }),
    ),
  ),
});

export const currentAccountWire = v.object({ subdomain: v.pipe(v.string(), v.minLength(1)) });

/** What the framework says about the place where the page stands. */
export const contextWire = v.object({
  location: anyText,
  account: v.optional(v.nullish(v.object({ subdomain: anyText })), null),
});

export const metadataWire = v.object({ name: anyText, version: anyText });
