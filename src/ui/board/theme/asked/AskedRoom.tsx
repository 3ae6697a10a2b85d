import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useEffect, useMemo, useRef, useState } from 'react';
import styled from 'styled-components';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import { CUSTOMER_FIELDS, isSegment } from '#domain/setting/FieldsSetting.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { EvidenceTickets } from '../evidence/EvidenceTickets.tsx';
import { ASKED_SORTS, type AskedSort, customerRows, orderRows, peopleRows } from './askedRows.ts';
import { AskedTable } from './AskedTable.tsx';
import type { AskedView, AskedWish } from './AskedView.ts';
import { useCustomers } from '../useCustomers.ts';

const VIEWS: readonly AskedView[] = ['organizations', 'people', 'tickets'];

const Heading = styled.h3`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly wish: AskedWish | null;
  readonly onSaid: () => void;
}

/** The organizations, people and tickets that the numbers count, with what the account knows of each. */
export function AskedRoom({ opened, wish, onSaid }: Props) {
  const { t, locale } = useWords();
  const { known } = useCustomers(opened);
  const wishes = wish?.count ?? 0;
  const [own, setOwn] = useState<{ readonly view: AskedView; readonly after: number } | null>(null);
  // What was chosen here holds until somebody presses a number at the top again.
  const view = own !== null && own.after === wishes ? own.view : (wish?.view ?? 'organizations');
  const [sort, setSort] = useState<AskedSort | null>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  const evidence = useMemo(() => evidenceOf(opened.view, known ?? null), [opened.view, known]);
  const hasRevenue = evidence.worth?.revenue != null;
  const order = sort ?? (hasRevenue ? 'revenue' : 'tickets');
  useEffect(() => {
    // The focus goes where the number leads, and the page with it.
    if (wishes > 0) chosen.current?.focus();
  }, [wishes]);
  const { organizations, alone } = customerRows(evidence, known, opened);
  const counts = {
    organizations: organizations.length,
    people: evidence.people.length,
    tickets: evidence.tickets.length,
  };
  useCommands(() => ({
    asked: VIEWS.filter((one) => one !== view && evidence.tickets.length > 0).map((one) => ({
      run: () => {
        setOwn({ view: one, after: wishes });
        chosen.current?.focus();
      },
      name: `${t('asked.title')}: ${t(`asked.view.${one}`, { count: counts[one] })}`,
      on: opened.theme.name,
    })),
  }));
  if (evidence.tickets.length === 0) return null;
  const currencies = evidence.worth?.revenue?.sums.map(({ currency }) => currency) ?? [];
  const ordered = (rows: ReturnType<typeof peopleRows>) => orderRows(rows, order, currencies, locale);
  // Five segments would leave no room for names: the first stands here, all narrow the rollup.
  const shown = CUSTOMER_FIELDS.filter(
    (what) => known?.chosen.has(what) === true && (!isSegment(what) || what === 'segment'),
  );
  const sorts = ASKED_SORTS.filter((one) => one !== 'revenue' || hasRevenue);
  const table = { opened, onSaid, names: known?.names };
  return (
    <Panel
      title={t('asked.title')}
      aside={
        view !== 'tickets' && (
          <Field>
            <Field.Label hidden>{t('asked.order')}</Field.Label>
            <Select
              isCompact
              value={view === 'people' && order === 'revenue' ? 'tickets' : order}
              onChange={({ currentTarget: { value } }) => setSort(sorts.find((one) => one === value) ?? null)}
            >
              {sorts
                .filter((one) => one !== 'revenue' || view === 'organizations')
                .map((one) => (
                  <option key={one} value={one}>
                    {t(`asked.sort.${one}`)}
                  </option>
                ))}
            </Select>
          </Field>
        )
      }
    >
      <PanelBody>
        <Actions role="group" aria-label={t('asked.title')}>
          {VIEWS.map((one) => (
            <Button
              key={one}
              ref={one === view ? chosen : null}
              size="small"
              isNeutral={one !== view}
              aria-pressed={one === view}
              onClick={() => setOwn({ view: one, after: wishes })}
            >
              {t(`asked.view.${one}`, { count: counts[one] })}
            </Button>
          ))}
        </Actions>
        {view === 'tickets' && (
          <EvidenceTickets
            label={t('asked.view.tickets', { count: counts.tickets })}
            tickets={evidence.tickets}
            opened={opened}
            onSaid={onSaid}
          />
        )}
        {view === 'people' && (
          <AskedTable
            key="people"
            {...table}
            label={t('asked.view.people', { count: counts.people })}
            rows={ordered(peopleRows(evidence, opened))}
            shown={[]}
          />
        )}
        {view === 'organizations' && organizations.length > 0 && (
          <AskedTable
            key="organizations"
            {...table}
            label={t('asked.view.organizations', { count: counts.organizations })}
            rows={ordered(organizations)}
            shown={shown}
          />
        )}
        {view === 'organizations' && alone.length > 0 && (
          <>
            <Heading>{t('asked.alone', { count: alone.length })}</Heading>
            <AskedTable
              key="alone"
              {...table}
              label={t('asked.alone', { count: alone.length })}
              rows={ordered(alone)}
              shown={shown}
            />
          </>
        )}
      </PanelBody>
    </Panel>
  );
}
