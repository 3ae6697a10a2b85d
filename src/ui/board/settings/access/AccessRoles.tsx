import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import styled from 'styled-components';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { AccessRoleRow } from './AccessRoleRow.tsx';
import type { AccessState } from './AccessState.ts';

const Roles = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.sm};

  > ul {
    display: grid;
    gap: ${({ theme }) => theme.space.sm};
  }

  details {
    padding-inline-start: ${({ theme }) => theme.space.base * 6}px;
  }
`;

interface Props {
  readonly state: Extract<AccessState, { at: 'known' }>;
  readonly onApply: (roleIds: readonly string[]) => void;
}

/** The account's roles; those that are not as they should be can be chosen, and are at first. */
export function AccessRoles({ state: { roles, progress, failure }, onApply }: Props) {
  const { t } = useWords();
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = roles
    .filter(({ id, changes }) => changes.length > 0 && !left.includes(id))
    .map(({ id }) => id);
  const isGood = roles.every(({ changes }) => changes.length === 0);
  const toggle = (id: string) =>
    setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id]);
  return (
    <Roles>
      {isGood && <p role="status">{t('settings.access.done')}</p>}
      {failure !== null && <FailureNotice failure={failure} />}
      <ul>
        {roles.map((role) => (
          <AccessRoleRow
            key={role.id}
            role={role}
            isChosen={chosen.includes(role.id)}
            isBusy={progress !== null}
            onChoose={() => toggle(role.id)}
          />
        ))}
      </ul>
      {!isGood && progress === null && (
        <Button isPrimary disabled={chosen.length === 0} onClick={() => onApply(chosen)}>
          {t('settings.access.apply', { count: chosen.length })}
        </Button>
      )}
      {progress !== null && (
        <div role="status">
          <Progress
            aria-label={t('settings.section.access')}
            value={progress.total === 0 ? 0 : Math.round((100 * progress.done) / progress.total)}
          />
          {t('settings.access.progress', { done: progress.done, total: progress.total })}
        </div>
      )}
    </Roles>
  );
}
