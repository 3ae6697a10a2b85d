import { DEFAULT_HEARING } from '#domain/setting/HearingSetting.ts';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { TicketReading } from '#workflows/readTicket.ts';
import { CardView } from '#ui/sidebar/CardView.tsx';
import { DismissedCard } from '#ui/sidebar/DismissedCard.tsx';
import { ExcludedNotice } from '#ui/sidebar/ExcludedNotice.tsx';
import { HelpLine } from '#ui/sidebar/HelpLine.tsx';
import { NotSent } from '#ui/sidebar/NotSent.tsx';
import { SidebarSkeleton } from '#ui/sidebar/SidebarSkeleton.tsx';
import { TaggedTheme } from '#ui/sidebar/TaggedTheme.tsx';
import { TellingLines } from '#ui/sidebar/telling/TellingLines.tsx';
import { sampleTelling } from './sampleTelling.ts';
import type { Card, CardStatus, TicketState } from '#ui/sidebar/ticketState.ts';
import type { CardActions } from '#ui/sidebar/useCardActions.ts';
import type { Part } from './Exhibit.tsx';
import { CONVERSATION, LONG_NAME, MENTION, sampleEntry, sampleGroup, sampleTheme } from './samples.ts';

const nothing = () => undefined;
const holds = async () => ok(true);
const ACTIONS: CardActions = { tag: nothing, tagNew: nothing, undo: nothing, dismiss: nothing };
const THEMES: readonly Theme[] = [
  sampleTheme(),
  sampleTheme({ id: 'scheduled1' as Theme['id'], name: 'Scheduled reports', countedAt: null }),
];

function stateWith(themes: readonly Theme[]): Extract<TicketState, { at: 'shown' }> {
  const reading = {
    ...{ conversation: CONVERSATION, themes, troubles: [] },
    hearing: DEFAULT_HEARING,
  } as unknown as TicketReading;
  return { at: 'shown', reading, cards: [], themes: new Map(themes.map((theme) => [theme.id, theme])) };
}

function card(status: CardStatus, different: Partial<Card> = {}): Card {
  const group = sampleGroup('request', 0.95, 'asksForAWay');
  const matches = THEMES.map(({ id }, i) => ({
    themeId: id,
    score: 0.8 - i / 3,
    shared: ['export', 'report'],
  }));
  return { id: group.id, group, matches, isNew: false, status, ...different };
}

function shown(one: Card, themes: readonly Theme[] = THEMES) {
  return (
    <CardView
      card={one}
      state={stateWith(themes)}
      actions={ACTIONS}
      act={nothing}
      onSettle={nothing}
      onUndoLast={nothing}
    />
  );
}

const open = { at: 'open', failure: null } as const;

/** What stands in the ticket sidebar. */
export const SIDEBAR_PARTS: readonly Part[] = [
  { part: 'SidebarSkeleton', states: [{ name: 'reading', node: <SidebarSkeleton /> }] },
  {
    part: 'CardView',
    states: [
      { name: 'sure, themes fit', node: shown(card(open)) },
      { name: 'new since', node: shown(card(open, { isNew: true })) },
      { name: 'no theme fits', node: shown(card(open, { matches: [] })) },
      { name: 'no themes yet', node: shown(card(open, { matches: [] }), []) },
      {
        name: 'a bug, perhaps',
        node: shown(card(open, { group: sampleGroup('bug', 0.4, 'broken') })),
      },
      {
        name: 'themes with long names',
        node: shown(
          card(open),
          THEMES.map((theme) => ({ ...theme, name: LONG_NAME })),
        ),
      },
      { name: 'saving', node: shown(card({ at: 'saving' })) },
      {
        name: 'not saved',
        node: shown(card({ at: 'open', failure: { kind: 'failing', what: 'save mention', status: 503 } })),
      },
    ],
  },
  {
    part: 'DismissedCard',
    states: [{ name: 'dismissed', node: <DismissedCard frame={{}} onUndo={nothing} /> }],
  },
  {
    part: 'TaggedTheme',
    states: [
      {
        name: 'by you, nobody champions',
        node: <TaggedTheme theme={sampleTheme()} mentions={[MENTION]} act={nothing} onUndo={nothing} />,
      },
      {
        name: 'by a colleague, answered, with help',
        node: (
          <TaggedTheme
            theme={sampleTheme({
              championId: asId<UserId>('8100002'),
              answer: { answer: 'planned', due: '2026-Q3' },
              help: { sort: 'workaround', text: 'Print the report as PDF until then.' },
            })}
            mentions={[{ ...MENTION, taggedBy: asId<UserId>('8100002') }]}
            act={nothing}
          />
        ),
      },
    ],
  },
  {
    part: 'TellingLines',
    states: [
      {
        name: 'planned, in their language',
        node: <TellingLines theme={sampleTheme()} known={sampleTelling('en')} holds={holds} />,
      },
      {
        name: 'in another language',
        node: <TellingLines theme={sampleTheme()} known={sampleTelling('ja')} holds={holds} />,
      },
    ],
  },
  {
    part: 'HelpLine',
    states: (['wording', 'workaround', 'article'] as const).map((sort) => ({
      name: sort,
      node: <HelpLine help={{ sort, text: 'It is planned for the third quarter.' }} />,
    })),
  },
  {
    part: 'NotSent',
    states: [
      {
        name: 'waits',
        node: (
          <NotSent entry={sampleEntry({ tries: 1, failure: { kind: 'offline', what: 'save mention' } })} />
        ),
      },
      {
        name: 'stuck',
        node: (
          <NotSent
            entry={sampleEntry({ isStuck: true, tries: 1, failure: { kind: 'gone', what: 'save mention' } })}
          />
        ),
      },
    ],
  },
  {
    part: 'ExcludedNotice',
    states: (['group', 'doubtful', 'unknown'] as const).map((why) => ({
      name: why,
      node: <ExcludedNotice why={why} onRetry={nothing} />,
    })),
  },
];
