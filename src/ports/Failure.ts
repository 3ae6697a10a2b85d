/** What a role lacks: a right on the records of one of our objects, by the object's key. */
export interface Need {
  readonly object: string;
  readonly right: 'view' | 'write' | 'delete';
}

/** Why somebody only reads; `workflows/standing/Standing.ts` tells what each means. */
export const READ_ONLY_KINDS = [
  'older',
  'newer',
  'elsewhere',
  'doubtful',
  'pilot',
  'role',
  'rights',
  'field',
] as const;

export type ReadOnlyKind = (typeof READ_ONLY_KINDS)[number];

/**
 * Everything that will go wrong outside, in our words. `what` names the step for messages and diagnostics
 * (`read themes`); it is never shown raw: the ui picks a text by `kind`.
 */
export type Failure =
  /** No connection, or no answer in time. What was sent may or may not have arrived. */
  | { readonly kind: 'offline'; readonly what: string }
  /** Zendesk asked us to slow down. */
  | { readonly kind: 'busy'; readonly what: string; readonly waitSeconds: number }
  /** Zendesk answered with an error of its own (5xx). */
  | { readonly kind: 'failing'; readonly what: string; readonly status: number }
  /** The session is over: the agent must sign in again. */
  | { readonly kind: 'signedOut'; readonly what: string }
  /** Zendesk is being worked on and says so itself; `waitSeconds` is its own word or a guess. */
  | { readonly kind: 'maintenance'; readonly what: string; readonly waitSeconds: number }
  /** This person may not do that (light agents write nothing; Enterprise roles). `needs`: what an admin would have to allow. */
  | { readonly kind: 'forbidden'; readonly what: string; readonly needs?: Need }
  /** The account has no objects of ours yet. */
  | { readonly kind: 'notSetUp'; readonly what: string }
  /** The account has no custom objects at all: its plan is without them. */
  | { readonly kind: 'notOnPlan'; readonly what: string }
  /** A field of ours is not there any more: `mention.quotes`. Until it is made again nothing can be stored in it. */
  | { readonly kind: 'fieldMissing'; readonly what: string; readonly field: string }
  /** We did not even ask: this person only reads here at present. */
  | { readonly kind: 'readOnly'; readonly what: string; readonly because: ReadOnlyKind }
  /** The thing is not there any more (a theme deleted meanwhile). */
  | { readonly kind: 'gone'; readonly what: string }
  /** Its customer was forgotten meanwhile: words of theirs are not written again. */
  | { readonly kind: 'erased'; readonly what: string }
  /** Zendesk understood and refused (422, 409): `reason` is Zendesk's own words. */
  | { readonly kind: 'refused'; readonly what: string; readonly reason: string }
  /** An answer, a record or a file that is not as it should be; `path` is where. */
  | { readonly kind: 'unreadable'; readonly what: string; readonly path: string }
  /** This browser keeps nothing for us (storage blocked or full). */
  | { readonly kind: 'storage'; readonly what: string }
  /** The language engine could not be loaded or stopped. */
  | { readonly kind: 'engine'; readonly what: string; readonly reason: string }
  /** The page was opened by itself: there is no Zendesk around it. */
  | { readonly kind: 'outside'; readonly what: string }
  /** We gave up ourselves because nobody waits any more. */
  | { readonly kind: 'cancelled'; readonly what: string };
