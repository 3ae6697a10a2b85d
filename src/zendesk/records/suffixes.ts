/** Who squats on more ids than this of one person is at war, which the outbox shows. */
const LAST = 9;

/** The ids to be used in turn where somebody else took `id`: `.2`, and so on. */
export function suffixes<Id extends string>(id: Id): readonly Id[] {
  return Array.from({ length: LAST - 1 }, (_, index) => `${id}.${index + 2}` as Id);
}
