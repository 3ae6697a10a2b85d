import type { MentionId, UserId } from '#domain/basis/Id.ts';
import { findTrace } from '#workflows/forget/findTrace.ts';
import { forgetPerson } from '#workflows/forget/forgetPerson.ts';
import { isEmptyTrace } from '#workflows/forget/PersonTrace.ts';
import { checkQuotes } from '#workflows/quotes/checkQuotes.ts';
import { mendQuotes } from '#workflows/quotes/mendQuotes.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { checkTags } from '#workflows/tags/checkTags.ts';
import { repairTags } from '#workflows/tags/repairTags.ts';
import type { Dice } from './Dice.ts';
import { ADMIN, customerOf } from './stormAccount.ts';
import { DEAD, StormAgent, type StormWorld } from './StormAgent.ts';
import type { StormPage } from './StormPage.ts';

const MOST_FORGOTTEN = 3;
/** A check that was cut short by the weather is begun anew so often. */
const ROUNDS = 8;
const nothing = (): void => undefined;
const never = (): AbortSignal => new AbortController().signal;

/**
 * The admin of the account, whose page dies as anybody's. In the middle of it all they forget people, note who asks in a
 * ticket now, and repair tickets' tags by Zendesk's jobs.
 */
export class StormAdmin extends StormAgent {
  readonly forgotten = new Set<UserId>();
  /** Who was made a ticket's requester, besides the one who wrote it. */
  private readonly askers = new Map<string, UserId>();

  constructor(world: StormWorld, dice: Dice) {
    super(0, world, dice, ADMIN);
  }

  override async live(): Promise<void> {
    const { dice } = this;
    if (dice.isHit(0.2)) (await this.somePage()).tab.dieAfter(20 + dice.below(400));
    const page = await this.somePage();
    const chance = dice.throw();
    if (chance < 0.3) return void (await this.as(page, () => this.forgetSomebody(page)));
    if (chance < 0.65) return void (await this.as(page, () => this.noteAskers(page)));
    await this.as(page, () => this.repairTags(page));
  }

  /** Whether the words of this mention's customer had to go. */
  isForgotten = (mention: MentionId): boolean => {
    const [ticket = ''] = mention.split('.');
    const asked = [customerOf(Number(ticket) - 1), this.askers.get(ticket)];
    return asked.some((person) => person !== undefined && this.forgotten.has(person));
  };

  /** In calm weather: what was begun is ended. Gives what is not as it must be then. */
  async endAll(): Promise<readonly string[]> {
    const page = await this.somePage();
    const wrong: string[] = [];
    for (const person of this.forgotten) {
      let isGone = false;
      for (let round = 0; round < ROUNDS && !isGone; round++) {
        const ended = await this.as(page, () => this.forget(page, person));
        isGone = ended !== DEAD && ended;
      }
      if (!isGone) wrong.push(`${person} was to be forgotten and is still there`);
    }
    let left: readonly string[] = ['not looked at'];
    for (let round = 0; round < ROUNDS && left.length > 0; round++) {
      const repaired = await this.as(page, () => this.repairTags(page));
      left = repaired === DEAD ? left : repaired;
    }
    return [...wrong, ...left.map((line) => `tags: ${line}`)];
  }

  private async forgetSomebody(page: StormPage): Promise<void> {
    const isNew = this.forgotten.size < MOST_FORGOTTEN;
    const person = isNew
      ? customerOf(this.dice.below(this.world.tickets))
      : this.dice.pick([...this.forgotten]);
    if (person === undefined) return;
    this.forgotten.add(person);
    this.world.diary.count('forget a person');
    await this.forget(page, person);
  }

  /** Whether nothing of them was left to be deleted. */
  private async forget(page: StormPage, person: UserId): Promise<boolean> {
    const trace = await findTrace(page.records, person, nothing, never());
    if (!trace.ok) return false;
    if (isEmptyTrace(trace.value)) return true;
    const { outside } = page;
    const writeEvent = this.world.diary.watch(outside.store);
    const watched = { ...outside, store: { ...outside.store, writeEvent } };
    await forgetPerson(watched, page.records, trace.value, nothing, never());
    return false;
  }

  /** Somebody else asks in a ticket now, say because two users were merged; the check finds it, and it is noted. */
  private async noteAskers(page: StormPage): Promise<void> {
    const { dice, world } = this;
    const ticket = String(1 + dice.below(world.tickets));
    const to = customerOf(dice.below(world.tickets));
    if (!this.askers.has(ticket)) {
      this.askers.set(ticket, to);
      const change = { ticket: { requester_id: Number(to) } };
      await world.network.ask(ADMIN, 'PUT', `/api/v2/tickets/${ticket}`, change);
    }
    world.diary.count('check quotes, note who asks');
    const board = await page.openBoard();
    const checked = await checkQuotes(board, page.records, nothing, never());
    if (!checked.ok) return;
    const writeEvent = world.diary.watch(board.store);
    const watched = { ...board, store: { ...board.store, writeEvent } };
    await mendQuotes('askers', watched, page.records, checked.value, never());
  }

  /** What was still to be repaired when it was looked at. */
  private async repairTags(page: StormPage): Promise<readonly string[]> {
    this.world.diary.count('check tags, repair them in jobs');
    const board = await page.openBoard();
    const read = await refreshAccount(board, true, never());
    if (!read.ok) return ['the account could not be read'];
    const checked = await checkTags(board, nothing, never());
    if (!checked.ok) return [checked.failure.kind];
    const { differences, stopped } = checked.value;
    if (stopped !== null) return [`stopped: ${stopped.kind}`];
    const lines = differences.map(
      ({ ticketId, added, removed }) => `${ticketId} +${added.join()} -${removed.join()}`,
    );
    if (differences.length > 0) await repairTags(board, differences, nothing, never());
    return lines;
  }
}
