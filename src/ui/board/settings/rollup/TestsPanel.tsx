import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { MOST_TESTS } from '#domain/setting/RollupSetting.ts';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Line, Lines } from '../../frame/Lines.ts';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useOrganizations } from '../../rollup/useOrganizations.ts';
import { FindPerson } from '../forget/FindPerson.tsx';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 480px;
`;

interface Props {
  /** See `RollupSetting.tests`. */
  readonly tests: readonly string[];
  readonly onChange: (tests: readonly string[]) => void;
}

/** Requesters who only try things out, and who is added to them or taken off. Saved at once. */
export function TestsPanel({ tests, onChange }: Props) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const ids = (kind: string) =>
    tests.flatMap((one) => (one.startsWith(`${kind} `) ? [one.slice(kind.length + 1)] : []));
  const people = usePeople(ids('person').map((id) => asId<UserId>(id)));
  const organizations = useOrganizations(ids('organization').map((id) => asId<OrganizationId>(id)));
  const nameOf = (one: string) => {
    const [kind, id = ''] = one.split(' ');
    if (kind === 'organization')
      return `${organizations.get(asId<OrganizationId>(id)) ?? t('settings.rollup.organization')} (#${id})`;
    return people.get(asId<UserId>(id))?.name ?? t('settings.forget.number', { id });
  };
  const add = (one: string) => {
    if (!tests.includes(one) && tests.length < MOST_TESTS) onChange([...tests, one].toSorted());
  };
  const wanted = number.trim();
  const isNumber = /^\d{1,20}$/u.test(wanted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isNumber) return;
    add(`organization ${wanted}`);
    setNumber('');
  };
  return (
    <Panel title={t('settings.rollup.tests')}>
      <PanelBody>
        <Subtle as="p">{t('settings.rollup.testsHint')}</Subtle>
        {tests.length > 0 && (
          <Lines>
            {tests.map((one) => (
              <Line key={one}>
                <span dir="auto">{nameOf(one)}</span>
                <SmallLink
                  aria-label={t('board.actionOn', { action: t('board.happy.remove'), name: nameOf(one) })}
                  onClick={() => onChange(tests.filter((other) => other !== one))}
                >
                  {t('board.happy.remove')}
                </SmallLink>
              </Line>
            ))}
          </Lines>
        )}
        <FindPerson onChoose={({ id }) => add(`person ${id}`)} />
        <Form onSubmit={submit}>
          <Field>
            <Field.Label>{t('settings.rollup.organizationNumber')}</Field.Label>
            <Input
              isCompact
              inputMode="numeric"
              value={number}
              onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            />
          </Field>
          <div>
            <Button type="submit" size="small" aria-disabled={!isNumber}>
              {t('settings.areas.add')}
            </Button>
          </div>
        </Form>
      </PanelBody>
    </Panel>
  );
}
