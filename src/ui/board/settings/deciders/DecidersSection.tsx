import { useState } from 'react';
import styled from 'styled-components';
import type { Failure } from '#ports/Failure.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { beginDeciding, endDeciding } from '#domain/setting/deciding.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { StaffField } from '../../staff/StaffField.tsx';
import { DeciderList } from './DeciderList.tsx';
import { SettingsRoom } from '../SettingsRoom.tsx';

const Rows = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** Who decides about themes, since when, and who did. Terms are closed, never removed. */
export function DecidersSection() {
  const { t } = useWords();
  const { now } = useOutside();
  const tools = useSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = async (terms: readonly DeciderTerm[]) => {
    const saved = await tools.save('deciders', terms);
    setFailure(saved.ok ? null : saved.failure);
  };
  return (
    <SettingsRoom tools={tools} about="deciders">
      {({ deciders }) => (
        <Panel title={t('settings.section.deciders')}>
          <Rows>
            <p>{t('settings.deciders.what')}</p>
            {failure !== null && <FailureNotice failure={failure} />}
            <DeciderList
              terms={deciders}
              onEnd={(userId) => void change(endDeciding(deciders, userId, now()))}
            />
            <StaffField
              label={t('settings.deciders.add')}
              except={null}
              onChoose={({ id }) => void change(beginDeciding(deciders, id, now()))}
            />
          </Rows>
        </Panel>
      )}
    </SettingsRoom>
  );
}
