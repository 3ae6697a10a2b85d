import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { themeNamed } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { NAME_CHARACTERS, nameFault } from '#domain/theme/nameFault.ts';
import { useWords } from '../parts/Words.tsx';
import { CardLine, Quiet } from './CardFrame.tsx';
import { ThemeRows } from './ThemeRows.tsx';
import { useAlikeThemes } from './useAlikeThemes.ts';
import { useThemesToChoose } from './useThemesToChoose.ts';

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
`;

const KINDS = ['request', 'bug'] as const;

interface Props {
  readonly group: SignalGroup;
  readonly kind: 'request' | 'bug';
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** What the account does not collect; a theme of one is offered only where it has the very name. */
  readonly kindsOff: HearingSetting['kindsOff'];
  readonly onTag: (theme: Theme) => void;
  readonly onCreate: (name: string, kind: 'request' | 'bug') => void;
}

/** A new theme: the proposed name, selected for typing over. Themes that sound alike are offered while one types. */
export function NewThemeForm({ group, kind, themes, kindsOff, onTag, onCreate }: Props) {
  const { t } = useWords();
  const [name, setName] = useState([...group.what].slice(0, NAME_CHARACTERS).join(''));
  const [isRefused, setRefused] = useState(false);
  const [chosen, setChosen] = useState(kind);
  const input = useRef<HTMLInputElement>(null);
  const { themes: open } = useThemesToChoose(themes);
  const same = themeNamed(open, name);
  const offered = open.filter((theme) => !kindsOff.includes(theme.kind));
  const alike = useAlikeThemes(name, kind, offered).filter((theme) => theme !== same);
  useEffect(() => input.current?.select(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nameFault(name) !== null) setRefused(true);
    else if (same === null) onCreate(name, chosen);
    else onTag(same);
  };

  return (
    <Form onSubmit={submit}>
      <Field>
        <Field.Label>{t('sidebar.newThemeName')}</Field.Label>
        <Input
          isCompact
          autoFocus
          ref={input}
          value={name}
          dir="auto"
          {...(isRefused ? { validation: 'error' as const } : {})}
          onChange={(event) => {
            setRefused(false);
            setName(event.target.value);
          }}
        />
        {isRefused && (
          <Field.Message validation="error">
            {t('sidebar.newThemeEmpty', { count: NAME_CHARACTERS })}
          </Field.Message>
        )}
      </Field>
      {same !== null && (
        <div role="status">
          <Quiet>{t('sidebar.newThemeExists')}</Quiet>
          <ThemeRows themes={[same]} onTag={onTag} />
        </div>
      )}
      {alike.length > 0 && (
        <div role="status">
          <Quiet>{t('sidebar.newThemeAlike')}</Quiet>
          <ThemeRows themes={alike} onTag={onTag} />
        </div>
      )}
      <CardLine>
        <KindChoice kind={chosen} kindsOff={kindsOff} onKind={setChosen} />
        <Button data-end type="submit" size="small" isPrimary disabled={same !== null}>
          {t('sidebar.newThemeCreate')}
        </Button>
      </CardLine>
    </Form>
  );
}

/** Two kinds, one of them on; nothing to choose where the account collects one of them alone. */
export function KindChoice({
  kind,
  kindsOff,
  onKind,
}: {
  kind: 'request' | 'bug';
  kindsOff: HearingSetting['kindsOff'];
  onKind: (kind: 'request' | 'bug') => void;
}) {
  const { t } = useWords();
  const kinds = KINDS.filter((one) => one === kind || !kindsOff.includes(one));
  if (kinds.length === 1) return null;
  return (
    <span role="group" aria-label={t('sidebar.newThemeKind')}>
      {kinds.map((one) => (
        <Button
          key={one}
          size="small"
          isBasic={kind !== one}
          aria-pressed={kind === one}
          onClick={() => onKind(one)}
        >
          {t(one === 'bug' ? 'sidebar.asBug' : 'sidebar.asRequest')}
        </Button>
      ))}
    </span>
  );
}
