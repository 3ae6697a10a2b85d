import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import { CountText } from '#ui/parts/CountText.tsx';
import { Face } from '#ui/parts/Face.tsx';
import { Icon } from '#ui/parts/Icon.tsx';
import { KindMark } from '#ui/parts/KindMark.tsx';
import { QuoteText } from '#ui/parts/QuoteText.tsx';
import { StateTag } from '#ui/parts/StateTag.tsx';
import type { Part } from './Exhibit.tsx';
import { LONG, LONG_WORD, PEOPLE, sampleTheme } from './samples.ts';

const tom = PEOPLE[1] ?? null;
/** A picture of one colour, so that nothing is loaded. */
const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"%3E%3Crect width="1" height="1" fill="teal"/%3E%3C/svg%3E';

/** What the sidebar and the board share. */
export const SHARED_PARTS: readonly Part[] = [
  {
    part: 'KindMark',
    states: [
      ...(['request', 'bug', 'documentation', 'praise'] as const).map((kind) => ({
        name: kind,
        node: <KindMark kind={kind} />,
      })),
      { name: 'its word only spoken', node: <KindMark kind="bug" isBare /> },
    ],
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
      {
        name: 'planned for a day',
        node: <StateTag theme={sampleTheme({ answer: { answer: 'planned', due: '2026-09-30' } })} />,
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
      { name: 'thousands', node: <CountText theme={sampleTheme({ counts: counts(12_345) })} /> },
    ],
  },
  {
    part: 'Face',
    states: [
      { name: 'initials', node: <Face person={tom} size="small" /> },
      { name: 'unknown', node: <Face person={null} size="small" /> },
      { name: 'smallest', node: <Face person={tom} /> },
      { name: 'one name', node: <Face person={{ name: 'Björk', avatarUrl: null }} size="extrasmall" /> },
      { name: 'a picture', node: <Face person={{ name: 'Tom Okafor', avatarUrl: PICTURE }} size="small" /> },
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
      { name: 'one long word', node: <QuoteText text={LONG_WORD.repeat(3)} isShort /> },
    ],
  },
];

function counts(people: number) {
  return { ...sampleTheme().counts, people, organizations: people, tickets: people };
}
