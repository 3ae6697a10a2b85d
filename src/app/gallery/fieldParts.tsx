import { Button } from '@zendeskgarden/react-buttons';
import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import type { Day } from '#domain/basis/Day.ts';
import { Actions } from '#ui/board/frame/Actions.tsx';
import { CheckMenuButton } from '#ui/board/frame/CheckMenuButton.tsx';
import { Choice } from '#ui/board/frame/Choice.tsx';
import { DateField } from '#ui/board/frame/DateField.tsx';
import { FileButton } from '#ui/board/frame/FileButton.tsx';
import { IconLabel } from '#ui/board/frame/IconLabel.tsx';
import { SearchField } from '#ui/board/frame/SearchField.tsx';
import { TextField } from '#ui/board/frame/TextField.tsx';
import { Face } from '#ui/parts/Face.tsx';
import type { Part } from './Exhibit.tsx';
import { Pressed } from './Pressed.tsx';
import { LONG, LONG_NAME, LONG_WORD, PEOPLE } from './samples.ts';

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
  {
    legend: 'Champion',
    items: [
      { value: 'mine', label: 'Mine' },
      { value: 'long', label: LONG_NAME },
    ],
  },
];

/** Stands first on the wall: a menu opens downwards where the window has room for it, whatever comes below. */
export const MENU_PARTS: readonly Part[] = [
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
          <Pressed button={0} height={320}>
            <CheckMenuButton groups={CHECKED} checked={['request', 'mine']} onChange={nothing}>
              <IconLabel svg={searchIcon}>Filter</IconLabel>
            </CheckMenuButton>
          </Pressed>
        ),
      },
    ],
  },
];

/** What one types into and chooses from on the full page. */
export const FIELD_PARTS: readonly Part[] = [
  {
    part: 'SearchField',
    states: [
      { name: 'empty', node: <SearchField label="Search themes and quotes" value="" onChange={nothing} /> },
      {
        name: 'filled',
        node: <SearchField label="Search themes and quotes" value="csv" onChange={nothing} />,
      },
      {
        name: 'long words',
        node: <SearchField label={LONG_NAME} value={LONG} onChange={nothing} />,
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
        name: 'filled',
        node: <DateField label="Look again on" value={DAY} from={DAY} wrong={null} onChange={nothing} />,
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
      {
        name: 'full, with long words',
        node: (
          <TextField
            label={LONG_NAME}
            hint={LONG}
            value={`${LONG} ${LONG_WORD}`}
            wrong={null}
            onChange={nothing}
          />
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
      {
        name: 'being saved',
        node: (
          <Actions>
            <Button size="small" isPrimary disabled>
              Save
            </Button>
            <Button size="small" isBasic>
              Cancel
            </Button>
          </Actions>
        ),
      },
      {
        name: 'more than a line has room for',
        node: (
          <Actions>
            {['Merge into another theme', 'Split by what is said', 'Move to an area', 'Archive'].map(
              (name) => (
                <Button key={name} size="small">
                  {name}
                </Button>
              ),
            )}
          </Actions>
        ),
      },
    ],
  },
  {
    part: 'Choice',
    states: [
      { name: 'a name', node: <Choice type="button">Dark mode in the staff app</Choice> },
      {
        name: 'a person with a long name',
        node: (
          <Choice type="button">
            <Face person={PEOPLE[1] ?? null} size="small" />
            {LONG_NAME}
          </Choice>
        ),
      },
      { name: 'one long word', node: <Choice type="button">{LONG_WORD}</Choice> },
    ],
  },
  {
    part: 'IconLabel',
    states: [
      { name: 'an icon and a word', node: <IconLabel svg={searchIcon}>Columns</IconLabel> },
      { name: 'long words', node: <IconLabel svg={searchIcon}>{LONG_NAME}</IconLabel> },
    ],
  },
  {
    part: 'FileButton',
    states: [
      { name: 'to choose', node: <FileButton label="Choose a file…" kind="table" onFile={nothing} /> },
      {
        name: 'not now',
        node: <FileButton label="Choose a file…" kind="json" isDisabled onFile={nothing} />,
      },
    ],
  },
];
