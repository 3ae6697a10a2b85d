import { asId, type EventId, type UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Person } from '#ports/People.ts';
import { ChampionLine } from '#ui/parts/ChampionLine.tsx';
import { OutsideProvider } from '#ui/parts/OutsideContext.tsx';
import { StandingProvider } from '#ui/parts/StandingContext.tsx';
import { useState } from 'react';
import type { Part } from './Exhibit.tsx';
import { answering, galleryOutside } from './galleryOutside.ts';
import { Pressed } from './Pressed.tsx';
import { LONG_NAME, NOW, PEOPLE, sampleEntry, sampleTheme } from './samples.ts';

const tom = PEOPLE[1] ?? null;
const TOM = asId<UserId>('8100002');
const FREE = sampleTheme();
const TOMS = sampleTheme({ championId: TOM });
const MINE = sampleTheme({ championId: asId<UserId>('8100001') });

/** The line with a theme that changes as the account says. */
function Line({ theme, champion = tom }: { readonly theme: Theme; readonly champion?: Person | null }) {
  const [known, setKnown] = useState(theme);
  return <ChampionLine theme={known} champion={champion} onTheme={setKnown} />;
}

const NOTHING: readonly never[] = [];
const UNKEPT: Failure = { kind: 'storage', what: 'keep action' };
const FAILING: Failure = { kind: 'failing', what: 'read journal', status: 503 };
/** A browser that keeps nothing: what is done there goes out directly. */
const unkept = answering({
  known: () => NOTHING,
  onNews: () => () => undefined,
  update: async () => failed(UNKEPT),
});

/** Tom was first. */
const CLAIMED: JournalEvent = {
  ...{ id: championTurnId(FREE.id, 1) as EventId, kind: 'champion.claimed', themeId: FREE.id, actor: TOM },
  ...{ payload: { turn: 1 }, after: null, at: instant(Date.parse(NOW)), recordId: null },
};

const failing = galleryOutside('light', {
  outbox: unkept,
  store: answering({ journalOfTheme: async () => failed(FAILING) }),
});
const taken = galleryOutside('light', {
  outbox: unkept,
  store: answering({
    journalOfTheme: async () => ok({ items: [CLAIMED] }),
    saveTheme: async () => ok(undefined),
  }),
  replica: answering({ themes: async () => ok(null) }),
});

const WAITING = [
  sampleEntry({ write: { kind: 'champion', theme: FREE, move: { kind: 'claim' }, event: null } }),
];
const waiting = galleryOutside('light', {
  outbox: answering({ known: () => WAITING, onNews: () => () => undefined }),
});

/** Who carries a theme, on every page. */
export const CHAMPION_PARTS: readonly Part[] = [
  {
    part: 'ChampionLine',
    states: [
      { name: 'nobody', node: <Line theme={FREE} champion={null} /> },
      { name: 'somebody', node: <Line theme={TOMS} /> },
      { name: 'somebody whose name is not known', node: <Line theme={TOMS} champion={null} /> },
      {
        name: 'a long name',
        node: <Line theme={TOMS} champion={{ id: TOM, name: LONG_NAME, avatarUrl: null, isStaff: true }} />,
      },
      { name: 'you', node: <Line theme={MINE} champion={null} /> },
      {
        name: 'nobody, for somebody who only reads',
        node: (
          <StandingProvider value={{ can: 'read', because: { kind: 'role' } }}>
            <Line theme={FREE} champion={null} />
          </StandingProvider>
        ),
      },
      {
        name: 'being claimed',
        node: (
          <Pressed button={0}>
            <Line theme={FREE} champion={null} />
          </Pressed>
        ),
      },
      {
        name: 'claimed, and not sent yet',
        node: (
          <OutsideProvider value={waiting}>
            <Line theme={FREE} champion={null} />
          </OutsideProvider>
        ),
      },
      {
        name: 'Zendesk fails',
        node: (
          <OutsideProvider value={failing}>
            <Pressed button={0}>
              <Line theme={FREE} champion={null} />
            </Pressed>
          </OutsideProvider>
        ),
      },
      {
        name: 'somebody was first',
        node: (
          <OutsideProvider value={taken}>
            <Pressed button={0}>
              <Line theme={FREE} />
            </Pressed>
          </OutsideProvider>
        ),
      },
    ],
  },
];
