import { COMMAND_IDS, type CommandId } from './COMMANDS.ts';

/** A command as it can be given now. */
export interface Offer {
  /**
   * Does it; told the key that asks for it, and nothing by the palette. `false` leaves the key to the browser, or to who else
   * answers to it.
   */
  readonly run: (key?: string) => unknown;
  /** As the palette tells it, where its usual name is not enough. */
  readonly name?: string;
  /** What it is done to: a theme's name, or how many are selected. */
  readonly on?: string;
  /** Found in the palette by its name only: one of many of its kind. */
  readonly isLater?: true;
  /** For a key alone: the palette would only go where somebody is already. */
  readonly isForKey?: true;
}

/** What can be done now, by command; several of one kind have no key. What cannot be done is left out or `null`. */
export type Offers = Readonly<Partial<Record<CommandId, Offer | readonly Offer[] | null>>>;

/** An offer with the command that it is of. */
export interface OfferedCommand extends Offer {
  readonly id: CommandId;
}

/** All offers of these, in the order of commands. */
export function offeredBy(all: readonly Offers[]): readonly OfferedCommand[] {
  return COMMAND_IDS.flatMap((id) =>
    all.flatMap((offers) => {
      const own = offers[id] ?? [];
      return [own].flat().map((offer: Offer) => ({ ...offer, id }));
    }),
  );
}
