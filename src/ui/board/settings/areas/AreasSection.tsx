import { useState } from 'react';
import styled from 'styled-components';
import { asId, type AreaId } from '#domain/basis/Id.ts';
import type { Area } from '#domain/setting/Area.ts';
import { changeArea, shiftArea } from '#domain/setting/areas.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { AreaForm } from './AreaForm.tsx';
import { AreaRow } from './AreaRow.tsx';

const Rows = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** The parts of the product that themes are filed in: their names, their order, who looks after them. */
export function AreasSection() {
  const { t } = useWords();
  const { newId } = useOutside();
  const tools = useSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (areas: readonly Area[]): Promise<boolean> => {
    const saved = await tools.save('areas', areas);
    setFailure(saved.ok ? null : saved.failure);
    return saved.ok;
  };
  return (
    <SettingsRoom tools={tools} about="areas">
      {({ areas }) => (
        <Panel title={t('settings.section.areas')}>
          <Rows>
            <p>{t('settings.areas.what')}</p>
            {failure !== null && <FailureNotice failure={failure} />}
            {areas.length === 0 && <p>{t('settings.areas.none')}</p>}
            <Rows as="ul">
              {areas.map((area, at) => (
                <AreaRow
                  key={area.id}
                  area={area}
                  areas={areas}
                  isFirst={at === 0}
                  isLast={at === areas.length - 1}
                  onChange={(changed) => save(changeArea(areas, area.id, changed))}
                  onShift={(by) => void save(shiftArea(areas, area.id, by))}
                />
              ))}
            </Rows>
            <AreaForm
              label={t('settings.areas.newName')}
              action={t('settings.areas.add')}
              areas={areas}
              id={null}
              name=""
              onSave={(name) => {
                const id = asId<AreaId>(newId());
                return save([...areas, { id, name: tidyText(name), managers: [], isRetired: false }]);
              }}
            />
          </Rows>
        </Panel>
      )}
    </SettingsRoom>
  );
}
