import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select, Textarea } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import type { Help } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import type { HelpSaving } from './useHelp.ts';
import { Actions } from '../frame/Actions.tsx';
import { onEscape } from '../frame/onEscape.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 72ch;
`;

const SORTS = ['workaround', 'article', 'wording'] as const;
/** Longer ones are no help in a reply, and would not fit beside the theme's other fields. */
const HELP_CHARACTERS = 4000;

interface Props {
  readonly help: Help | null;
  readonly saving: HelpSaving;
  readonly onSave: (help: Help) => void;
  readonly onCancel: () => void;
}

/** What helps, and of which sort it is. */
export function HelpForm({ help, saving, onSave, onCancel }: Props) {
  const { t } = useWords();
  const [sort, setSort] = useState<Help['sort']>(help?.sort ?? 'workaround');
  const [text, setText] = useState(help?.text ?? '');
  const [isLacking, setLacking] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.at === 'saving') return;
    if (text.trim() === '') setLacking(true);
    else onSave({ sort, text: text.trim() });
  };
  return (
    <Form onSubmit={submit} onKeyDown={onEscape(onCancel)}>
      <Field>
        <Field.Label>{t('board.help.sortLabel')}</Field.Label>
        <Select
          isCompact
          value={sort}
          onChange={(event) =>
            setSort(SORTS.find((one) => one === event.currentTarget.value) ?? 'workaround')
          }
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {t(`board.help.sort.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Field.Label>{t('board.help.textLabel')}</Field.Label>
        <Field.Hint>{t('board.help.textHint')}</Field.Hint>
        <Textarea
          autoFocus
          isResizable
          minRows={3}
          maxRows={12}
          maxLength={HELP_CHARACTERS}
          dir="auto"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setLacking(false);
          }}
          {...(isLacking ? { validation: 'error' as const } : {})}
        />
        {isLacking && <Field.Message validation="error">{t('board.help.lacking')}</Field.Message>}
      </Field>
      {saving.at === 'failed' && <FailureNotice failure={saving.failure} />}
      <Actions>
        <Button type="submit" size="small" isPrimary aria-disabled={saving.at === 'saving'}>
          {t('action.save')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
