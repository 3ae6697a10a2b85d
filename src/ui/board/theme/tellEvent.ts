import type { AreaId, ThemeId } from '#domain/basis/Id.ts';
import type { ChampionEvent } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import { isTrackerTurn, type TrackerEvent } from '#domain/pitch/TrackerEvent.ts';
import type { MergeEvent } from '#domain/theme/MergeEvent.ts';
import type { NoteEvent } from '#domain/theme/NoteEvent.ts';
import type { ThemeKind } from '#domain/theme/Theme.ts';
import type { ThemeEvent } from '#domain/theme/ThemeEvent.ts';
import { TRACKER_NAMES } from '../issues/TRACKER_NAMES.ts';

type Plain =
  | 'described'
  | 'summaryGone'
  | `recast.${ThemeKind}`
  | 'filed'
  | 'unfiled'
  | 'watched'
  | 'unwatched'
  | 'merged'
  | 'mergedHere'
  | 'unmerged'
  | 'unmergedHere'
  | 'noted'
  | 'noteTakenBack'
  | 'erased'
  | 'told'
  | 'worded'
  | 'macroSaved'
  | 'macroRetired'
  | 'creditConfirmed'
  | 'creditClosed'
  | 'creditTakenBack'
  | 'trackerSending'
  | 'trackerLinked'
  | 'trackerNotSent'
  | 'trackerUnlinked';

type Counted =
  | 'moved'
  | 'movedHere'
  | 'split'
  | 'movedBack'
  | 'removed'
  | 'restored'
  | 'confirmed'
  | 'unconfirmed'
  | 'askedBy'
  | 'weighed';

/** What an event says, as values: the last part of its translation key, and what fills it. */
export type ToldEvent = {
  /** The other theme that it is about. */
  readonly other: ThemeId | null;
  readonly area: AreaId | null;
  /** Outside the account: `GitHub acme/shop#12`. */
  readonly place?: string;
} & (
  | { readonly what: Plain; readonly count: null }
  /** About so many mentions. */
  | { readonly what: Counted; readonly count: number }
);

const PLAIN = { other: null, area: null, count: null } as const;

/**
 * An event as the page of a theme tells it; `null` for kinds that other parts of the page tell or that this version does not
 * know. Of what was moved or merged it says whether it came here or went away.
 */
export function tellEvent(event: JournalEvent, here: ThemeId): ToldEvent | null {
  if (isTrackerTurn(event)) return tellTracker(event);
  const known = event as ThemeEvent | MergeEvent | MentionEvent | NoteEvent | ChampionEvent;
  switch (known.kind) {
    case 'theme.described':
      return { ...PLAIN, what: known.payload.summary === '' ? 'summaryGone' : 'described' };
    case 'theme.recast':
      return { ...PLAIN, what: `recast.${known.payload.kind}` };
    case 'theme.filed':
      return { ...PLAIN, what: known.payload.area === null ? 'unfiled' : 'filed', area: known.payload.area };
    case 'theme.watched':
    case 'theme.unwatched':
      return { ...PLAIN, what: known.kind === 'theme.watched' ? 'watched' : 'unwatched' };
    case 'theme.merged': {
      const isHere = known.payload.into === here;
      return isHere
        ? { ...PLAIN, what: 'mergedHere', other: known.themeId }
        : { ...PLAIN, what: 'merged', other: known.payload.into };
    }
    case 'theme.unmerged':
      return known.themeId === here
        ? { ...PLAIN, what: 'unmerged' }
        : { ...PLAIN, what: 'unmergedHere', other: known.themeId };
    case 'mention.moved':
    case 'mention.split': {
      const count = known.payload.mentions.length;
      const isHere = known.payload.to === here;
      const away = known.kind === 'mention.split' ? 'split' : 'moved';
      const what = isHere ? 'movedHere' : away;
      return { ...PLAIN, what, count, other: isHere ? known.themeId : known.payload.to };
    }
    case 'mention.movedBack':
    case 'mention.removed':
    case 'mention.restored':
    case 'mention.confirmed':
    case 'mention.unconfirmed':
    case 'mention.askedBy':
    case 'mention.weighed':
      return { ...PLAIN, what: plainKind(known), count: known.payload.mentions.length };
    case 'note.written':
    case 'note.takenBack':
      return { ...PLAIN, what: known.kind === 'note.written' ? 'noted' : 'noteTakenBack' };
    default: {
      const what = outcomeOf(event);
      return what === undefined ? null : { ...PLAIN, what };
    }
  }
}

/** By family and kind. */
const OUTCOMES: Readonly<Record<string, Readonly<Record<string, Plain>>>> = {
  mention: { erased: 'erased' },
  reply: { sent: 'told' },
  outcome: { worded: 'worded' },
  macro: { saved: 'macroSaved', retired: 'macroRetired' },
  credit: { confirmed: 'creditConfirmed', closed: 'creditClosed', takenBack: 'creditTakenBack' },
};

function outcomeOf({ kind }: JournalEvent): Plain | undefined {
  const [family = '', what = ''] = kind.split('.');
  return OUTCOMES[family]?.[what];
}

/**
 * Steps on the way to a reply: the send-list tells them, and of a hundred customers they would be hundreds of lines. Judgements
 * of a spot check are told with what was drawn beside them.
 */
export function isOnTheWay(event: JournalEvent): boolean {
  return /^(?:reply|spot)\./u.test(event.kind) && outcomeOf(event) === undefined;
}

function tellTracker({ kind, payload }: TrackerEvent): ToldEvent {
  const what = {
    'tracker.sending': 'trackerSending',
    'tracker.linked': 'trackerLinked',
    'tracker.notSent': 'trackerNotSent',
    'tracker.unlinked': 'trackerUnlinked',
  } as const;
  const where = kind === 'tracker.linked' ? payload.key : kind === 'tracker.sending' ? payload.to : '';
  return { ...PLAIN, what: what[kind], place: `${TRACKER_NAMES[payload.tracker]} ${where}`.trim() };
}

type OfMentions = Exclude<MentionEvent, { kind: 'mention.moved' | 'mention.split' }>;

function plainKind({ kind }: OfMentions) {
  return kind.slice('mention.'.length) as OfMentions['kind'] extends `mention.${infer What}` ? What : never;
}
