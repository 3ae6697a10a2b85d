import { Button } from '@zendeskgarden/react-buttons';
import type { UserId } from '#domain/basis/Id.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { KnowsText } from '../../champion/KnowsText.tsx';
import { StaffField } from '../../staff/StaffField.tsx';
import { onEscape } from '../../frame/onEscape.ts';

interface Props {
  readonly role: 'champion' | 'coChampion';
  readonly onChosen: (to: UserId) => void;
  readonly onCancel: () => void;
}

/** Looks a colleague up who is then asked; nothing changes before they accept. Escape leaves it. */
export function AskRole({ role, onChosen, onCancel }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  return (
    <div onKeyDown={onEscape(onCancel)}>
      <StaffField
        label={t(`roles.who.${role}`)}
        except={worker.id}
        isFocused
        about={({ id }) => <KnowsText id={id} />}
        onChoose={({ id }) => onChosen(id)}
      />
      <Button size="small" isBasic onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
