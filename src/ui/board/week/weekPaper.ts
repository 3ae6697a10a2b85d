import type { Day } from '#domain/basis/Day.ts';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { DigestLine, DigestPaper } from '#domain/rollup/DigestPaper.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { answerDueText } from '../answers/answerDueText.ts';
import type { Lead } from '../answers/useLeadOf.ts';
import { growthDetail, growthText } from '../rollup/growthText.ts';
import type { RankedRow } from '../rollup/rankedRows.ts';
import { aboutWeek } from './aboutWeek.ts';
import { decidedText } from './decidedText.ts';
import type { Week } from './useWeek.ts';
import type { WeekParts } from './weekParts.ts';

interface Around {
  readonly today: Day;
  /** Who answered, and who is asked; `null` where colleagues are not named. */
  readonly who: { readonly nameOf: (id: UserId) => string; readonly leadOf: (id: UserId) => Lead } | null;
  readonly address: string;
  /** More lines of a part are not read where it goes: the others stand on their page. */
  readonly most: number;
}

/** Everybody's week as it is copied or sent, with the same numbers and words as on the page. */
export function weekPaper(parts: WeekParts, week: Week, words: Words, around: Around): DigestPaper {
  const { t, date } = words;
  const { top, movers, open, decided, lacks, rests } = parts;
  const { today, who, address, most } = around;
  const nameIn = (id: ThemeId) => week.look.themes.get(id)?.name ?? t('board.theme.another');
  const ranked = (row: RankedRow) => rankedLine(row, words);
  return {
    title: t('board.nav.week'),
    about: aboutWeek(week, words),
    parts: [
      { title: t('digest.top'), lines: top.map(ranked), none: lacks.top },
      { title: t('digest.movers'), lines: movers.map(ranked), none: lacks.movers },
      {
        title: t('board.nav.answers'),
        lines: atMost(most, open, (due) => {
          const { text } = answerDueText(due, today, words);
          if (who === null) return { name: nameIn(due.themeId), note: text };
          const { name, decides } = who.leadOf(due.lead);
          const whose = t(decides ? 'pitches.answers.of' : 'pitches.answers.gone', { name });
          return { name: nameIn(due.themeId), note: `${text}. ${whose}` };
        }),
        none: lacks.open,
      },
      {
        title: t('digest.decided'),
        lines: atMost(most, decided, (decision) => {
          const said = t('answer.said', { answer: decidedText(decision, words), reason: decision.reason });
          if (who === null) return { name: nameIn(decision.themeId), note: said };
          const by = t('answer.by', { name: who.nameOf(decision.decidedBy), date: date(decision.at) });
          return { name: nameIn(decision.themeId), note: `${said} (${by})` };
        }),
        none: lacks.decided,
      },
    ],
    foot: rests,
    address,
  };
}

function rankedLine({ theme, counts, growth }: RankedRow, words: Words): DigestLine {
  const { t } = words;
  const grown =
    growth === null
      ? []
      : [`${growthText(growth, counts.before?.people ?? 0, words)} (${growthDetail(growth, words)})`];
  const heard = [
    t('count.people', { count: counts.people }),
    t('count.organizations', { count: counts.organizations }),
    t('rollup.tickets', { count: counts.tickets }),
  ];
  return { name: theme.name, note: [...heard, ...grown].join(', ') };
}

function atMost<T>(most: number, all: readonly T[], lineOf: (one: T) => DigestLine): readonly DigestLine[] {
  const lines = all.slice(0, most).map(lineOf);
  return all.length > most ? [...lines, { name: `+${all.length - most}`, note: '' }] : lines;
}
