import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { Area } from '#domain/setting/Area.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const Text = styled.p`
  max-width: 72ch;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

interface Props {
  readonly theme: Theme;
  readonly areas: readonly Area[];
  readonly watchers: readonly UserId[];
}

/** What is asked in a sentence, where it belongs and who looks after that, and who watches it. */
export function ThemeAbout({ theme, areas, watchers }: Props) {
  const { t } = useWords();
  const area = areas.find(({ id }) => id === theme.areaId);
  const people = usePeople([...(area?.managers ?? []), ...watchers]);
  const names = (ids: readonly UserId[]) =>
    ids.map((id) => people.get(id)?.name ?? t('champion.somebody')).join(', ');
  const place = area?.name ?? (theme.areaId === null ? null : t('themeWork.formerArea'));
  return (
    <>
      {theme.summary !== '' && <Text dir="auto">{theme.summary}</Text>}
      {(place !== null || watchers.length > 0) && (
        <Subtle as="p">
          {place !== null && t('themeWork.inArea', { area: place })}
          {area !== undefined && area.managers.length > 0 && ` (${names(area.managers)})`}
          {place !== null && watchers.length > 0 && ' · '}
          {watchers.length > 0 && t('themeWork.watchedBy', { names: names(watchers) })}
        </Subtle>
      )}
    </>
  );
}
