import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf, SETTINGS_SECTIONS, type SettingsSection } from '../frame/BoardRoute.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { SECTIONS } from './sections.ts';

const Page = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  max-width: 800px;
`;

const Sections = styled.nav`
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: ${({ theme }) => `0 ${theme.space.md}`};
  }
`;

const Section = styled.a`
  display: block;
  padding-block: ${({ theme }) => theme.space.xs};
  border-bottom: ${({ theme }) => theme.borders.md} transparent;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  }

  &[aria-current='page'] {
    border-bottom-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  }

  ${({ theme }) => focusStyles({ theme })}
`;

/** The pages below Settings; those for admins are not offered to others. */
export function SettingsFrame({ section }: { section: SettingsSection }) {
  const { t } = useWords();
  const { worker } = useOutside();
  const isAdmin = worker.role === 'admin';
  const offered = SETTINGS_SECTIONS.filter((one) => isAdmin || !SECTIONS[one].isForAdmins);
  const { Content, isForAdmins } = SECTIONS[section];
  return (
    <Page>
      <PageTitle>{t('board.nav.settings')}</PageTitle>
      <Sections aria-label={t('settings.sections')}>
        <ul>
          {offered.map((one) => (
            <li key={one}>
              <Section
                href={addressOf({ page: 'settings', section: one })}
                aria-current={one === section ? 'page' : undefined}
              >
                {t(`settings.section.${one}`)}
              </Section>
            </li>
          ))}
        </ul>
      </Sections>
      {isForAdmins && !isAdmin ? (
        <SlimNotice tone="subtle">{t('settings.forAdmins')}</SlimNotice>
      ) : (
        <Content key={section} />
      )}
    </Page>
  );
}
