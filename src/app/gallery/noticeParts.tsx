import { Button } from '@zendeskgarden/react-buttons';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '#ui/parts/FailureNotice.tsx';
import { OutboxLine } from '#ui/parts/OutboxLine.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { PanelBoundary } from '#ui/parts/PanelBoundary.tsx';
import { SlimNotice } from '#ui/parts/SlimNotice.tsx';
import { StandingNotice } from '#ui/parts/StandingNotice.tsx';
import type { ReadOnly } from '#workflows/standing/Standing.ts';
import type { Part } from './Exhibit.tsx';
import { galleryOutside, WORKER } from './galleryOutside.ts';
import { Pressed } from './Pressed.tsx';
import { LONG, LONG_NAME, LONG_WORD, sampleEntry } from './samples.ts';

const nothing = () => undefined;

const FAILURES: readonly Failure[] = [
  { kind: 'offline', what: 'read themes' },
  { kind: 'busy', what: 'read themes', waitSeconds: 20 },
  { kind: 'failing', what: 'read themes', status: 503 },
  { kind: 'signedOut', what: 'read themes' },
  { kind: 'maintenance', what: 'read themes', waitSeconds: 600 },
  { kind: 'forbidden', what: 'save mention' },
  { kind: 'readOnly', what: 'save mention', because: 'pilot' },
  { kind: 'notSetUp', what: 'read themes' },
  { kind: 'notOnPlan', what: 'read themes' },
  { kind: 'fieldMissing', what: 'save mention', field: 'mention.quotes' },
  { kind: 'gone', what: 'read theme' },
  { kind: 'erased', what: 'save mention' },
  { kind: 'refused', what: 'save mention', reason: 'Quotes: is too long' },
  { kind: 'unreadable', what: 'read themes', path: 'custom_object_records.0.name' },
  { kind: 'storage', what: 'keep action' },
  { kind: 'engine', what: 'hear', reason: 'out of memory' },
  { kind: 'outside', what: 'connect' },
];

/** An admin is shown the way to mend it. */
const ADMIN = galleryOutside('light', { worker: { ...WORKER, role: 'admin' } });

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

/** What the sidebar and the board say where something is not as it should be. */
export const NOTICE_PARTS: readonly Part[] = [
  {
    part: 'SlimNotice',
    states: [
      ...(['warning', 'danger', 'subtle'] as const).map((tone) => ({
        name: tone,
        node: <SlimNotice tone={tone}>{LONG}</SlimNotice>,
      })),
      {
        name: 'with something to do',
        node: (
          <SlimNotice tone="subtle">
            <span>This list is from yesterday.</span>
            <Button isLink size="small">
              Read it again
            </Button>
          </SlimNotice>
        ),
      },
    ],
  },
  {
    part: 'FailureNotice',
    states: [
      ...FAILURES.map((failure) => ({
        name: failure.kind,
        node: <FailureNotice failure={failure} onRetry={nothing} />,
      })),
      {
        name: 'a right is missing',
        node: (
          <FailureNotice
            failure={{
              kind: 'forbidden',
              what: 'read themes',
              needs: { object: 'groundswell_theme', right: 'view' },
            }}
          />
        ),
      },
      {
        name: 'nothing to try again, and more to know',
        node: (
          <FailureNotice failure={{ kind: 'offline', what: 'read themes' }}>
            <span>This list is from yesterday.</span>
          </FailureNotice>
        ),
      },
      {
        name: 'Zendesk’s own words are long',
        node: (
          <FailureNotice
            failure={{ kind: 'refused', what: 'save mention', reason: `Quotes: ${LONG_WORD}` }}
            onRetry={nothing}
          />
        ),
      },
    ],
  },
  {
    part: 'StandingNotice',
    states: [
      ...READ_ONLY.map((because) => ({ name: because.kind, node: <StandingNotice because={because} /> })),
      {
        name: 'to an admin, who can mend it',
        node: (
          <OutsideProvider value={ADMIN}>
            <StandingNotice because={{ kind: 'older' }} />
          </OutsideProvider>
        ),
      },
    ],
  },
  {
    part: 'OutboxLine',
    states: [
      { name: 'one waits', node: <OutboxLine entries={[sampleEntry()]} /> },
      { name: 'one is stuck', node: <OutboxLine entries={[sampleEntry({ isStuck: true })]} /> },
      {
        name: 'opened: one is being sent, one waits, one is stuck',
        node: (
          <Pressed button={0}>
            <OutboxLine
              entries={[
                sampleEntry(),
                sampleEntry({ id: 'entry2', tries: 1, failure: { kind: 'offline', what: 'save mention' } }),
                sampleEntry({
                  ...{ id: 'entry3', isStuck: true, tries: 1, themeName: LONG_NAME },
                  failure: { kind: 'refused', what: 'save mention', reason: 'Quotes: is too long' },
                }),
              ]}
            />
          </Pressed>
        ),
      },
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
      { name: 'no bug', node: <PanelBoundary>What stands in it.</PanelBoundary> },
    ],
  },
];
