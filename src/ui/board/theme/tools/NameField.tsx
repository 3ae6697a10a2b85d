import { Field, Input } from '@zendeskgarden/react-forms';
import { NAME_CHARACTERS, type NameFault } from '#domain/theme/nameFault.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { NameTaken } from './NameTaken.tsx';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly fault: NameFault | null;
  /** The theme that has this name already. */
  readonly taken: Theme | null;
  /** The form was sent: what is missing is said from then on. */
  readonly isTried: boolean;
  readonly autoFocus: boolean;
  /** The person would rather merge into the one that has the name. */
  readonly onMerge?: () => void;
}

/** What a theme is called, with what is wrong with it; one that exists is offered instead. */
export function NameField({ label, name, onChange, fault, taken, isTried, autoFocus, onMerge }: Props) {
  const { t } = useWords();
  return (
    <>
      <Field>
        <Field.Label>{label}</Field.Label>
        <Input
          autoFocus={autoFocus}
          isCompact
          dir="auto"
          value={name}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...((isTried && fault !== null) || taken !== null ? { validation: 'error' as const } : {})}
        />
        {fault !== null && (isTried || fault === 'long') && (
          <Field.Message validation="error">
            {t(`themeWork.nameFault.${fault}`, { count: NAME_CHARACTERS })}
          </Field.Message>
        )}
      </Field>
      {taken !== null && <NameTaken theme={taken} {...(onMerge === undefined ? {} : { onMerge })} />}
    </>
  );
}
