import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useMerging } from './useMerging.ts';
import { useThemeNames } from './useThemeNames.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${({ theme }) => theme.space.xs};
  }
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly onDone: (theme: Theme) => void;
}

/** The themes that are part of this one; each can be taken out again at any time, with everybody's credit as before. */
export function MergedParts({ opened: { theme, view }, onDone }: Props) {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const { unmerge } = useMerging(onDone);
  const names = useThemeNames(view.merged.map(({ id }) => id));
  const nameOf = (id: ThemeId) => names.get(id) ?? t('board.theme.another');
  useCommands(() => ({
    unmerge: mayWrite
      ? view.merged.map(({ id, by }) => ({
          run: () => void unmerge({ id, name: nameOf(id) }, by, theme),
          name: t('board.actionOn', { action: t('themeWork.unmerge'), name: nameOf(id) }),
          on: theme.name,
        }))
      : [],
  }));
  if (view.merged.length === 0) return null;
  return (
    <List aria-label={t('themeWork.parts')}>
      {view.merged.map(({ id, by }) => {
        const name = nameOf(id);
        return (
          <li key={id}>
            <Subtle dir="auto">{t('themeWork.part', { name })}</Subtle>
            {mayWrite && (
              <SmallLink
                aria-label={t('board.actionOn', { action: t('themeWork.unmerge'), name })}
                onClick={() => void unmerge({ id, name }, by, theme)}
              >
                {t('themeWork.unmerge')}
              </SmallLink>
            )}
          </li>
        );
      })}
    </List>
  );
}
