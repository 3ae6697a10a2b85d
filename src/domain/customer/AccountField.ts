/** Whose field it is: of organizations or of the people in them. */
export type FieldOwner = 'organization' | 'user';

/** What may stand in a field; what a list of texts holds, in lines. Of other lists and of things in them nothing is read. */
export type FieldValue = string | number | boolean | null;

/** What stands in somebody's fields, by key. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A field that the account has for its organizations or people. */
export interface AccountField {
  readonly key: string;
  readonly title: string;
  /** Zendesk's word: `integer`, `decimal`, `currency`, `text`, `dropdown` … */
  readonly type: string;
  /** Switched off by an admin: it keeps what stands in it, but nobody sees or fills it. */
  readonly isActive: boolean;
  /** Of a dropdown or a multi-select: what a value is called. */
  readonly options: readonly { readonly value: string; readonly name: string }[];
}
