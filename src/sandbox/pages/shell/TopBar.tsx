import { IconButton } from '@zendeskgarden/react-buttons';
import moon from '@zendeskgarden/svg-icons/src/16/moon-stroke.svg?raw';
import undo from '@zendeskgarden/svg-icons/src/16/history-stroke.svg?raw';
import sun from '@zendeskgarden/svg-icons/src/16/sun-stroke.svg?raw';
import { useState } from 'react';
import styled from 'styled-components';
import { color } from '../look/color.ts';
import { Icon } from '../look/Icon.tsx';
import { Muted } from '../look/Muted.ts';
import { PersonAvatar } from '../look/PersonAvatar.tsx';
import { useSession, useWorkspace } from '../look/useWorkspace.ts';
import type { Session, Weather } from '../records/Session.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { roleName } from './roleName.ts';
import { StageSelect } from './StageSelect.tsx';
import { UnsupportedNotices } from './UnsupportedNotices.tsx';
import { token } from '../look/token.ts';

const LANGUAGES = [
  { value: 'en-US', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
  { value: 'pt-BR', label: 'Português (BR)' },
  { value: 'ja', label: '日本語' },
];

const WEATHER = [
  { value: 'fine', label: 'Network: fine' },
  { value: 'slow', label: 'Network: slow' },
  { value: 'busy', label: 'Network: busy (429)' },
  { value: 'failing', label: 'Network: failing' },
  { value: 'offline', label: 'Network: offline' },
  { value: 'maintenance', label: 'Zendesk in maintenance' },
  { value: 'storm', label: 'Network: storm' },
  { value: 'expired', label: 'Session expired' },
];

/** The stage's own bar: it says that this is a local Zendesk, who is signed in, and what the world is like. */
export function TopBar() {
  const workspace = useWorkspace();
  const session = useSession();
  const [resetting, setResetting] = useState(false);
  const dark = session.colorScheme === 'dark';
  return (
    <Bar aria-label="Local Zendesk">
      <Brand>Local Zendesk</Brand>
      <Muted>{session.account.subdomain}</Muted>
      <Space />
      <StageSelect
        label="Network weather"
        width={168}
        value={session.weather.sessionExpired ? 'expired' : session.weather.mode}
        options={WEATHER}
        onChange={(value) =>
          void workspace.controls.chooseWeather(readWeather(value)).catch(workspace.notices.problem)
        }
      />
      <StageSelect
        label="Language"
        width={132}
        value={languageOf(session)}
        options={LANGUAGES}
        onChange={(value) => void workspace.controls.chooseLocale(value).catch(workspace.notices.problem)}
      />
      <IconButton
        size="small"
        aria-label={dark ? 'Use light colours' : 'Use dark colours'}
        title={dark ? 'Use light colours' : 'Use dark colours'}
        onClick={() =>
          void workspace.controls.chooseColorScheme(dark ? 'light' : 'dark').catch(workspace.notices.problem)
        }
      >
        <Icon svg={dark ? sun : moon} />
      </IconButton>
      <UnsupportedNotices />
      <IconButton
        size="small"
        aria-label="Reset the local Zendesk"
        title="Reset the local Zendesk"
        onClick={() => setResetting(true)}
      >
        <Icon svg={undo} />
      </IconButton>
      <PersonAvatar size="extrasmall" name={session.user.name} photo={session.user.avatarUrl} />
      <StageSelect
        label="Signed in as"
        width={236}
        value={session.user.key}
        options={session.users.map((user) => ({
          value: user.key,
          label: `${user.name} · ${roleName(user)}`,
        }))}
        onChange={(value) => void workspace.controls.signInAs(value).catch(workspace.notices.problem)}
      />
      {resetting && (
        <ConfirmDialog
          title="Reset the local Zendesk?"
          confirm="Reset"
          onConfirm={() => void workspace.controls.reset().catch(workspace.notices.problem)}
          onClose={() => setResetting(false)}
        >
          Everything done here is removed and the demonstration data is loaded anew.
        </ConfirmDialog>
      )}
    </Bar>
  );
}

function readWeather(value: string): Weather {
  if (value === 'expired') return { mode: 'fine', sessionExpired: true };
  return { mode: value as Weather['mode'] };
}

/** The person's locale may be more exact than the choices (`en-GB`, `de-AT`). */
function languageOf(session: Session): string {
  const exact = LANGUAGES.find((language) => language.value.toLowerCase() === session.locale.toLowerCase());
  const base = session.locale.split('-')[0];
  return (exact ?? LANGUAGES.find((language) => language.value.split('-')[0] === base))?.value ?? 'en-US';
}

const Bar = styled.header`
  align-items: center;
  background: ${color('background.recessed')};
  border-bottom: 1px solid ${color('border.default')};
  display: flex;
  flex: none;
  gap: 8px;
  height: 40px;
  padding: 0 12px;
`;

const Brand = styled.strong`
  border: 1px dashed ${color('border.emphasis')};
  border-radius: ${token((theme) => theme.borderRadii.md)};
  font-weight: ${token((theme) => theme.fontWeights.semibold)};
  padding: 2px 8px;
  white-space: nowrap;
`;

const Space = styled.span`
  flex: 1;
`;
