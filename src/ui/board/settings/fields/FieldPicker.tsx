import { Field, Select } from '@zendeskgarden/react-forms';
import type { AccountField, FieldOwner } from '#domain/customer/AccountField.ts';
import { fieldFault, fits } from '#domain/customer/fieldFault.ts';
import type { CustomerField } from '#domain/setting/FieldsSetting.ts';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly what: CustomerField;
  readonly owner: FieldOwner;
  readonly fields: readonly AccountField[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** One field out of those that can hold it. One that was chosen and can hold it no more stays there, with what is wrong. */
export function FieldPicker({ what, owner, fields, chosen, onChoose }: Props) {
  const { t } = useWords();
  const fitting = fields.filter((field) => field.isActive && fits(what, field));
  const fault = chosen === null ? null : fieldFault(what, chosen, fields);
  const lost = fault === null ? null : chosen;
  const title = fields.find(({ key }) => key === lost)?.title ?? lost ?? '';
  return (
    <Field>
      <Field.Label isRegular>{t(`settings.fields.${owner}`)}</Field.Label>
      <Select
        isCompact
        dir="auto"
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
        {...(fault === null ? {} : { validation: 'error' as const })}
      >
        <option value="">{t('settings.fields.none')}</option>
        {lost !== null && <option value={lost}>{title}</option>}
        {fitting.map(({ key, title: name }) => (
          <option key={key} value={key}>
            {name === key ? key : `${name} (${key})`}
          </option>
        ))}
      </Select>
      {fault !== null && (
        <Field.Message validation="error">
          {t(`settings.fields.fault.${fault}`, { field: title })}
        </Field.Message>
      )}
      {fitting.length === 0 && fault === null && (
        <Field.Message>{t('settings.fields.noneFits')}</Field.Message>
      )}
    </Field>
  );
}
