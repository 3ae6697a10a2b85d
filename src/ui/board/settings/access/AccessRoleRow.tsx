import { Checkbox, Field } from '@zendeskgarden/react-forms';
import type { AccessRole } from '#ports/AccessRules.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

interface Props {
  readonly role: AccessRole;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

/** A role: as it should be, or which of its rights would become what. */
export function AccessRoleRow({ role: { name, changes }, isChosen, isBusy, onChoose }: Props) {
  const { t } = useWords();
  if (changes.length === 0) {
    return (
      <li>
        <span dir="auto">{name}</span> <Subtle>{t('settings.access.good')}</Subtle>
      </li>
    );
  }
  return (
    <li>
      <Field>
        <Checkbox checked={isChosen} disabled={isBusy} onChange={onChoose}>
          <Field.Label>
            <span dir="auto">{name}</span>
          </Field.Label>
        </Checkbox>
      </Field>
      <details>
        <summary>{t('settings.access.wrong', { count: changes.length })}</summary>
        <ul>
          {changes.map(({ thing, action, is, shouldBe }) => (
            <Subtle as="li" key={`${thing} ${action}`}>
              {t('settings.access.change', {
                thing: t(`setup.object.${thing}`),
                action: t(`settings.access.action.${action}`),
                is: t(`settings.access.right.${is}`),
                shouldBe: t(`settings.access.right.${shouldBe}`),
              })}
            </Subtle>
          ))}
        </ul>
      </details>
    </li>
  );
}
