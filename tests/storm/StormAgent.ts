import { asId, type MentionId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import { fitting } from '#domain/decision/lacksOf.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import { ANSWERS } from '#domain/theme/Answer.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import { createdEventId, themeEventId } from '#domain/theme/ThemeEvent.ts';
import { draftMerge, draftUnmerge } from '#domain/theme/draftMerge.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { decideTheme, releaseAnswer } from '#workflows/decide/decideTheme.ts';
import { knownDecisions } from '#workflows/decide/knownDecisions.ts';
import { dismissGroup } from '#workflows/dismissGroup.ts';
import { helpTheme } from '#workflows/helpTheme.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { mergeThemes, unmergeTheme } from '#workflows/mergeThemes.ts';
import { giveUp } from '#workflows/outbox/giveUp.ts';
import { tryAgain } from '#workflows/outbox/tryAgain.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { type ChampionMove, playChampionTurn } from '#workflows/playChampionTurn.ts';
import { changeTheme } from '#workflows/theme/changeTheme.ts';
import { tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { ticketMentions } from '#workflows/ticketMentions.ts';
import { ticketTagsOf } from '#workflows/ticketTagsOf.ts';
import type { ClientFault } from './clientFaults.ts';
import type { Dice } from './Dice.ts';
import { type Diary, dismissalKey, mentionState } from './Diary.ts';
import { agentId, DECIDER_TERMS, stormConversation } from './stormAccount.ts';
import { liveLaunch } from './launchDeeds.ts';
import { liveNote } from './noteDeeds.ts';
import { StormTicket, type Submitted } from './StormTicket.ts';
import { openStormPage, type PageWorld, type StormPage } from './StormPage.ts';
import { Tab } from './Tab.ts';
import type { VirtualTime } from './VirtualTime.ts';
import type { Network } from './Network.ts';

/** What agents share. */
export interface StormWorld {
  readonly time: VirtualTime;
  readonly network: Network;
  readonly diary: Diary;
  readonly agents: number;
  readonly tickets: number;
  readonly fault?: ClientFault | undefined;
  /** Told when a tab dies. */
  readonly onDeath: () => void;
}

const MOST_TABS = 3;
/** Somebody comes back from lunch, or the next morning. */
const MEAN_SIGNED_OUT_MS = 45 * 60_000;
const NAMES = [
  'Dark mode',
  'Export reports',
  'Wrong week',
  'Roster on a page',
  'Shift swap',
  'Night colours',
];
const never = (): AbortSignal => new AbortController().signal;

const NOTHING_TOLD = { text: null, until: null };

/** What a page gives that has died meanwhile: nothing. */
export const DEAD = Symbol('dead');

/** An agent who does all that an agent may, in several tabs that die at any moment, on a connection that comes and goes. */
export class StormAgent {
  readonly id: UserId;
  protected readonly world: StormWorld;
  protected readonly dice: Dice;
  private readonly pageWorld: PageWorld;
  private readonly hasLocks: boolean;
  private pages: StormPage[] = [];
  private opened = 0;
  private offlineUntilMs = 0;
  private signedOutUntilMs = 0;

  constructor(n: number, world: StormWorld, dice: Dice, as?: UserId) {
    this.id = as ?? agentId(n);
    this.world = world;
    this.dice = dice;
    this.hasLocks = n % 2 === 0;
    this.pageWorld = {
      network: world.network,
      dice: dice.for('page'),
      user: this.id,
      isOnline: () => world.time.nowMs >= this.offlineUntilMs,
      isSignedIn: () => world.time.nowMs >= this.signedOutUntilMs,
      role: as === undefined ? 'agent' : 'admin',
      fault: world.fault,
      mayExport: as !== undefined || n % 3 !== 0,
      clockSkewMs: (dice.below(2_401) - 1_200) * 1_000,
    };
  }

  /** One thing that happens to this agent: mostly something they do. */
  async live(): Promise<void> {
    const { dice, world } = this;
    if (dice.isHit(0.04)) this.offlineUntilMs = world.time.nowMs + dice.wait(60_000);
    if (dice.isHit(0.012)) this.signedOutUntilMs = world.time.nowMs + dice.wait(MEAN_SIGNED_OUT_MS);
    if (dice.isHit(0.12)) dice.pick(this.alive())?.tab.dieAfter(1 + dice.below(60));
    if (dice.isHit(0.06)) dice.pick(this.alive())?.tab.kill();
    const page = await this.somePage();
    if (dice.isHit(0.3)) page.comeBack();
    await this.chooseStuck(page, 0.1);
    await this.act(page);
  }

  /** A page that lives, opened where there is none. */
  async somePage(): Promise<StormPage> {
    for (;;) {
      const alive = this.alive();
      const isMore = alive.length < MOST_TABS && this.dice.isHit(0.1);
      const page = alive.length === 0 || isMore ? await this.openPage() : this.dice.pick(alive);
      if (page !== undefined && !page.tab.isDead) return page;
    }
  }

  /** What waits in this agent's browser, after all that is stuck was tried again. */
  async waiting(): Promise<readonly OutboxEntry[]> {
    this.offlineUntilMs = 0;
    this.signedOutUntilMs = 0;
    const page = await this.somePage();
    const read = await this.as(page, () => page.outside.outbox.update((entries) => entries));
    if (read === DEAD || !read.ok) throw new Error('The outbox cannot be read');
    return read.value;
  }

  /** The person tries everything again that is stuck. */
  async tryEverything(): Promise<void> {
    const page = await this.somePage();
    for (const entry of await this.waiting())
      if (entry.isStuck) await this.as(page, () => tryAgain(page.outside, entry));
    page.comeBack();
  }

  /** Nothing of this agent's dies by itself any more. */
  calmDown(): void {
    for (const { tab } of this.alive()) tab.kill();
    this.offlineUntilMs = 0;
    this.signedOutUntilMs = 0;
  }

  private alive(): readonly StormPage[] {
    this.pages = this.pages.filter(({ tab }) => !tab.isDead);
    return this.pages;
  }

  private async openPage(): Promise<StormPage | undefined> {
    const tab = new Tab(`${this.id}/${this.opened++}`, `browser of ${this.id}`, this.hasLocks);
    tab.onDeath(this.world.onDeath);
    const { time, network, diary, tickets } = this.world;
    const { dice, user, isOnline } = this.pageWorld;
    const onSubmit = (submit: Submitted) => void diary.submits.push(submit);
    const id = String(1 + Math.floor(tickets * dice.throw() ** 2));
    const ticket = new StormTicket(id, tab, { time, network, dice, user, isOnline, onSubmit });
    const page = await untilDeath(tab, () => openStormPage(tab, this.pageWorld, ticket));
    if (page === DEAD) return undefined;
    this.pages.push(page);
    tab.run(() => this.world.diary.listen(page.outside.outbox));
    return page;
  }

  protected as<T>({ tab }: StormPage, work: () => Promise<T>): Promise<T | typeof DEAD> {
    return untilDeath(tab, work);
  }

  private async chooseStuck(page: StormPage, shareGivenUp: number): Promise<void> {
    const stuck = page.outside.outbox.known().filter(({ isStuck }) => isStuck);
    const entry = this.dice.pick(stuck);
    if (entry === undefined) return;
    const choice = this.dice.isHit(shareGivenUp) ? giveUp : tryAgain;
    this.world.diary.count(choice === giveUp ? 'give up' : 'try again');
    await this.as(page, () => choice(page.outside, entry));
  }

  private async act(page: StormPage): Promise<void> {
    const loaded = await this.as(page, () => loadThemes(page.outside, never()));
    if (loaded === DEAD) return;
    const all = loaded.ok ? loaded.value.themes : [];
    const hidden = this.dice.pick(all.filter(({ archived }) => archived));
    if (hidden !== undefined && this.dice.isHit(0.05)) return this.change(page, hidden);
    const themes = all.filter(({ archived }) => !archived);
    const theme = this.dice.pick(themes, 1.7);
    const chance = this.dice.throw();
    if (theme === undefined || chance < 0.03) return this.create(page);
    if (chance < 0.34) return this.tag(page, theme);
    if (chance < 0.44) return this.submit(page);
    if (chance < 0.54) return this.undo(page);
    if (chance < 0.61) return this.move(page, theme, { kind: 'claim' });
    if (chance < 0.65)
      return this.move(page, theme, { kind: 'handOver', to: agentId(this.dice.below(this.world.agents)) });
    if (chance < 0.7) return this.move(page, theme, { kind: 'stepDown' });
    if (chance < 0.74) return this.help(page, theme);
    if (chance < 0.79) return this.decide(page, theme);
    if (chance < 0.81) return this.change(page, theme);
    if (chance < 0.85) return this.merge(page, theme, this.dice.pick(themes));
    if (chance < 0.88) return this.sync(page);
    if (chance < 0.9) return void this.as(page, () => liveNote(page, theme, this.world, this.dice));
    if (chance < 0.97) return void this.as(page, () => liveLaunch(page, this.world.diary, this.dice));
    return this.dismiss(page);
  }

  private async create(page: StormPage): Promise<void> {
    const draft = draftTheme(page.outside, this.dice.pick(NAMES) ?? 'Name', 'request');
    this.world.diary.count('create');
    const said = this.world.diary.event(createdEventId(draft.id), this.id, 'theme.created');
    const made = await this.as(page, () => createTheme(page.outside, draft));
    if (made !== DEAD && made.ok) said.isKept = true;
  }

  private async tag(page: StormPage, theme: Theme): Promise<void> {
    // In the ticket beside this page, or one that stands in another tab.
    const isHere = this.dice.isHit(0.6);
    const n = isHere ? Number(page.ticket.id) - 1 : this.dice.below(this.world.tickets);
    const conversation = stormConversation(n);
    const comment = this.dice.pick(conversation.comments);
    if (comment === undefined) return;
    const id = mentionId(conversation.ticketId, theme.id, this.id);
    const known = await this.as(page, () => page.outside.replica.mentions(conversation.ticketId));
    if (known === DEAD) return;
    const own = known.ok ? known.value.find((mention) => mention.id === id) : undefined;
    const { key, text } = comment;
    const sentence = { comment: key, start: 0, end: text.length, text, wordsOf: 'customer' as const };
    const starts = new Set([mentionState(own), `${key}@0`].flatMap((state) => state.split(' ')));
    starts.delete('none');
    const said = this.world.diary.say(this.world.diary.mentions, id, [...starts].toSorted().join(' '));
    this.world.diary.count('tag');
    const before = own ?? null;
    const tagged = await this.as(page, () =>
      tagTheme(page.outside, { conversation, sentences: [sentence], theme, before }),
    );
    if (tagged !== DEAD && tagged.ok) said.isCertain = true;
    if (isHere) await this.readBeside(page);
  }

  /** What the sidebar does with its ticket whenever it changes: reads its mentions, and says which tags come with the submit. */
  private async readBeside(page: StormPage): Promise<void> {
    const { outside, ticket, beside } = page;
    await this.as(page, async () => {
      const tags = await ticket.tags();
      const loaded = await loadThemes(outside, never());
      const themes = loaded.ok ? loaded.value.themes : [];
      const ticketId = asId<TicketId>(ticket.id);
      const { standing, takenBack, readAt } = await ticketMentions(
        outside,
        { ticketId, tags },
        beside.before,
        [TAG_PREFIX],
        never(),
      );
      beside.before = { mentions: standing, takenBack, mentionsReadAt: readAt };
      const { added, removed } = ticketTagsOf(standing, themes, tags, takenBack);
      page.openTicket.setTagsOnSubmit(added, removed);
    });
  }

  /** The agent answers the ticket beside the page. */
  private async submit(page: StormPage): Promise<void> {
    this.world.diary.count('submit');
    if (page.beside.before === null || this.dice.isHit(0.5)) await this.readBeside(page);
    const isSaved = await this.as(page, () => page.ticket.submit());
    if (isSaved !== DEAD && isSaved) await this.readBeside(page);
  }

  private async undo(page: StormPage): Promise<void> {
    const { diary } = this.world;
    const own = [...diary.mentions].filter(
      ([id, said]) => id.endsWith(`.${this.id}`) && said.at(-1)?.state !== 'none',
    );
    const [id] = this.dice.pick(own.slice(-6)) ?? [];
    if (id === undefined) return this.dismiss(page);
    const mention = await this.ownMention(page, id);
    if (mention === undefined) return;
    diary.count('undo');
    const said = diary.say(diary.mentions, id, 'none');
    const undone = await this.as(page, () => undoTag(page.outside, mention, null));
    if (undone !== DEAD && undone.ok) said.isCertain = true;
    if (id.startsWith(`${page.ticket.id}.`)) await this.readBeside(page);
  }

  private async ownMention(page: StormPage, id: MentionId) {
    const ticket = stormConversation(Number(id.split('.')[0]) - 1).ticketId;
    const known = await this.as(page, () => page.outside.replica.mentions(ticket));
    return known !== DEAD && known.ok ? known.value.find((mention) => mention.id === id) : undefined;
  }

  /** How it ended is told later by the outbox's news; nobody waits here. */
  private async move(page: StormPage, theme: Theme, move: ChampionMove): Promise<void> {
    this.world.diary.count(move.kind);
    void this.as(page, () => playChampionTurn(page.outside, theme, move, never()));
  }

  private async help(page: StormPage, theme: Theme): Promise<void> {
    const nonce = this.dice.id();
    const text = `Print it. ${nonce}`;
    const help = this.dice.isHit(0.2) ? null : { sort: 'workaround' as const, text };
    this.world.diary.count('help');
    this.world.diary.event(themeEventId(theme.id, 'theme.helped', this.id, nonce), this.id, 'theme.helped');
    void this.as(page, () => helpTheme(page.outside, theme, help, nonce));
  }

  private async merge(page: StormPage, theme: Theme, into: Theme | undefined): Promise<void> {
    const journal = await this.as(page, () => page.outside.store.journalOfTheme(theme.id, never()));
    if (journal === DEAD || !journal.ok || into === undefined) return;
    const { merge, unmergedBy } = foldAccount([], journal.value.items).themes.get(theme.id) ?? {};
    const by = { actor: this.id, at: page.outside.now() };
    const { diary } = this.world;
    if (merge !== undefined && merge !== null) {
      diary.count('un-merge');
      diary.event(draftUnmerge({ id: theme.id, merge }, by).id, this.id, 'theme.unmerged');
      void this.as(page, () => unmergeTheme(page.outside, { ...theme, merge }));
    } else if (into.id !== theme.id) {
      const apart = { ...theme, unmergedBy: unmergedBy ?? null };
      diary.count('merge');
      diary.event(draftMerge(apart, into.id, by).id, this.id, 'theme.merged');
      void this.as(page, () => mergeThemes(page.outside, apart, into.id));
    }
  }

  /** Renames a theme, hides it, or brings one back. */
  private async change(page: StormPage, theme: Theme): Promise<void> {
    const nonce = this.dice.id();
    const isRename = this.dice.isHit(0.8);
    const change: ThemeChange = isRename
      ? { do: 'renamed', name: `${this.dice.pick(NAMES) ?? 'Name'} ${nonce}` }
      : { do: theme.archived ? 'restored' : 'archived' };
    const kind = `theme.${change.do}`;
    this.world.diary.count(isRename ? 'rename' : change.do === 'archived' ? 'hide' : 'bring back');
    this.world.diary.event(themeEventId(theme.id, kind, this.id, nonce), this.id, kind);
    void this.as(page, () => changeTheme(page.outside, theme, change, nonce));
  }

  /** Answers a theme, or says what customers may be told. Those who do not decide say it too: it must not count. */
  private async decide(page: StormPage, theme: Theme): Promise<void> {
    const { dice } = this;
    const { diary } = this.world;
    const journal = await this.as(page, () => page.outside.store.journalOfTheme(theme.id, never()));
    if (journal === DEAD || !journal.ok) return;
    const known = await this.as(page, () => knownDecisions(page.outside, journal.value.items, never()));
    if (known === DEAD || !known.ok) return;
    const before = decisionAbout(known.value, theme.id);
    const by = { actor: this.id, at: page.outside.now() };
    const isOurs = mayDecide(DECIDER_TERMS, this.id, by.at);
    if (before !== null && dice.isHit(0.4)) {
      const told = dice.isHit(0.3) ? NOTHING_TOLD : { text: `It comes. ${dice.id()}`, until: null };
      diary.count(isOurs ? 'release' : 'release, not deciding');
      diary.event(draftRelease(before, told, by).id, this.id, 'decision.released');
      void this.as(page, () => releaseAnswer(page.outside, theme, before, told));
      return;
    }
    const answer = dice.pick(ANSWERS) ?? 'no';
    const reason = `Because. ${dice.id()}`;
    const verdict = fitting({ answer, reason, due: '2027-Q1', lookAgainOn: null, evidence: 'Which?' });
    diary.count(isOurs ? 'decide' : 'decide, not deciding');
    diary.event(draftDecision({ id: theme.id, before }, verdict, by).id, this.id, 'decision.made');
    void this.as(page, () => decideTheme(page.outside, theme, before, verdict));
  }

  /** Reads what changed in the account, as an open board does; it may die or fail in the middle. */
  private async sync(page: StormPage): Promise<void> {
    this.world.diary.count('read the account');
    void this.as(page, async () => refreshAccount(await page.openSyncer(), false, never()));
  }

  private async dismiss(page: StormPage): Promise<void> {
    const { diary, tickets } = this.world;
    const groupId = `${this.dice.below(Math.min(12, tickets))}:request`;
    const key = dismissalKey(this.id, groupId);
    const isDismissed = diary.dismissals.get(key)?.at(-1)?.state !== 'in';
    diary.count('dismiss');
    const said = diary.say(diary.dismissals, key, isDismissed ? 'in' : 'out');
    const done = await this.as(page, () => dismissGroup(page.outside, groupId, isDismissed, never()));
    if (done !== DEAD && done.ok) said.isCertain = true;
  }
}

async function untilDeath<T>(tab: Tab, work: () => Promise<T>): Promise<T | typeof DEAD> {
  if (tab.isDead) return DEAD;
  const death = new Promise<typeof DEAD>((resolve) => tab.onDeath(() => resolve(DEAD)));
  const result = await Promise.race([tab.run(work), death]);
  // What a page says in the moment of its death nobody hears.
  return tab.isDead ? DEAD : result;
}
