import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { addressOf } from '../../frame/BoardRoute.ts';
import { PageLink } from '../../frame/PageLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

/** Whose answers count now. Whoever is one of them knows. */
export function WhoDecides({ deciders, isMe }: { deciders: readonly DeciderTerm[]; isMe: boolean }) {
  const { t, locale } = useWords();
  const { worker } = useOutside();
  const now = deciders.filter(({ until }) => until === null).map(({ userId }) => userId);
  const people = usePeople(now);
  if (isMe) return null;
  if (now.length === 0) {
    return (
      <Subtle as="p">
        {t('answer.nobodyDecides')}{' '}
        {worker.role === 'admin' && (
          <PageLink href={addressOf({ page: 'settings', section: 'deciders' })}>
            {t('answer.nameDecider')}
          </PageLink>
        )}
      </Subtle>
    );
  }
  const names = now.map((id) => people.get(id)?.name ?? t('champion.somebody'));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return <Subtle as="p">{t('answer.decide', { names: list })}</Subtle>;
}
