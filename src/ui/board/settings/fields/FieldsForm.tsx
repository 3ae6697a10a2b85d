import { Button } from '@zendeskgarden/react-buttons';
import { Fieldset } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import { fieldFault } from '#domain/customer/fieldFault.ts';
import {
  CUSTOMER_FIELDS,
  type CustomerField,
  type FieldsSetting,
  isSegment,
  SEGMENTS,
} from '#domain/setting/FieldsSetting.ts';
import type { Failure } from '#ports/Failure.ts';
import type { FieldsLook } from '#workflows/customers/lookAtFields.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { fieldName } from '../../customers/fieldName.ts';
import { CurrencyPicker } from './CurrencyPicker.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { FieldsPreview } from './FieldsPreview.tsx';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
  align-items: start;
`;

type Saving =
  { readonly at: 'idle' | 'saving' | 'saved' } | { readonly at: 'failed'; readonly failure: Failure };

const OWNERS = ['organization', 'user'] as const;

interface Props {
  readonly setting: FieldsSetting;
  readonly look: FieldsLook;
  /** Gives why it was not saved, `null` where it was. */
  readonly onSave: (setting: FieldsSetting) => Promise<Failure | null>;
}

/** Which fields hold plan, revenue, seats, country and segments, with how they would be read. A field that can hold nothing is not saved. */
export function FieldsForm({ setting, look, onSave }: Props) {
  const words = useWords();
  const { t } = words;
  const [draft, setDraft] = useState(setting);
  const [saving, setSaving] = useState<Saving>({ at: 'idle' });
  const change = (changed: Partial<FieldsSetting>) => {
    setDraft({ ...draft, ...changed });
    setSaving({ at: 'idle' });
  };
  const isFaulty = CUSTOMER_FIELDS.some((what) =>
    OWNERS.some((owner) => {
      const key = draft[what][owner];
      return key !== null && fieldFault(what, key, look.fields[owner]) !== null;
    }),
  );
  // Those that are chosen, and one more.
  const last = SEGMENTS.findLastIndex((what) => OWNERS.some((owner) => draft[what][owner] !== null));
  const offered: readonly CustomerField[] = SEGMENTS.slice(0, last + 2);
  const hasRevenue = draft.revenue.organization !== null || draft.revenue.user !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isFaulty || saving.at === 'saving') return;
    setSaving({ at: 'saving' });
    const failure = await onSave(draft);
    setSaving(failure === null ? { at: 'saved' } : { at: 'failed', failure });
  };
  const pickers = (what: CustomerField) => (
    <Pair>
      {OWNERS.map((owner) => (
        <FieldPicker
          key={owner}
          what={what}
          owner={owner}
          fields={look.fields[owner]}
          chosen={draft[what][owner]}
          onChoose={(key) => change({ [what]: { ...draft[what], [owner]: key } })}
        />
      ))}
    </Pair>
  );
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <Panel title={t('settings.section.fields')}>
        <PanelBody>
          <p>{t('settings.fields.what')}</p>
          <Subtle as="p">{t('settings.fields.order')}</Subtle>
          {CUSTOMER_FIELDS.filter((what) => !isSegment(what) || offered.includes(what)).map((what) => (
            <Fieldset key={what}>
              <Fieldset.Legend>{fieldName(what, words)}</Fieldset.Legend>
              {(!isSegment(what) || what === 'segment') && (
                <Subtle as="p">{t(`settings.fields.hint.${what}`)}</Subtle>
              )}
              {pickers(what)}
            </Fieldset>
          ))}
          <CurrencyPicker currency={draft.currency} onChange={(currency) => change({ currency })} />
          {hasRevenue && draft.currency === null && (
            <SlimNotice>{t('settings.fields.currencyMissing')}</SlimNotice>
          )}
        </PanelBody>
      </Panel>
      <Panel title={t('settings.fields.preview.title')}>
        <PanelBody>
          {CUSTOMER_FIELDS.every((what) => OWNERS.every((owner) => draft[what][owner] === null)) && (
            <Subtle as="p">{t('settings.fields.preview.none')}</Subtle>
          )}
          {OWNERS.map((owner) => (
            <FieldsPreview key={owner} owner={owner} setting={draft} look={look} />
          ))}
        </PanelBody>
      </Panel>
      {saving.at === 'failed' && <FailureNotice failure={saving.failure} />}
      {saving.at === 'saved' && <SlimNotice tone="subtle">{t('settings.privacy.saved')}</SlimNotice>}
      {isFaulty && <SlimNotice>{t('settings.fields.faulty')}</SlimNotice>}
      <div>
        <Button type="submit" isPrimary aria-disabled={saving.at === 'saving' || isFaulty}>
          {t('action.save')}
        </Button>
      </div>
    </Form>
  );
}
