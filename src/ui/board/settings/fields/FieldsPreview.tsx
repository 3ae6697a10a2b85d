import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { chosenFields } from '#domain/setting/chosenFields.ts';
import { CUSTOMER_FIELDS, type FieldsSetting } from '#domain/setting/FieldsSetting.ts';
import type { FieldsLook } from '#workflows/customers/lookAtFields.ts';
import { useWords } from '../../../parts/Words.tsx';
import { fieldName } from '../../customers/fieldName.ts';
import { alignment, ProfileCells } from '../../customers/ProfileCells.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { previewOf } from './previewOf.ts';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  overflow-wrap: break-word;

  th,
  td {
    padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
    border-bottom: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    text-align: start;
    vertical-align: baseline;
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  thead th {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  .number {
    text-align: end;
  }
`;

interface Props {
  readonly owner: 'organization' | 'user';
  readonly setting: FieldsSetting;
  readonly look: FieldsLook;
}

/** Some organizations (or people) with what would be read of them, and how many say something. */
export function FieldsPreview({ owner, setting, look }: Props) {
  const words = useWords();
  const { t } = words;
  const chosen = chosenFields(setting);
  const shown = CUSTOMER_FIELDS.filter((what) => chosen.has(what) && setting[what][owner] !== null);
  if (shown.length === 0) return null;
  const titles = shown.flatMap((what) => {
    const field = look.fields[owner].find(({ key }) => key === setting[what][owner]);
    return field === undefined ? [] : [[what, field.title] as const];
  });
  const names = new Map(titles);
  const { of, rows, counts } = previewOf(owner, setting, look);
  const caption = t(`settings.fields.preview.${owner}`, { count: of });
  return (
    <div>
      <p>{caption}</p>
      {shown.map((what) => (
        <Subtle as="p" key={what}>
          {t('settings.fields.coverage', { what: fieldName(what, words, names), ...counts[what] })}
        </Subtle>
      ))}
      {rows.length > 0 && (
        <Table aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{t('settings.fields.name')}</th>
              {shown.map((what) => (
                <th key={what} scope="col" className={alignment(what)}>
                  {fieldName(what, words, names)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, profile }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <ProfileCells shown={shown} profile={profile} />
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
