import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import gearIcon from '@zendeskgarden/svg-icons/src/16/gear-stroke.svg?raw';
import weekIcon from '@zendeskgarden/svg-icons/src/16/calendar-stroke.svg?raw';
import heartIcon from '@zendeskgarden/svg-icons/src/16/heart-stroke.svg?raw';
import answerIcon from '@zendeskgarden/svg-icons/src/16/check-circle-stroke.svg?raw';
import listIcon from '@zendeskgarden/svg-icons/src/16/list-bullet-stroke.svg?raw';
import flagIcon from '@zendeskgarden/svg-icons/src/16/flag-stroke.svg?raw';
import launchIcon from '@zendeskgarden/svg-icons/src/16/megaphone-stroke.svg?raw';
import chartIcon from '@zendeskgarden/svg-icons/src/16/line-graph-stroke.svg?raw';
import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import userIcon from '@zendeskgarden/svg-icons/src/16/user-solo-stroke.svg?raw';
import { memo } from 'react';
import styled from 'styled-components';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../parts/Words.tsx';
import { keyText } from '../commands/keyText.ts';
import { addressOf, type BoardRoute } from './BoardRoute.ts';
import { NARROW } from './NARROW.ts';

const Rail = styled.nav`
  position: sticky;
  top: 0;
  align-self: start;
  min-height: 100vh;
  padding: ${({ theme }) => `${theme.space.md} ${theme.space.sm}`};
  border-inline-end: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};

  ul {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.space.xxs};
  }

  ${NARROW} {
    position: static;
    min-height: 0;
    padding: ${({ theme }) => `${theme.space.xs} ${theme.space.md}`};
    border-inline-end: none;
    border-bottom: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.default' })};

    ul {
      flex-flow: row wrap;
    }
  }
`;

const Item = styled.a`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  text-decoration: none;
  overflow-wrap: anywhere;

  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }

  &[aria-current='page'] {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  ${({ theme }) => focusStyles({ theme })}
`;

const Find = styled(Item).attrs({ as: 'button', type: 'button' })`
  width: 100%;
  border: none;
  background: none;
  cursor: pointer;
  font: inherit;
  text-align: start;

  kbd {
    margin-inline-start: auto;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-family: inherit;
    font-size: ${({ theme }) => theme.fontSizes.sm};
    white-space: nowrap;
  }
`;

const PAGES = [
  { page: 'themes', icon: listIcon, address: addressOf({ page: 'themes' }) },
  { page: 'rollup', icon: chartIcon, address: '#/rollup' },
  { page: 'week', icon: weekIcon, address: addressOf({ page: 'week' }) },
  { page: 'mine', icon: userIcon, address: addressOf({ page: 'mine' }) },
  { page: 'answers', icon: answerIcon, address: addressOf({ page: 'answers' }) },
  { page: 'launches', icon: launchIcon, address: '#/launches' },
  { page: 'vacant', icon: flagIcon, address: addressOf({ page: 'vacant' }) },
  { page: 'happy', icon: heartIcon, address: addressOf({ page: 'happy' }) },
  { page: 'settings', icon: gearIcon, address: '#/settings' },
] as const;

interface Props {
  readonly route: BoardRoute;
  readonly onPalette: () => void;
}

/** The pages of the full page, of which the one that is open is marked, and the way to everything else. */
export const BoardNavigation = memo(function BoardNavigation({ route, onPalette }: Props) {
  const { t } = useWords();
  const current = route.page === 'theme' || route.page === 'garden' ? 'themes' : route.page;
  return (
    <Rail aria-label={t('board.nav.label')}>
      <ul>
        {PAGES.map(({ page, icon, address }) => (
          <li key={page}>
            <Item href={address} aria-current={current === page ? 'page' : undefined}>
              <Icon svg={icon} />
              {t(`board.nav.${page}`)}
            </Item>
          </li>
        ))}
        <li>
          <Find aria-haspopup="dialog" onClick={onPalette}>
            <Icon svg={searchIcon} />
            {t('board.nav.palette')}
            <kbd>{keyText('palette')}</kbd>
          </Find>
        </li>
      </ul>
    </Rail>
  );
});
