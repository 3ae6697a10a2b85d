import { useState } from 'react';
import type { SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import { exactAgo } from '../../parts/exactAgo.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { ChangeList } from './ChangeList.tsx';

/** Who changed a section last, and when; that it was no admin, where it does not count. Nothing where nobody ever did. */
export function LastChange({ book, about }: { book: AccountBook; about: SettingSection }) {
  const { t, date, locale } = useWords();
  const { now } = useOutside();
  const [isOpen, setOpen] = useState(false);
  const change = book.changes?.[about];
  const by = change?.by ?? null;
  const people = usePeople(by === null ? [] : [by]);
  if (change === undefined) return null;
  const name = by === null ? t('settings.lastChange.somebody') : (people.get(by)?.name ?? `#${by}`);
  const values = { name, date: date(change.at), ago: exactAgo(change.at, now(), locale) };
  return (
    <div>
      <Subtle as="p">
        {t(change.counts ? 'settings.lastChange.by' : 'settings.lastChange.notCounted', values)}{' '}
        <SmallLink aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('settings.lastChange.all')}
        </SmallLink>
      </Subtle>
      {/* A change that was just made is told, too. */}
      {isOpen && <ChangeList key={change.at} about={about} />}
    </div>
  );
}
