import { Button } from '@zendeskgarden/react-buttons';
import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import type { Day } from '#domain/basis/Day.ts';
import { Actions } from '#ui/board/frame/Actions.tsx';
import { CheckMenuButton } from '#ui/board/frame/CheckMenuButton.tsx';
import { Choice } from '#ui/board/frame/Choice.tsx';
import { DateField } from '#ui/board/frame/DateField.tsx';
import { EmptyPage } from '#ui/board/frame/EmptyPage.tsx';
import { IconLabel } from '#ui/board/frame/IconLabel.tsx';
import { PageTitle } from '#ui/board/frame/PageTitle.tsx';
import { Panel } from '#ui/board/frame/Panel.tsx';
import { SearchField } from '#ui/board/frame/SearchField.tsx';
import { TextField } from '#ui/board/frame/TextField.tsx';
import { Toast } from '#ui/board/frame/Toast.tsx';
import type { BoardNotice } from '#ui/board/frame/BoardNotice.ts';
import { ThemeSkeleton } from '#ui/board/theme/ThemeSkeleton.tsx';
import { ThemesSkeleton } from '#ui/board/themes/ThemesSkeleton.tsx';
import styled from 'styled-components';
import type { Part } from './Exhibit.tsx';
import { Pressed } from './Pressed.tsx';

const nothing = () => undefined;

const DAY: Day = '2026-05-04';

const CHECKED = [
  {
    legend: 'Kind',
    items: [
      { value: 'request', label: 'Request' },
      { value: 'bug', label: 'Bug' },
    ],
  },
  { legend: 'Champion', items: [{ value: 'mine', label: 'Mine' }] },
];

/** As high as a toast at a page's foot. */
const Foot = styled.div`
  min-height: 144px;
`;

const NOTICES: readonly (readonly [string, BoardNotice])[] = [
  ['done', { at: 'done', text: 'Merged into “CSV export from reports”.', onUndo: nothing }],
  ['overtaken', { at: 'overtaken', text: 'Tom Okafor champions this already.' }],
  ['failed', { at: 'failed', failure: { kind: 'offline', what: 'merge themes' }, onRetry: nothing }],
];

/** What stands on the full page. */
export const BOARD_PARTS: readonly Part[] = [
  { part: 'PageTitle', states: [{ name: 'a page', node: <PageTitle>Themes</PageTitle> }] },
  {
    part: 'Panel',
    states: [
      {
        name: 'with something beside its title',
        node: (
          <Panel title="Champion" aside={<Button size="small">Champion this</Button>}>
            <p>Nobody champions this yet.</p>
          </Panel>
        ),
      },
    ],
  },
  {
    part: 'SearchField',
    states: [
      { name: 'empty', node: <SearchField label="Search themes and quotes" value="" onChange={nothing} /> },
      {
        name: 'filled',
        node: <SearchField label="Search themes and quotes" value="csv" onChange={nothing} />,
      },
    ],
  },
  {
    part: 'DateField',
    states: [
      {
        name: 'with a hint',
        node: (
          <DateField
            label="Look again on"
            hint="The theme comes back on that day."
            value={null}
            from={DAY}
            wrong={null}
            onChange={nothing}
          />
        ),
      },
      {
        name: 'wrong',
        node: (
          <DateField
            label="Look again on"
            value={DAY}
            from={DAY}
            wrong="Choose a day after today."
            onChange={nothing}
          />
        ),
      },
    ],
  },
  {
    part: 'TextField',
    states: [
      {
        name: 'empty',
        node: (
          <TextField
            label="Reason"
            hint="Only colleagues read it."
            value=""
            wrong={null}
            onChange={nothing}
          />
        ),
      },
      {
        name: 'wrong',
        node: <TextField label="Reason" value="Later" wrong="Say a little more." onChange={nothing} />,
      },
    ],
  },
  {
    part: 'EmptyPage',
    states: [
      {
        name: 'with one thing to do',
        node: (
          <EmptyPage title="No themes yet" text="Open any ticket: what customers ask for appears beside it.">
            <Button size="small">Open tickets</Button>
          </EmptyPage>
        ),
      },
    ],
  },
  {
    part: 'Actions',
    states: [
      {
        name: 'yes and no',
        node: (
          <Actions>
            <Button size="small" isPrimary>
              Save
            </Button>
            <Button size="small" isBasic>
              Cancel
            </Button>
          </Actions>
        ),
      },
    ],
  },
  {
    part: 'Choice',
    states: [{ name: 'a name', node: <Choice type="button">Dark mode in the staff app</Choice> }],
  },
  {
    part: 'CheckMenuButton',
    states: [
      {
        name: 'closed',
        node: (
          <CheckMenuButton groups={[]} checked={[]} onChange={nothing}>
            <IconLabel svg={searchIcon}>Columns</IconLabel>
          </CheckMenuButton>
        ),
      },
      {
        name: 'open',
        node: (
          <Pressed button={0} height={260}>
            <CheckMenuButton groups={CHECKED} checked={['request', 'mine']} onChange={nothing}>
              <IconLabel svg={searchIcon}>Filter</IconLabel>
            </CheckMenuButton>
          </Pressed>
        ),
      },
    ],
  },
  {
    part: 'IconLabel',
    states: [{ name: 'an icon and a word', node: <IconLabel svg={searchIcon}>Columns</IconLabel> }],
  },
  { part: 'ThemesSkeleton', states: [{ name: 'loading', node: <ThemesSkeleton /> }] },
  { part: 'ThemeSkeleton', states: [{ name: 'loading', node: <ThemeSkeleton /> }] },
  {
    part: 'Toast',
    states: NOTICES.map(([name, notice]) => ({
      name,
      node: (
        <Foot>
          <Toast notice={notice} onClose={nothing} />
        </Foot>
      ),
    })),
  },
];
