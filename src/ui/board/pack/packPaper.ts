import type { Day } from '#domain/basis/Day.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import { LEVELS } from '#domain/setting/Ladder.ts';
import type { Pack } from '#workflows/outcome/readPack.ts';
import type { Worker, Workplace } from '#ports/Workplace.ts';
import { dayText } from '../../parts/dayText.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { usualLadder } from './usualLadder.ts';

export interface PackLink {
  readonly text: string;
  readonly href: string;
}

/** A pack as it is read: on the page, on paper and as Markdown. */
export interface PackPaper {
  readonly title: string;
  readonly about: readonly string[];
  readonly areas: readonly {
    readonly name: string;
    /** What its owner claims; `null` where they claim nothing. */
    readonly level: string | null;
    readonly lines: readonly {
      readonly date: string;
      readonly text: string;
      readonly links: readonly PackLink[];
    }[];
    readonly none: string;
  }[];
  readonly wordsTitle: string;
  readonly words: readonly { readonly text: string; readonly from: string; readonly link: PackLink }[];
}

/** Level I to III by area's place; what is left out is not claimed. */
export type Claims = Readonly<Record<number, 0 | 1 | 2 | undefined>>;

interface About {
  readonly worker: Worker;
  readonly workplace: Pick<Workplace, 'boardAddress'>;
  readonly from: Day;
  readonly until: Day;
  readonly claims: Claims;
}

/** Writes a pack along its ladder. Each line links to its events among those of its theme, or to its theme, and to its tickets. */
export function packPaper(
  { lines, names, words, ladder, madeAt }: Pack,
  { worker, workplace, from, until, claims }: About,
  spoken: Words,
): PackPaper {
  const { t, date } = spoken;
  const { version, areas } = ladder ?? usualLadder(t);
  const ticket = (id: TicketId): PackLink => ({
    text: `#${id}`,
    href: workplace.boardAddress('').replace(/\/apps\/[^]*/, `/tickets/${id}`),
  });
  const span = { from: dayText(from, spoken), until: dayText(until, spoken) };
  return {
    title: `${t('outcome.pack.title')}: ${worker.name}`,
    about: [
      t('outcome.pack.about', { ...span, date: date(madeAt) }),
      t('outcome.pack.ladder', { version: String(version + 1) }),
    ],
    areas: areas.map(({ name, evidence, levels }, at) => {
      const claim = claims[at];
      return {
        name,
        level:
          claim === undefined
            ? null
            : t('outcome.pack.claims', { level: LEVELS[claim], text: levels[claim] }),
        none: t('outcome.pack.none'),
        lines: lines
          .filter((line) => evidence.includes(line.evidence))
          .map((line) => ({
            date: date(line.at),
            text: t(`outcome.pack.${line.evidence}`),
            links: [
              ...(line.themeId === null
                ? []
                : [
                    {
                      text: names.get(line.themeId) ?? line.themeId,
                      href: workplace.boardAddress(
                        `themes/${line.themeId}${line.events.length > 0 ? '/events' : ''}`,
                      ),
                    },
                  ]),
              ...line.tickets.map(ticket),
            ],
          })),
      };
    }),
    wordsTitle: t('outcome.pack.words'),
    words: words.map(({ ticketId, quote }) => ({
      text: quote.text,
      from: t('board.quotes.said', { name: quote.authorName, date: date(quote.at) }),
      link: ticket(ticketId),
    })),
  };
}
