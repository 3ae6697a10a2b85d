import type { UserId } from '#domain/basis/Id.ts';
import { EVENT, MENTION, recordsPath, THEME } from '#zendesk/records/shape.ts';
import { agentId } from './stormAccount.ts';
import type { Dice } from './Dice.ts';
import type { Network } from './Network.ts';

/** A record as Zendesk gives it. */
export interface RawRecord {
  readonly id: string;
  readonly name: string;
  readonly external_id: string;
  readonly created_by_user_id: string;
  readonly updated_by_user_id: string;
  readonly updated_at: string;
  readonly custom_object_fields: Readonly<Record<string, unknown>>;
}

/** What a script can do to others' records through Zendesk's interface. */
export const ATTACKS = [
  'change a quote',
  'withdraw',
  'relink',
  'rewrite an event',
  'change the figures of a theme',
  'delete a mention',
  'delete an event',
  'forge a mention',
  'forge a turn',
  'forge a merge',
  'forge a turn far ahead',
  'forge a decision',
  'forge an answer to a launch',
  'forge nonsense',
] as const;
export type Attack = (typeof ATTACKS)[number];

/** An agent with a script: changes, deletes and forges through the interface, as Zendesk's own rules allow. */
export class Hostile {
  readonly id: UserId;
  /** How often each came off, those that never did included: an attack that Zendesk always refuses tries nothing. */
  readonly done: Map<Attack, number>;
  /** What was deleted, by external id. */
  readonly deleted = new Set<string>();
  private readonly network: Network;
  private readonly dice: Dice;
  private readonly agents: number;
  private readonly attacks: readonly Attack[];

  constructor(n: number, agents: number, network: Network, dice: Dice, attacks: readonly Attack[]) {
    this.id = agentId(n);
    this.agents = agents;
    this.network = network;
    this.dice = dice;
    this.attacks = attacks;
    this.done = new Map(attacks.map((attack) => [attack, 0]));
  }

  async strike(): Promise<void> {
    const attack = this.dice.pick(this.attacks);
    if (attack === undefined || !(await this.tryTo(attack))) return;
    this.done.set(attack, (this.done.get(attack) ?? 0) + 1);
  }

  private async tryTo(attack: Attack): Promise<boolean> {
    const { dice } = this;
    const [mention, event, theme] = [
      dice.pick(await this.latest(MENTION)),
      dice.pick(await this.latest(EVENT)),
      dice.pick(await this.latest(THEME)),
    ];
    if (mention === undefined || event === undefined || theme === undefined) return false;
    const { quotes } = mention.custom_object_fields;
    switch (attack) {
      case 'change a quote':
        return this.change(MENTION, mention, {
          quotes: String(quotes).replace(/"text":"[^"]*"/, '"text":"x"'),
        });
      case 'withdraw':
        return this.change(MENTION, mention, {
          withdrawn: mention.custom_object_fields['withdrawn'] !== true,
        });
      case 'relink':
        return this.change(MENTION, mention, { theme: theme.id });
      case 'rewrite an event':
        return this.change(EVENT, event, { payload: '{"name":"x","turn":1,"help":null,"into":"zzzz"}' });
      case 'change the figures of a theme':
        return this.change(THEME, theme, { people: 4_711, summary: 'x' });
      case 'delete a mention':
        return this.delete(MENTION, mention);
      case 'delete an event':
        // A theme without its creation has no name; everything else of it stays. The storm leaves them.
        return event.external_id.endsWith('.created') ? false : this.delete(EVENT, event);
      case 'forge a mention': {
        const victim = agentId(dice.below(this.agents));
        const ticket = String(1 + dice.below(40));
        const fields = { theme: theme.id, ticket, tagged_by: victim, quotes: quotes, withdrawn: false };
        return this.create(MENTION, `${ticket}.${theme.external_id}.${victim}`, fields);
      }
      case 'forge a turn':
        return this.event(theme, `champion.${1 + dice.below(6)}`, 'champion.handedOver', {
          turn: 1 + dice.below(6),
          to: this.id,
        });
      case 'forge a merge':
        return this.event(theme, `merged.${agentId(0)}.${dice.id()}`, 'theme.merged', {
          into: dice.isHit(0.5) ? 'zzzz' : theme.external_id,
        });
      case 'forge a turn far ahead':
        return this.event(theme, 'champion.9007199254740991', 'champion.claimed', {
          turn: 9_007_199_254_740_991,
        });
      case 'forge a decision': {
        const said = { answer: 'shipped', reason: 'x', due: null, lookAgainOn: null, evidence: null };
        return this.event(theme, `made.${agentId(0)}.${dice.id()}`, 'decision.made', said);
      }
      case 'forge an answer to a launch': {
        const raised = (await this.latest(EVENT)).find(
          ({ custom_object_fields: { kind } }) => kind === 'launch.raised',
        );
        if (raised === undefined) return false;
        const [launch = ''] = raised.external_id.split('.');
        const said = { objection: raised.external_id, text: 'x', language: 'en' };
        return this.create(EVENT, `${launch}.worded.${agentId(0)}.${dice.id()}`, {
          ...{ theme: null, kind: 'launch.worded', payload: JSON.stringify(said) },
          ...{ actor: agentId(0), after: raised.external_id },
        });
      }
      case 'forge nonsense':
        return this.event(theme, `helped.${this.id}.${dice.id()}`, 'theme.helped', '{"help":{"sort":7}}');
    }
  }

  private async latest(object: string): Promise<readonly RawRecord[]> {
    const path = `${recordsPath(object)}?sort=-updated_at&page[size]=100`;
    const page = (await this.network.ask(this.id, 'GET', path)) as {
      custom_object_records: readonly RawRecord[];
    };
    return page.custom_object_records;
  }

  private async change(object: string, { id }: RawRecord, fields: object): Promise<boolean> {
    const body = { custom_object_record: { custom_object_fields: fields } };
    return this.ask('PATCH', `${recordsPath(object)}/${id}`, body);
  }

  private async delete(object: string, { id, external_id }: RawRecord): Promise<boolean> {
    this.deleted.add(external_id);
    return this.ask('DELETE', `${recordsPath(object)}/${id}`);
  }

  private async create(object: string, externalId: string, fields: object): Promise<boolean> {
    const record = { name: 'x', external_id: externalId, custom_object_fields: fields };
    return this.ask('POST', recordsPath(object), { custom_object_record: record });
  }

  private event(theme: RawRecord, rest: string, kind: string, payload: unknown): Promise<boolean> {
    const fields = {
      theme: theme.id,
      kind,
      payload: JSON.stringify(payload),
      actor: agentId(0),
      after: null,
    };
    return this.create(EVENT, `${theme.external_id}.${rest}`, fields);
  }

  private async ask(method: string, path: string, body?: unknown): Promise<boolean> {
    try {
      await this.network.ask(this.id, method, path, body);
      return true;
    } catch {
      // Zendesk refused: somebody was there first, or it is gone.
      return false;
    }
  }
}
