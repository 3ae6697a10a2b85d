import type { TicketId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Changes } from './changesSince.ts';
import type { Calendar } from './Calendar.ts';
import type { DrawAsk, DrawnQuote } from './drawQuotes.ts';
import type { GardenTheme, GardenTip } from './gardenTips.ts';
import type { RollupAsk } from './RollupAsk.ts';
import type { SpotEvent } from './SpotEvent.ts';
import type { WhoAsks } from './whoAsks.ts';

/** What a rollup's page asks of the account besides its numbers; see the function of each. */
export type RollupQuestion =
  /** `drawQuotes` */
  | ({ readonly is: 'draw' } & DrawAsk)
  /** `judgementsIn` */
  | { readonly is: 'judgements' }
  /** `changesSince` */
  | { readonly is: 'changes'; readonly ask: RollupAsk; readonly since: Instant }
  /** `gardenTips` */
  | {
      readonly is: 'garden';
      readonly themes: readonly GardenTheme[];
      readonly calendar: Calendar;
      readonly now: Instant;
    }
  /** `whoAsks` */
  | { readonly is: 'who'; readonly ask: RollupAsk }
  /** `wordsOfTickets` */
  | { readonly is: 'words'; readonly tickets: readonly TicketId[] };

/** What each is answered with. */
export interface RollupAnswers {
  readonly draw: readonly DrawnQuote[];
  readonly judgements: readonly SpotEvent[];
  readonly changes: Changes;
  readonly garden: readonly GardenTip[];
  readonly who: WhoAsks;
  readonly words: readonly string[];
}
