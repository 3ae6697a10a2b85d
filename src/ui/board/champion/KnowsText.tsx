import type { UserId } from '#domain/basis/Id.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useAreas } from '../themes/useAreas.ts';
import { useProfiles } from './useProfiles.ts';

/** What an agent knows, where they said so: areas by their names now, then words of their own. */
export function KnowsText({ id }: { readonly id: UserId }) {
  const { t, locale } = useWords();
  const areas = useAreas();
  const profile = useProfiles([id])?.get(id);
  const named = (profile?.areas ?? []).flatMap((area) => areas.get(area)?.name ?? []);
  const all = [...named, ...(profile?.words ?? [])];
  if (all.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'unit' }).format(all);
  return <Subtle dir="auto">{t('roles.knows', { list })}</Subtle>;
}
