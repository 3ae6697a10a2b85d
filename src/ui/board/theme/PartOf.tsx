import type { ThemeId } from '#domain/basis/Id.ts';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';

/** That the theme was merged into another one, and the way there. */
export function PartOf({ id }: { id: ThemeId }) {
  const { t } = useWords();
  const { list } = useBoard();
  const whole = list.at === 'shown' ? list.themes.find((theme) => theme.id === id) : undefined;
  return (
    <SlimNotice tone="subtle">
      <PageLink href={addressOf({ page: 'theme', id })}>
        {t('board.theme.partOf', { name: whole?.name ?? t('board.theme.another') })}
      </PageLink>
    </SlimNotice>
  );
}
