import { useState } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { Panel } from '../frame/Panel.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { HelpForm } from './HelpForm.tsx';
import { useHelp } from './useHelp.ts';

const Text = styled.p`
  max-width: 72ch;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

const Actions = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly theme: Theme;
  readonly onChanged: (theme: Theme) => void;
}

/** What agents can give customers while the theme is open. It stands in the sidebar, ready for the reply. */
export function HelpPanel({ theme, onChanged }: Props) {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const [wantsToEdit, setEditing] = useState(false);
  const isEditing = wantsToEdit && mayWrite;
  const { help } = theme;
  const { save, saving } = useHelp(theme, onChanged);
  useCommands(() => ({
    help: mayWrite ? { run: () => setEditing(true), on: theme.name } : null,
  }));
  const edit = (
    <Actions>
      <SmallLink onClick={() => setEditing(true)}>
        {t(help === null ? 'board.help.add' : 'board.help.edit')}
      </SmallLink>
      {help !== null && (
        <SmallLink aria-disabled={saving.at === 'saving'} onClick={() => void save(null)}>
          {t('board.help.takeAway')}
        </SmallLink>
      )}
    </Actions>
  );
  return (
    <Panel title={t('board.help.title')} aside={isEditing || !mayWrite ? undefined : edit}>
      {isEditing && (
        <HelpForm
          help={help}
          saving={saving}
          onCancel={() => setEditing(false)}
          onSave={async (next) => {
            if (await save(next)) setEditing(false);
          }}
        />
      )}
      {!isEditing && help === null && <Subtle as="p">{t('board.help.none')}</Subtle>}
      {!isEditing && help !== null && (
        <>
          <Subtle as="p">{t(`board.help.sort.${help.sort}`)}</Subtle>
          <Text dir="auto">{help.text}</Text>
        </>
      )}
    </Panel>
  );
}
