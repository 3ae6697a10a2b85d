import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { LaunchEvent } from '#domain/launch/LaunchEvent.ts';
import {
  draftAgreement,
  draftAnswer,
  draftClosing,
  draftConcern,
  draftEdit,
  draftLaunch,
  draftObjection,
  draftPlacing,
  draftSettling,
} from '#domain/launch/draftLaunch.ts';
import { readLaunches } from '#workflows/launch/readLaunches.ts';
import { sayLaunch } from '#workflows/launch/sayLaunch.ts';
import type { Dice } from './Dice.ts';
import type { Diary } from './Diary.ts';
import { agentId, DECIDERS } from './stormAccount.ts';
import type { StormPage } from './StormPage.ts';

const never = (): AbortSignal => new AbortController().signal;

/**
 * Looks at launches as the page of launches does, and does one thing about them: mostly together with whoever looks at the same
 * time. It goes past the outbox, so that what was told as written must be there, and what was not may be.
 */
export async function liveLaunch(page: StormPage, diary: Diary, dice: Dice): Promise<void> {
  const { outside } = page;
  const store = { ...outside.store, writeEvent: diary.watch(outside.store) };
  const from = { ...(await page.openSyncer()), store };
  const read = await readLaunches(from, [], never());
  if (!read.ok) return diary.count('launches that cannot be read');
  const by = { actor: outside.worker.id, at: outside.now() };
  const launch = dice.pick([...read.value.byId.values()]);
  const event = launch === undefined || dice.isHit(0.1) ? newLaunch(dice, by) : deed(launch, dice, by);
  diary.count(event.kind);
  await sayLaunch(from, event, read.value.journal, never());
}

interface By {
  readonly actor: UserId;
  readonly at: LaunchEvent['at'];
}

function newLaunch(dice: Dice, by: By): LaunchEvent {
  const facts = { name: `Launch ${dice.id()}`, on: null, themeId: null };
  return draftLaunch(asId<ThemeId>(dice.id()), facts, by);
}

function deed(launch: Launch, dice: Dice, by: By): LaunchEvent {
  const [one, into] = [dice.pick(launch.objections), dice.pick(launch.objections)];
  const [chance, word] = [dice.throw(), dice.id()];
  if (one === undefined || into === undefined || chance < 0.2)
    return draftObjection(launch, { kind: 'trust', text: `No. ${word}`, quotes: [] }, word, by);
  const [answer, concern] = [one.answers.at(-1), one.concerns.at(-1)];
  if (chance < 0.3) return draftEdit(launch, { name: `Launch ${word}`, on: null, themeId: null }, by);
  if (chance < 0.34) return draftClosing(launch, !launch.isClosed, by);
  if (chance < 0.44)
    return draftPlacing(launch, one, one === into ? { is: 'dropped' } : { is: 'joined', into: into.id }, by);
  if (chance < 0.5) return draftPlacing(launch, one, { is: 'open' }, by);
  if (answer === undefined || chance < 0.65)
    return draftAnswer(launch, one, { text: `Yes. ${word}`, language: 'en' }, by);
  if (chance < 0.8) return draftAgreement(launch, one, answer.id, by);
  if (concern === undefined || chance < 0.9)
    return draftConcern(launch, one, { to: agentId(dice.below(DECIDERS)), dueOn: '2027-03-31' }, by);
  return draftSettling(launch, one, concern.id, `We mend it. ${word}`, by);
}
