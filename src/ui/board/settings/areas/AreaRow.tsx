import { useState } from 'react';
import styled from 'styled-components';
import type { Area } from '#domain/setting/Area.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { StaffField } from '../../staff/StaffField.tsx';
import { AreaForm } from './AreaForm.tsx';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  overflow-wrap: anywhere;
`;

interface Props {
  readonly area: Area;
  readonly areas: readonly Area[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (changed: Partial<Omit<Area, 'id'>>) => Promise<boolean>;
  readonly onShift: (by: -1 | 1) => void;
}

/** One area, what it is called, who looks after it, and what can be done with it. */
export function AreaRow({ area, areas, isFirst, isLast, onChange, onShift }: Props) {
  const { t } = useWords();
  const [panel, setPanel] = useState<'name' | 'managers' | null>(null);
  const people = usePeople(area.managers);
  const { name, managers, isRetired } = area;
  const named = (action: string) => t('board.actionOn', { action, name });
  return (
    <li>
      {panel === 'name' ? (
        <AreaForm
          label={t('settings.areas.name')}
          action={t('action.save')}
          areas={areas}
          id={area.id}
          name={name}
          onSave={async (typed) => {
            const isSaved = await onChange({ name: tidyText(typed) });
            if (isSaved) setPanel(null);
            return isSaved;
          }}
          onCancel={() => setPanel(null)}
        />
      ) : (
        <Line>
          <strong dir="auto">{name}</strong>
          {isRetired && <Subtle>{t('settings.areas.retired')}</Subtle>}
          <SmallLink aria-label={named(t('settings.areas.rename'))} onClick={() => setPanel('name')}>
            {t('settings.areas.rename')}
          </SmallLink>
          {!isFirst && (
            <SmallLink aria-label={named(t('settings.areas.up'))} onClick={() => onShift(-1)}>
              {t('settings.areas.up')}
            </SmallLink>
          )}
          {!isLast && (
            <SmallLink aria-label={named(t('settings.areas.down'))} onClick={() => onShift(1)}>
              {t('settings.areas.down')}
            </SmallLink>
          )}
          <SmallLink
            aria-label={named(t('settings.areas.manager'))}
            aria-expanded={panel === 'managers'}
            onClick={() => setPanel(panel === 'managers' ? null : 'managers')}
          >
            {t('settings.areas.manager')}
          </SmallLink>
          <SmallLink
            aria-label={named(t(isRetired ? 'settings.areas.offer' : 'settings.areas.retire'))}
            onClick={() => void onChange({ isRetired: !isRetired })}
          >
            {t(isRetired ? 'settings.areas.offer' : 'settings.areas.retire')}
          </SmallLink>
        </Line>
      )}
      <Line as="ul">
        {managers.map((id) => {
          const called = people.get(id)?.name ?? t('champion.somebody');
          return (
            <li key={id}>
              <Subtle dir="auto">{called}</Subtle>{' '}
              {panel === 'managers' && (
                <SmallLink
                  aria-label={t('board.actionOn', { action: t('settings.areas.takeOut'), name: called })}
                  onClick={() => void onChange({ managers: managers.filter((one) => one !== id) })}
                >
                  {t('settings.areas.takeOut')}
                </SmallLink>
              )}
            </li>
          );
        })}
      </Line>
      {panel === 'managers' && (
        <StaffField
          label={t('settings.areas.manager')}
          except={null}
          onChoose={({ id }) => void onChange({ managers: [...new Set([...managers, id])] })}
        />
      )}
    </li>
  );
}
