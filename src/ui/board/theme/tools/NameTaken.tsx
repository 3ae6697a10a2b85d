import type { Theme } from '#domain/theme/Theme.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { addressOf } from '../../frame/BoardRoute.ts';
import { PageLink } from '../../frame/PageLink.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';

interface Props {
  /** The theme that has the name. */
  readonly theme: Theme;
  readonly onMerge?: () => void;
}

/** Another theme is called so: offers that one. */
export function NameTaken({ theme, onMerge }: Props) {
  const { t } = useWords();
  return (
    <SlimNotice>
      <span>{t('themeWork.nameTaken', { name: theme.name, count: theme.counts.people })}</span>
      <PageLink href={addressOf({ page: 'theme', id: theme.id })}>{t('themeWork.openIt')}</PageLink>
      {onMerge !== undefined && <SmallLink onClick={onMerge}>{t('themeWork.mergeInstead')}</SmallLink>}
    </SlimNotice>
  );
}
