import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useEffect, useState } from 'react';
import type { AccountField } from '#domain/customer/AccountField.ts';
import { fits } from '#domain/customer/fieldFault.ts';
import type { Failure } from '#ports/Failure.ts';
import { knownFields } from '#workflows/customers/knownFields.ts';
import { type FieldSum, sumOfField } from '#workflows/customers/sumOfField.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useAbortSignal } from '../../../parts/useAbortSignal.ts';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';

interface Props {
  /** What it says of all organizations together now. */
  readonly onSum: (sum: number) => void;
}

/** Adds up a field of the account's organizations: for whoever has active users there. */
export function ActiveField({ onSum }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const begin = useAbortSignal();
  const [fields, setFields] = useState<readonly AccountField[] | null>(null);
  const [key, setKey] = useState('');
  const [work, setWork] = useState<
    | { readonly at: 'idle' }
    | { readonly at: 'reading'; readonly count: number; readonly stop: () => void }
    | { readonly at: 'failed'; readonly failure: Failure }
    | { readonly at: 'read'; readonly sum: FieldSum }
  >({ at: 'idle' });
  useEffect(() => {
    const abort = new AbortController();
    void knownFields(outside, 'organization', abort.signal).then((read) => {
      if (abort.signal.aborted) return;
      if (read.ok) setFields(read.value.filter((field) => field.isActive && fits('seats', field)));
      else setWork({ at: 'failed', failure: read.failure });
    });
    return () => abort.abort();
  }, [outside]);
  const addUp = async () => {
    const abort = new AbortController();
    const page = begin();
    page.addEventListener('abort', () => abort.abort());
    const stop = () => {
      abort.abort();
      setWork({ at: 'idle' });
    };
    const show = (count: number) => {
      if (!abort.signal.aborted) setWork({ at: 'reading', count, stop });
    };
    show(0);
    const read = await sumOfField(outside, key, show, abort.signal);
    if (abort.signal.aborted) return;
    if (!read.ok) return setWork({ at: 'failed', failure: read.failure });
    setWork({ at: 'read', sum: read.value });
    onSum(read.value.sum);
  };
  if (fields === null && work.at !== 'failed') return null;
  const title = fields?.find((field) => field.key === key)?.title ?? key;
  return (
    <>
      {fields !== null && (
        <Field>
          <Field.Label>{t('settings.rollup.active.field')}</Field.Label>
          <Field.Hint>{t('settings.rollup.active.fieldHint')}</Field.Hint>
          <Select
            isCompact
            dir="auto"
            value={key}
            disabled={work.at === 'reading'}
            onChange={({ currentTarget: { value } }) => setKey(value)}
          >
            <option value="">{t('settings.fields.none')}</option>
            {fields.map((field) => (
              <option key={field.key} value={field.key}>
                {field.title}
              </option>
            ))}
          </Select>
          {fields.length === 0 && <Field.Message>{t('settings.fields.noneFits')}</Field.Message>}
        </Field>
      )}
      {key !== '' && work.at !== 'reading' && (
        <div>
          <Button size="small" onClick={() => void addUp()}>
            {t('settings.rollup.active.addUp')}
          </Button>
        </div>
      )}
      {work.at === 'reading' && (
        <p role="status">
          {t('settings.rollup.active.reading', { count: work.count })}{' '}
          <SmallLink onClick={work.stop}>{t('settings.tags.stop')}</SmallLink>
        </p>
      )}
      {work.at === 'failed' && <FailureNotice failure={work.failure} />}
      {work.at === 'read' && (
        <p role="status">
          {t('settings.fields.coverage', {
            what: title,
            said: work.sum.said,
            missing: work.sum.missing,
            unclear: work.sum.unclear,
          })}
        </p>
      )}
    </>
  );
}
