import { asId, type AreaId, type ThemeId } from '#domain/basis/Id.ts';
import { BulkBar } from '#ui/board/bulk/BulkBar.tsx';
import { MergeDialog } from '#ui/board/bulk/MergeDialog.tsx';
import { BoardProvider, type BoardTools } from '#ui/board/frame/BoardContext.tsx';
import { KeyList } from '#ui/board/palette/KeyList.tsx';
import type { PaletteEntry } from '#ui/board/palette/paletteEntries.ts';
import { PaletteList } from '#ui/board/palette/PaletteList.tsx';
import { DialogRoom } from './DialogRoom.tsx';
import type { Part } from './Exhibit.tsx';
import { Pressed } from './Pressed.tsx';
import { sampleTheme } from './samples.ts';

const nothing = () => undefined;

const BOARD: BoardTools = {
  list: { at: 'loading' },
  account: { numbers: null, state: null },
  changeList: nothing,
  refresh: nothing,
  say: nothing,
  go: nothing,
};

const ENTRIES: readonly PaletteEntry[] = (
  [
    ['Merge what is selected', '2 selected', 'M'],
    ['Area: Reporting and everything that leaves the product as a file', '2 selected', null],
    ['Champion it', 'CSV export from reports', 'C'],
    ['Who asks: 37 people', 'CSV export from reports', null],
    ['Go to: My themes', 'Anywhere', null],
    ['Undo what was just done', 'Anywhere', 'U'],
  ] as const
).map(([name, group, keys]) => ({ id: name, name, group, keys, isLater: false, run: nothing }));

const OTHER = sampleTheme({ id: asId<ThemeId>('darkmode01'), name: 'Dark mode' });
const AREA = { id: asId<AreaId>('a1'), name: 'Reporting', managers: [], isRetired: false };
const NO_AREAS = new Map<AreaId, typeof AREA>();
const AREAS = new Map([[AREA.id, AREA]]);

/** What does something on the full page: the palette, the keys, and the bar of what is selected. */
export const COMMAND_PARTS: readonly Part[] = [
  {
    part: 'PaletteList',
    states: [
      {
        name: 'something is selected',
        node: <PaletteList id="palette" entries={ENTRIES} at={2} onPoint={nothing} onRun={nothing} />,
      },
      {
        name: 'nothing is called so',
        node: <PaletteList id="nothing" entries={[]} at={-1} onPoint={nothing} onRun={nothing} />,
      },
    ],
  },
  { part: 'KeyList', states: [{ name: 'all keys', node: <KeyList /> }] },
  {
    part: 'BulkBar',
    states: [
      { name: 'one', themes: [OTHER], areas: NO_AREAS },
      { name: 'several', themes: [OTHER, sampleTheme()], areas: AREAS },
      { name: 'archived ones', themes: [{ ...OTHER, archived: true }], areas: AREAS },
      // Archiving is what its second button does without areas; in the gallery it is never answered.
      { name: 'being archived', themes: [OTHER, sampleTheme()], areas: NO_AREAS, isPressed: true },
    ].map(({ name, themes, areas, isPressed }) => {
      const bar = (
        <BoardProvider value={BOARD}>
          <BulkBar themes={themes} areas={areas} onClear={nothing} />
        </BoardProvider>
      );
      return { name, node: isPressed === true ? <Pressed button={1}>{bar}</Pressed> : bar };
    }),
  },
  {
    part: 'MergeDialog',
    states: [
      {
        name: 'what it changes is not counted yet',
        node: (
          <DialogRoom>
            <MergeDialog themes={[OTHER, sampleTheme()]} onMerge={nothing} onCancel={nothing} />
          </DialogRoom>
        ),
      },
    ],
  },
];
