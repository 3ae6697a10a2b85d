import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select, Textarea } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import type { AreaId } from '#domain/basis/Id.ts';
import type { Area } from '#domain/setting/Area.ts';
import { nameFault } from '#domain/theme/nameFault.ts';
import { themeNamed } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeChange } from '#domain/theme/ThemeChange.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { NameField } from './NameField.tsx';
import { onEscape } from '../../frame/onEscape.ts';
import { useKinds } from './useKinds.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 72ch;
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`;

const SUMMARY_CHARACTERS = 1_000;

interface Props {
  readonly theme: Theme;
  readonly areas: readonly Area[];
  readonly onSave: (changes: readonly ThemeChange[]) => Promise<Failure | null>;
  /** The person would rather merge it into the one that has the name. */
  readonly onMerge: () => void;
  readonly onClose: () => void;
}

/** A theme's name, summary, kind and area, in their place. What was not changed is not said. */
export function EditForm({ theme, areas, onSave, onMerge, onClose }: Props) {
  const { t } = useWords();
  const { list } = useBoard();
  const kinds = useKinds(theme.kind);
  const [name, setName] = useState(theme.name);
  const [summary, setSummary] = useState(theme.summary);
  const [kind, setKind] = useState(theme.kind);
  const [areaId, setAreaId] = useState(theme.areaId);
  const [isTried, setTried] = useState(false);
  const [saving, setSaving] = useState<'idle' | 'saving' | Failure>('idle');
  const others = list.at === 'shown' ? list.themes.filter(({ id }) => id !== theme.id) : [];
  const isRenamed = tidyText(name) !== theme.name;
  const fault = isRenamed ? nameFault(name) : null;
  const taken = isRenamed && fault === null ? themeNamed(others, name) : null;
  const offered = areas.filter(({ id, isRetired }) => !isRetired || id === theme.areaId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (saving === 'saving' || fault !== null || taken !== null) return;
    setSaving('saving');
    const failure = await onSave(changesOf(theme, { name, summary, kind, areaId }));
    setSaving(failure ?? 'idle');
    if (failure === null) onClose();
  };
  return (
    <Form
      noValidate
      aria-label={t('themeWork.edit')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onEscape(onClose)}
    >
      <NameField
        {...{ name, fault, taken, isTried, onMerge }}
        label={t('themeWork.name')}
        autoFocus
        onChange={setName}
      />
      <Field>
        <Field.Label>{t('themeWork.summary')}</Field.Label>
        <Field.Hint>{t('themeWork.summaryHint')}</Field.Hint>
        <Textarea
          isResizable
          minRows={2}
          maxRows={8}
          maxLength={SUMMARY_CHARACTERS}
          dir="auto"
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
      </Field>
      <Pair>
        <Field>
          <Field.Label>{t('themeWork.kind')}</Field.Label>
          <Select
            isCompact
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Field.Label>{t('themeWork.area')}</Field.Label>
          <Select
            isCompact
            value={areaId ?? ''}
            onChange={({ currentTarget: { value } }) => setAreaId(value === '' ? null : (value as AreaId))}
          >
            <option value="">{t('themeWork.noArea')}</option>
            {offered.map(({ id, name: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
            {areaId !== null && !offered.some(({ id }) => id === areaId) && (
              <option value={areaId}>{t('themeWork.formerArea')}</option>
            )}
          </Select>
        </Field>
      </Pair>
      {typeof saving === 'object' && <FailureNotice failure={saving} />}
      <Actions>
        <Button type="submit" size="small" isPrimary aria-disabled={saving === 'saving'}>
          {t('action.save')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}

function changesOf(
  theme: Theme,
  { name, summary, kind, areaId }: Pick<Theme, 'name' | 'summary' | 'kind' | 'areaId'>,
): readonly ThemeChange[] {
  const tidy = tidyText(name);
  return [
    ...(tidy === theme.name ? [] : [{ do: 'renamed', name: tidy } as const]),
    ...(summary.trim() === theme.summary ? [] : [{ do: 'described', summary } as const]),
    ...(kind === theme.kind ? [] : [{ do: 'recast', kind } as const]),
    ...(areaId === theme.areaId ? [] : [{ do: 'filed', areaId } as const]),
  ];
}
