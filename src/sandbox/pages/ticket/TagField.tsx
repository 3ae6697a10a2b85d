import { Field, Input } from '@zendeskgarden/react-forms';
import { Tag } from '@zendeskgarden/react-tags';
import { type KeyboardEvent, useState } from 'react';
import styled from 'styled-components';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly disabled: boolean;
  readonly add: (tags: readonly string[]) => void;
  readonly remove: (tag: string) => void;
}

/** The ticket's tags. Enter, a comma or a space adds what was typed; Backspace in the empty field removes the last one. */
export function TagField({ tags, disabled, add, remove }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const finish = () => {
    if (typed.trim() !== '') add([typed]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',' || event.key === ' ') {
      event.preventDefault();
      finish();
    }
    const last = tags.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
  };
  return (
    <Field>
      <Field.Label isRegular>Tags</Field.Label>
      <Tags aria-label="Tags of this ticket">
        {tags.map((tag) => (
          <li key={tag}>
            <Tag size="small">
              <span>{tag}</span>
              {!disabled && <Tag.Close aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)} />}
            </Tag>
          </li>
        ))}
      </Tags>
      <Input
        isCompact
        value={typed}
        disabled={disabled}
        placeholder="Add a tag"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={finish}
      />
    </Field>
  );
}

const Tags = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  margin: 4px 0;

  li {
    max-width: 100%;
  }
`;
