import type { UserId } from '#domain/basis/Id.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Person } from '#ports/People.ts';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';

interface Props {
  readonly altered: readonly Altered[];
  readonly people: ReadonlyMap<UserId, Person>;
}

/** Says which records are not as their authors left them, whether they count, and who changed them when. */
export function AlteredNotice({ altered, people }: Props) {
  const { t, date } = useWords();
  const groups = {
    kept: altered.filter(({ counts }) => counts),
    left: altered.filter(({ why, counts }) => why === 'changed' && !counts),
    forged: altered.filter(({ why, counts }) => why === 'forged' && !counts),
  };
  return (['kept', 'left', 'forged'] as const)
    .filter((group) => groups[group].length > 0)
    .map((group) => (
      <SlimNotice key={group} tone={group === 'kept' ? 'subtle' : 'warning'}>
        <span>{t(`board.altered.${group}`, { count: groups[group].length })}</span>
        <details>
          <summary>{t('board.altered.list')}</summary>
          <ul>
            {groups[group].map(({ recordId, by, at }) => (
              <Subtle as="li" key={recordId}>
                {t('board.altered.record', {
                  id: recordId,
                  name: (by === null ? undefined : people.get(by)?.name) ?? t('champion.somebody'),
                  date: date(at),
                })}
              </Subtle>
            ))}
          </ul>
        </details>
      </SlimNotice>
    ));
}
