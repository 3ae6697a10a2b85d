import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import { isEmptyTrace, type PersonTrace } from '#workflows/forget/PersonTrace.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useHeldExamples } from './useHeldExamples.ts';

const Facts = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  margin-block: ${({ theme }) => theme.space.sm};
`;

const Stack = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly trace: PersonTrace;
  readonly name: string | null;
  readonly onForget: () => void;
  readonly onCancel: () => void;
}

/** What is stored about somebody, what of it would be deleted, and the one step that cannot be taken back. */
export function TracePanel({ trace, name, onForget, onCancel }: Props) {
  const { t } = useWords();
  const [isSure, setSure] = useState(false);
  const held = useHeldExamples();
  const { person, asCustomer, asAuthor, dismissed, named, kudos, launches, asStaff, unreadable } = trace;
  const quoted = [...launches.values()].reduce((sum, count) => sum + count, 0);
  const isStaff = asStaff.tagged + asStaff.acted > 0;
  return (
    <Panel title={t('settings.forget.storedAbout', { name: name ?? `#${person}` })}>
      <Stack>
        <Facts>
          <li>{t('settings.forget.asCustomer', { count: asCustomer.length + named.length })}</li>
          <li>{t('settings.forget.asAuthor', { count: asAuthor.length })}</li>
          <li>{t('settings.forget.dismissed', { count: dismissed.length })}</li>
          {kudos.length > 0 && <li>{t('settings.forget.kudos', { count: kudos.length })}</li>}
          {quoted > 0 && <li>{t('settings.forget.launches', { count: quoted })}</li>}
        </Facts>
        {isStaff && (
          <Subtle as="p">
            {t('settings.forget.asStaff', {
              tags: t('settings.forget.tags', { count: asStaff.tagged }),
              acts: t('settings.forget.acts', { count: asStaff.acted }),
            })}
          </Subtle>
        )}
        {unreadable > 0 && <SlimNotice>{t('settings.forget.unreadable', { count: unreadable })}</SlimNotice>}
        {isEmptyTrace(trace) ? (
          <>
            <p>{t('settings.forget.nothing')}</p>
            <Button size="small" onClick={onCancel}>
              {t('settings.forget.another')}
            </Button>
          </>
        ) : (
          <>
            <p>{t('settings.forget.whatHappens')}</p>
            <Subtle as="p">{t('settings.forget.whatStays')}</Subtle>
            {held && <Subtle as="p">{t('settings.forget.oldExamples')}</Subtle>}
            <Field>
              <Checkbox checked={isSure} onChange={() => setSure(!isSure)}>
                <Field.Label isRegular>{t('settings.forget.sure')}</Field.Label>
              </Checkbox>
            </Field>
            <Stack style={{ gridAutoFlow: 'column' }}>
              <Button size="small" isDanger isPrimary disabled={!isSure} onClick={onForget}>
                {t('settings.forget.forget')}
              </Button>
              <Button size="small" isBasic onClick={onCancel}>
                {t('action.cancel')}
              </Button>
            </Stack>
          </>
        )}
      </Stack>
    </Panel>
  );
}
