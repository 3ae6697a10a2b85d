import { Field, Select } from '@zendeskgarden/react-forms';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { MacroRecord } from '../records/MacroRecord.ts';
import type { OpenTicket } from './OpenTicket.ts';
import { applyMacro } from './applyMacro.ts';

/** Applies a macro to the unsaved ticket: its comment, tags and properties. */
export function MacroPicker({
  ticket,
  disabled,
}: {
  readonly ticket: OpenTicket;
  readonly disabled: boolean;
}) {
  const workspace = useWorkspace();
  const [macros, setMacros] = useState<readonly MacroRecord[]>([]);
  useEffect(() => {
    let current = true;
    workspace.shelf.macros().then(
      (list) => {
        if (current) setMacros(list);
      },
      // Without macros a ticket can be worked on all the same; the next ticket asks again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [workspace]);
  const apply = (id: number) => {
    applyMacro(workspace.rest, ticket, id).catch(workspace.notices.problem);
  };
  if (macros.length === 0) return null;
  return (
    <Field>
      <Field.Label hidden>Apply macro</Field.Label>
      <Select
        isCompact
        value=""
        disabled={disabled}
        style={{ maxWidth: 220 }}
        onChange={(event) => apply(Number(event.target.value))}
      >
        <option value="" disabled>
          Apply macro
        </option>
        {macros.map((macro) => (
          <option key={macro.id} value={macro.id}>
            {macro.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
