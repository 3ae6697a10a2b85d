import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import type { AreaId } from '#domain/basis/Id.ts';
import type { Area } from '#domain/setting/Area.ts';
import { AREA_CHARACTERS, areaFault } from '#domain/setting/areas.ts';
import { useWords } from '../../../parts/Words.tsx';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xxs};

  > :first-child {
    flex: 1 1 220px;
    max-width: 420px;
  }
`;

interface Props {
  readonly label: string;
  readonly action: string;
  readonly areas: readonly Area[];
  readonly id: AreaId | null;
  readonly name: string;
  /** Whether the account has it now. */
  readonly onSave: (name: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** The name of an area, new or changed. What is wrong with it is said when somebody tries. */
export function AreaForm({ label, action, areas, id, name: before, onSave, onCancel }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(before);
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const fault = areaFault(areas, name, id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault !== null || isSaving) return;
    setSaving(true);
    const isSaved = await onSave(name);
    setSaving(false);
    if (!isSaved) return;
    setTried(false);
    setName(before);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      <Field>
        <Field.Label>{label}</Field.Label>
        <Row>
          <Input
            autoFocus={id !== null}
            isCompact
            dir="auto"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...(isTried && fault !== null ? { validation: 'error' as const } : {})}
          />
          <Button type="submit" size="small" aria-disabled={isSaving}>
            {action}
          </Button>
          {onCancel !== undefined && (
            <Button type="button" size="small" isBasic onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
        </Row>
        {isTried && fault !== null && (
          <Field.Message validation="error">
            {t(`settings.areas.fault.${fault}`, { count: AREA_CHARACTERS })}
          </Field.Message>
        )}
      </Field>
    </form>
  );
}
