import { Button } from '@zendeskgarden/react-buttons';
import { useWords } from '../../parts/Words.tsx';
import { EmptyPage } from '../frame/EmptyPage.tsx';
import { type RollupView, USUAL_VIEW } from './RollupView.ts';
import type { Counted } from './useRollup.ts';

interface Props {
  readonly counted: Counted;
  readonly view: RollupView;
  /** Of some of those whom filters ask about nothing was read. */
  readonly isUnread: boolean;
  readonly changeView: (view: RollupView) => void;
}

/** Nothing is to be ranked: nobody was heard ever or in this period, or what was is narrowed out. Each says what to do. */
export function RollupEmpty({ counted, view, isUnread, changeView }: Props) {
  const { t } = useWords();
  const { known, leftOut } = counted.rollup;
  if (known === null)
    return <EmptyPage title={t('rollup.empty.never')} text={t('rollup.empty.neverTeach')} />;
  const isNarrowed = view.filters.length + view.told.length + view.sources.length + view.brands.length > 0;
  const isEmerging = !isNarrowed && leftOut.emerging.themes > 0;
  const why = isNarrowed ? 'narrowed' : isEmerging ? 'emerging' : 'period';
  const wider: RollupView = isNarrowed
    ? { ...USUAL_VIEW, period: view.period }
    : isEmerging
      ? { ...view, withEmerging: true }
      : { ...view, period: { weeks: 104 } };
  return (
    <EmptyPage
      title={t(why === 'period' ? 'rollup.empty.period' : 'rollup.empty.nothing')}
      text={t(`rollup.empty.${isNarrowed && isUnread ? 'unread' : why}Teach`)}
    >
      <Button size="small" onClick={() => changeView(wider)}>
        {t(`rollup.empty.${why}Do`)}
      </Button>
    </EmptyPage>
  );
}
