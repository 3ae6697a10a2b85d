import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import { ChampionLine } from '#ui/parts/ChampionLine.tsx';
import { CountText } from '#ui/parts/CountText.tsx';
import { Face } from '#ui/parts/Face.tsx';
import { FailureNotice } from '#ui/parts/FailureNotice.tsx';
import { Icon } from '#ui/parts/Icon.tsx';
import { KindMark } from '#ui/parts/KindMark.tsx';
import { OutboxLine } from '#ui/parts/OutboxLine.tsx';
import { PanelBoundary } from '#ui/parts/PanelBoundary.tsx';
import { QuoteText } from '#ui/parts/QuoteText.tsx';
import { SlimNotice } from '#ui/parts/SlimNotice.tsx';
import { StandingNotice } from '#ui/parts/StandingNotice.tsx';
import { StateTag } from '#ui/parts/StateTag.tsx';
import type { ReadOnly } from '#workflows/standing/Standing.ts';
import type { Part } from './Exhibit.tsx';
import { PEOPLE, sampleEntry, sampleTheme } from './samples.ts';

const LONG =
  'We have eleven branches, and in every one of them somebody copies the numbers of the day before into a sheet, line by line, because the export has no column for the branch: can you add it, please?';
const tom = PEOPLE[1] ?? null;
const nothing = () => undefined;

const FAILURES: readonly Failure[] = [
  { kind: 'offline', what: 'read themes' },
  { kind: 'busy', what: 'read themes', waitSeconds: 20 },
  { kind: 'failing', what: 'read themes', status: 503 },
  { kind: 'signedOut', what: 'read themes' },
  { kind: 'maintenance', what: 'read themes', waitSeconds: 600 },
  { kind: 'forbidden', what: 'save mention' },
  { kind: 'notSetUp', what: 'read themes' },
  { kind: 'notOnPlan', what: 'read themes' },
  { kind: 'fieldMissing', what: 'save mention', field: 'mention.quotes' },
  { kind: 'gone', what: 'read theme' },
  { kind: 'refused', what: 'save mention', reason: 'Quotes: is too long' },
  { kind: 'unreadable', what: 'read themes', path: 'custom_object_records.0.name' },
  { kind: 'storage', what: 'keep action' },
  { kind: 'engine', what: 'hear', reason: 'out of memory' },
  { kind: 'outside', what: 'connect' },
];

const READ_ONLY: readonly ReadOnly[] = [
  { kind: 'older' },
  { kind: 'newer' },
  { kind: 'elsewhere', home: 'fernway' },
  { kind: 'doubtful' },
  { kind: 'pilot' },
  { kind: 'role' },
  { kind: 'rights', need: { object: 'groundswell_mention', right: 'write' } },
  { kind: 'field', field: 'mention.quotes' },
];

/** Throws, as a bug does. */
function Bug(): never {
  throw new Error('a part that fails on purpose');
}

/** What the sidebar and the board share. */
export const SHARED_PARTS: readonly Part[] = [
  {
    part: 'KindMark',
    states: (['request', 'bug', 'documentation', 'praise'] as const).map((kind) => ({
      name: kind,
      node: <KindMark kind={kind} />,
    })),
  },
  {
    part: 'StateTag',
    states: [
      { name: 'emerging', node: <StateTag theme={sampleTheme({ counts: counts(1) })} /> },
      { name: 'open', node: <StateTag theme={sampleTheme()} /> },
      {
        name: 'planned',
        node: <StateTag theme={sampleTheme({ answer: { answer: 'planned', due: '2026-Q3' } })} />,
      },
      ...(['notNow', 'no', 'needsMoreEvidence', 'shipped'] as const).map((answer) => ({
        name: answer,
        node: <StateTag theme={sampleTheme({ answer: { answer, due: null } })} />,
      })),
      { name: 'archived', node: <StateTag theme={sampleTheme({ archived: true })} /> },
    ],
  },
  {
    part: 'CountText',
    states: [
      { name: 'counted just now', node: <CountText theme={sampleTheme()} /> },
      { name: 'as the record says', node: <CountText theme={sampleTheme({ countedAt: null })} /> },
      { name: 'one', node: <CountText theme={sampleTheme({ counts: counts(1) })} /> },
      { name: 'nobody', node: <CountText theme={sampleTheme({ counts: counts(0) })} /> },
    ],
  },
  {
    part: 'Face',
    states: [
      { name: 'initials', node: <Face person={tom} size="small" /> },
      { name: 'unknown', node: <Face person={null} size="small" /> },
      { name: 'smallest', node: <Face person={tom} /> },
    ],
  },
  { part: 'Icon', states: [{ name: 'as a line of text is high', node: <Icon svg={searchIcon} /> }] },
  {
    part: 'QuoteText',
    states: [
      { name: 'cue marked', node: <QuoteText text={LONG} cue={{ start: 149, end: 176 }} /> },
      { name: 'two lines', node: <QuoteText text={LONG} isShort /> },
      {
        name: 'an agent’s note',
        node: <QuoteText text="Called: wants a column per branch." wordsOf="agent" />,
      },
      { name: 'from right to left', node: <QuoteText text="هل يمكن تصدير التقرير بصيغة CSV؟" /> },
      { name: 'one long word', node: <QuoteText text={'ab'.repeat(90)} isShort /> },
    ],
  },
  {
    part: 'ChampionLine',
    states: [
      { name: 'nobody', node: <ChampionLine theme={sampleTheme()} champion={null} onTheme={nothing} /> },
      {
        name: 'somebody',
        node: (
          <ChampionLine
            theme={sampleTheme({ championId: asId<UserId>('8100002') })}
            champion={tom}
            onTheme={nothing}
          />
        ),
      },
      {
        name: 'you',
        node: (
          <ChampionLine
            theme={sampleTheme({ championId: asId<UserId>('8100001') })}
            champion={null}
            onTheme={nothing}
          />
        ),
      },
    ],
  },
  {
    part: 'SlimNotice',
    states: (['warning', 'danger', 'subtle'] as const).map((tone) => ({
      name: tone,
      node: <SlimNotice tone={tone}>{LONG}</SlimNotice>,
    })),
  },
  {
    part: 'FailureNotice',
    states: FAILURES.map((failure) => ({
      name: failure.kind,
      node: <FailureNotice failure={failure} onRetry={nothing} />,
    })),
  },
  {
    part: 'StandingNotice',
    states: READ_ONLY.map((because) => ({ name: because.kind, node: <StandingNotice because={because} /> })),
  },
  {
    part: 'OutboxLine',
    states: [
      { name: 'one waits', node: <OutboxLine entries={[sampleEntry()]} /> },
      { name: 'one is stuck', node: <OutboxLine entries={[sampleEntry({ isStuck: true })]} /> },
    ],
  },
  {
    part: 'PanelBoundary',
    states: [
      {
        name: 'a bug',
        node: (
          <PanelBoundary>
            <Bug />
          </PanelBoundary>
        ),
      },
    ],
  },
];

function counts(people: number) {
  return { ...sampleTheme().counts, people, organizations: people, tickets: people };
}
