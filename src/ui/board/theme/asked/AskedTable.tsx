import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { Fragment, useState } from 'react';
import styled from 'styled-components';
import type { CustomerField } from '#domain/setting/FieldsSetting.ts';
import type { FieldNames } from '#workflows/customers/readCustomers.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { fieldName } from '../../customers/fieldName.ts';
import { alignment, ProfileCells } from '../../customers/ProfileCells.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useLongList } from '../../frame/useLongList.ts';
import { useNow } from '../../frame/useNow.ts';
import { EvidenceTickets } from '../evidence/EvidenceTickets.tsx';
import type { AskedRow } from './askedRows.ts';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
    text-align: start;
    vertical-align: baseline;
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  tbody th {
    min-width: 96px;
    overflow-wrap: anywhere;
  }

  td {
    overflow-wrap: break-word;
  }

  tbody tr {
    border-top: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }

  tbody tr.tickets {
    border-top: none;
  }

  thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }
`;

interface Props {
  readonly label: string;
  readonly rows: readonly AskedRow[];
  /** The columns that an admin chose fields for. */
  readonly shown: readonly CustomerField[];
  readonly names: FieldNames | undefined;
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
}

/** Who asks, one a line, each opening its tickets. */
export function AskedTable({ label, rows, shown, names, opened, onSaid }: Props) {
  const words = useWords();
  const { t, number, ago } = words;
  const { shown: drawn, left, showMore } = useLongList(rows);
  const [open, setOpen] = useState<string | null>(null);
  const now = useNow();
  return (
    <>
      <Table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('asked.name')}</th>
            {shown.map((what) => (
              <th key={what} scope="col" className={alignment(what)}>
                {fieldName(what, words, names)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('asked.tickets')}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => {
            const { key, name, organization, people, tickets, profile } = row;
            const called = name ?? t('champion.somebody');
            const heard = tickets[0]?.heardAt;
            const details = [
              organization,
              people > 1 ? t('count.people', { count: people }) : null,
              heard === undefined ? null : ago(heard, now),
            ].filter((text) => text !== null);
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">
                    <span dir="auto">{called}</span> <Subtle dir="auto">{details.join(' · ')}</Subtle>
                  </th>
                  <ProfileCells shown={shown} profile={profile} />
                  <td className="number">
                    <SmallLink
                      aria-expanded={open === key}
                      aria-label={t('board.actionOn', {
                        action: t('evidence.tickets', { count: tickets.length }),
                        name: called,
                      })}
                      onClick={() => setOpen(open === key ? null : key)}
                    >
                      {number(tickets.length)}
                    </SmallLink>
                  </td>
                </tr>
                {open === key && (
                  <tr className="tickets">
                    <td colSpan={shown.length + 2}>
                      <EvidenceTickets label={called} tickets={tickets} opened={opened} onSaid={onSaid} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </Table>
      {left > 0 && (
        <div>
          <Button size="small" onClick={showMore}>
            {t('board.themes.showMore', { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}
