import type { Trend } from '#domain/theme/trendOf.ts';
import { useWords } from '../../parts/Words.tsx';

const BAR = 4;
const STEP = 5;
const HEIGHT = 16;

interface Props {
  readonly trend: Omit<Trend, 'people'> & {
    /** `null` in weeks of which nothing is known. */
    readonly people: readonly (number | null)[];
  };
  /** The same in words, where it is not about the last four weeks. */
  readonly label?: string;
}

/** Weeks as bars, the current one last, with the same in words for who does not see them. Plain elements, see `Rows`. */
export function Sparkline({ trend: { people, lately, before, direction }, label }: Props) {
  const { t } = useWords();
  const most = Math.max(1, ...people.map(Number));
  const bars = people.map((count, n) => {
    if (count === null) return '';
    const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * HEIGHT));
    return `M${n * STEP} ${HEIGHT - height}h${BAR}v${height}h-${BAR}z`;
  });
  const words = label ?? t(`board.trend.${direction}`, { lately, before });
  return (
    <span className={`trend ${direction}`} title={words}>
      <svg
        role="img"
        aria-label={words}
        width={people.length * STEP - 1}
        height={HEIGHT}
        fill="currentColor"
        focusable="false"
      >
        <path d={bars.join('')} />
      </svg>
      {ARROWS[direction] !== null && <span aria-hidden>{ARROWS[direction]}</span>}
    </span>
  );
}

const ARROWS: Readonly<Record<Trend['direction'], string | null>> = {
  growing: '↗',
  steady: null,
  falling: '↘',
};
