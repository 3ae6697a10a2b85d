import { dayOf } from '../basis/Day.ts';
import type { EventId, ThemeId } from '../basis/Id.ts';
import { epochMs } from '../basis/Instant.ts';
import { carries } from '../champion/carriersOf.ts';
import { foldChampion } from '../champion/foldChampion.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from '../event/Overtaken.ts';
import type { Audience } from './Audience.ts';
import { NO_STORY, type PitchStory } from './Pitch.ts';
import { isPitchEvent, type PitchEvent } from './PitchEvent.ts';

/** What was pitched. */
export interface Pitches {
  /** By theme and audience; what is not in it has `NO_STORY`. */
  readonly byTheme: ReadonlyMap<ThemeId, ReadonlyMap<Audience, PitchStory>>;
  readonly overtaken: OvertakenEvents;
}

/** A stand-in's last day is over once it is over everywhere: no place is farther behind UTC. */
const FARTHEST_BEHIND_MINUTES = -12 * 60;

/**
 * What pitches say, whatever order events arrive in and however often. One counts if its actor carried the theme at its
 * time (as its champion, with them, or in their stead) and if it answers the last one of its audience. Somebody's stepping
 * down undoes nothing that they pitched; whoever carries the theme then goes on from it. The events must hold the champions'
 * turns of the themes, too.
 */
export function foldPitches(events: Iterable<JournalEvent>): Pitches {
  const byTheme = new Map<ThemeId, Map<Audience, PitchStory>>();
  const turns = new Map<ThemeId, JournalEvent[]>();
  const missed = new Map<EventId, Overtaken>();
  for (const event of orderEvents(events)) {
    if (event.kind.startsWith('champion.'))
      turns.set(event.themeId, [...(turns.get(event.themeId) ?? []), event]);
    if (!isPitchEvent(event)) continue;
    const { audience } = event.payload;
    const stories = byTheme.get(event.themeId) ?? new Map<Audience, PitchStory>();
    const story = stories.get(audience) ?? NO_STORY;
    const why = whyNot(event, story, turns.get(event.themeId) ?? []);
    if (why !== null) missed.set(...overtaken(event, why));
    else byTheme.set(event.themeId, stories.set(audience, told(story, event)));
  }
  return { byTheme, overtaken: missed };
}

/** What there is for an audience of a theme. */
export function storyOf(
  { byTheme }: Pick<Pitches, 'byTheme'>,
  theme: ThemeId,
  audience: Audience,
): PitchStory {
  return byTheme.get(theme)?.get(audience) ?? NO_STORY;
}

function whyNot(
  event: PitchEvent,
  story: PitchStory,
  turns: readonly JournalEvent[],
): Overtaken['why'] | null {
  if (!isNamedByItsDeed(event)) return 'forged';
  const day = dayOf(epochMs(event.at), FARTHEST_BEHIND_MINUTES);
  if (!carries(foldChampion(turns), event.actor, day)) return 'noChampion';
  if (event.kind === 'pitch.withdrawn' && story.sent === null) return 'changed';
  return event.after === story.last ? null : 'changed';
}

function told(story: PitchStory, event: PitchEvent): PitchStory {
  const { id, themeId, actor: by, at } = event;
  const earlier = story.sent === null ? story.earlier : [...story.earlier, story.sent];
  if (event.kind === 'pitch.withdrawn') return { ...story, sent: null, earlier, last: id };
  const { audience, words } = event.payload;
  const draft = { id, themeId, audience, words, numbers: event.payload.numbers ?? null, by, at };
  if (event.kind === 'pitch.drafted') return { ...story, draft, last: id };
  const { to, numbers, belowFloor } = event.payload;
  return { draft: null, sent: { ...draft, to, numbers, belowFloor }, earlier, last: id };
}
