import type { UserId } from '#domain/basis/Id.ts';
import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import type { ZafClient } from '#zendesk/frame/ZafClient.ts';
import type { Dice } from './Dice.ts';
import type { Network } from './Network.ts';
import { Tab } from './Tab.ts';
import type { VirtualTime } from './VirtualTime.ts';

/** What a ticket's form has around it. */
export interface TicketWorld {
  readonly time: VirtualTime;
  readonly network: Network;
  readonly dice: Dice;
  readonly user: UserId;
  readonly isOnline: () => boolean;
  /** Told what a submit did to the ticket's tags. */
  readonly onSubmit: (submit: Submitted) => void;
}

/** Tags of ours that came and went with one submit. */
export interface Submitted {
  readonly ticketId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const MEAN_LATENCY_MS = 30;
/** Of what the app asks of the framework so much fails, or is never answered. */
const FAILS = 0.05;
const HANGS = 0.03;
const TAGS = '/api/v2/tickets/';

/** Zendesk's own form of one ticket, beside the app in the same tab: with it the tab's unsaved changes are gone. */
export class StormTicket {
  readonly id: string;
  private readonly tab: Tab;
  private readonly world: TicketWorld;
  private readonly handlers = new Map<string, ((data: unknown) => unknown)[]>();
  private borne: readonly string[] | null = null;
  private readonly added = new Set<string>();
  private readonly removed = new Set<string>();

  constructor(id: string, tab: Tab, world: TicketWorld) {
    this.id = id;
    this.tab = tab;
    this.world = world;
  }

  /** The framework's part that is about the ticket. */
  readonly client: Pick<ZafClient, 'get' | 'invoke' | 'on' | 'off'> = {
    get: () => this.answer(() => ({ errors: {}, 'ticket.tags': this.shown() })),
    invoke: (name, tags) =>
      this.answer(() => {
        this.edit(name, tags as readonly string[]);
        return { errors: {}, [name]: null };
      }),
    on: (event, handler) => void this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]),
    off: (event, handler) =>
      void this.handlers.set(
        event,
        (this.handlers.get(event) ?? []).filter((other) => other !== handler),
      ),
  };

  /** The ticket's tags as its form shows them; read when they are first asked for. */
  async tags(): Promise<readonly string[]> {
    this.borne ??= await this.read();
    return this.shown();
  }

  /**
   * The agent submits: hooks first, then the ticket is written, then the app hears of it. Tags are merged with the newest
   * in one step, as colleagues' submits are not what is tried here. Gives whether it went through.
   */
  async submit(): Promise<boolean> {
    const { time, network, user, isOnline, dice } = this.world;
    this.borne ??= await this.read();
    await Promise.all(this.raise('ticket.save'));
    await new Promise<void>((resolve) => {
      time.after(dice.wait(MEAN_LATENCY_MS), () => this.tab.pass(resolve));
    });
    if (!isOnline()) {
      this.raise('ticket.submit.fail');
      return false;
    }
    const [added, removed] = [[...this.added], [...this.removed]];
    const newest = await this.read();
    const merged = [...new Set([...newest.filter((tag) => !removed.includes(tag)), ...added])];
    await Tab.outside(async () => {
      await network.ask(user, 'PUT', `${TAGS}${this.id}`, { ticket: { tags: merged } });
    });
    const ours = (tags: readonly string[]) => tags.filter((tag) => tag.startsWith(TAG_PREFIX));
    this.world.onSubmit({
      ticketId: this.id,
      added: ours(added).filter((tag) => !newest.includes(tag)),
      removed: ours(removed).filter((tag) => newest.includes(tag)),
    });
    await new Promise<void>((resolve) => {
      time.after(dice.wait(MEAN_LATENCY_MS), () => this.tab.pass(resolve));
    });
    this.borne = merged;
    this.added.clear();
    this.removed.clear();
    this.raise('ticket.saved');
    this.raise('ticket.submit.done');
    return true;
  }

  private shown(): readonly string[] {
    return [...new Set([...(this.borne ?? []).filter((tag) => !this.removed.has(tag)), ...this.added])];
  }

  private edit(name: string, tags: readonly string[]): void {
    const [to, from] = name.endsWith('.add') ? [this.added, this.removed] : [this.removed, this.added];
    for (const tag of tags) {
      to.add(tag);
      from.delete(tag);
    }
  }

  private raise(event: string): readonly Promise<unknown>[] {
    return (this.handlers.get(event) ?? []).map((handler) => this.tab.run(async () => handler(undefined)));
  }

  private async read(): Promise<readonly string[]> {
    const { network, user } = this.world;
    const { ticket } = await Tab.outside(
      async () =>
        (await network.ask(user, 'GET', `${TAGS}${this.id}`)) as {
          readonly ticket: { readonly tags: readonly string[] };
        },
    );
    return ticket.tags;
  }

  /** An answer of the framework: a moment later, sometimes an error, sometimes never. */
  private answer(value: () => unknown): Promise<unknown> {
    const { time, dice, network } = this.world;
    const chance = dice.throw();
    const note = (fate: string) => network.fates.set(fate, (network.fates.get(fate) ?? 0) + 1);
    return new Promise((resolve, reject) => {
      if (chance < HANGS) return note('framework never answers');
      time.after(dice.wait(MEAN_LATENCY_MS), () => {
        this.tab.pass(() => {
          if (chance >= HANGS + FAILS) return resolve(value());
          note('framework fails');
          reject(new Error('not available'));
        });
      });
    });
  }
}
