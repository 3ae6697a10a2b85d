import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'react';
import styled from 'styled-components';
import { MOST_NAME, type SavedView } from '#ports/BoardChoices.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, Lines } from '../frame/Lines.ts';
import { onEscape } from '../frame/onEscape.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';

/** Below the bar, whatever else stands in it. */
const Room = styled.form`
  display: grid;
  flex: 0 0 100%;
  order: 1;
  gap: ${({ theme }) => theme.space.xs};

  > * {
    max-width: ${({ theme }) => theme.space.base * 120}px;
  }
`;

/** Looks at the rollup that somebody kept under names: theirs alone, in this browser. A link shares one, as any address does. */
export function SavedViews({ asked }: { readonly asked: string }) {
  const { t } = useWords();
  const { choices } = useBoardOutside();
  const { say } = useBoard();
  const [isOpen, setOpen] = useState(false);
  const [views, setViews] = useState(() => choices.views());
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<SavedView | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const rename = (view: SavedView | null) => {
    setRenamed(view);
    setName(view?.name ?? '');
    field.current?.focus();
  };
  const close = () => {
    setRenamed(null);
    setName('');
    setOpen(false);
    toggle.current?.focus();
  };
  const keep = (next: readonly SavedView[], done: string | null) => {
    const before = views;
    const saved = choices.saveViews(next);
    setViews(next);
    if (!saved.ok) return say({ at: 'failed', failure: saved.failure });
    const onUndo = () => {
      choices.saveViews(before);
      setViews(before);
    };
    if (done !== null) say({ at: 'done', text: done, onUndo });
  };
  const save = () => {
    const wanted = name.trim();
    if (wanted === '') return;
    const saved = { name: wanted, asked: renamed?.asked ?? asked };
    // A second one of a name takes the first one's place.
    const others = views.filter((one) => one.name !== wanted && one !== renamed);
    keep([...others, saved], t('rollup.views.saved', { name: wanted }));
    setName('');
    setRenamed(null);
  };
  return (
    <>
      <Button ref={toggle} size="small" isNeutral aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('rollup.views.title')}
      </Button>
      {isOpen && (
        <Room
          aria-label={t('rollup.views.title')}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onKeyDown={(event) => onEscape(() => (renamed === null ? close() : rename(null)))(event)}
        >
          {views.length > 0 && (
            <Lines>
              {views.map((one) => (
                <Line key={one.name}>
                  <PageLink
                    dir="auto"
                    href={addressOf({ page: 'rollup', ...(one.asked === '' ? {} : { asked: one.asked }) })}
                  >
                    {one.name}
                  </PageLink>
                  <Actions>
                    <SmallLink
                      aria-label={t('board.actionOn', {
                        action: t('settings.areas.rename'),
                        name: one.name,
                      })}
                      onClick={() => rename(one)}
                    >
                      {t('settings.areas.rename')}
                    </SmallLink>
                    <SmallLink
                      aria-label={t('board.actionOn', { action: t('rollup.views.delete'), name: one.name })}
                      onClick={() => {
                        if (renamed === one) rename(null);
                        keep(
                          views.filter((other) => other !== one),
                          t('rollup.views.deleted', { name: one.name }),
                        );
                      }}
                    >
                      {t('rollup.views.delete')}
                    </SmallLink>
                  </Actions>
                </Line>
              ))}
            </Lines>
          )}
          <Field>
            <Field.Label>{t(renamed === null ? 'rollup.views.name' : 'settings.areas.rename')}</Field.Label>
            <Input
              ref={field}
              isCompact
              dir="auto"
              maxLength={MOST_NAME}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          </Field>
          <Actions>
            <Button size="small" type="submit" aria-disabled={name.trim() === ''}>
              {t('action.save')}
            </Button>
            {renamed !== null && (
              <Button size="small" type="button" isBasic onClick={() => rename(null)}>
                {t('action.cancel')}
              </Button>
            )}
          </Actions>
          <Subtle as="p">{t('rollup.views.whose')}</Subtle>
        </Room>
      )}
    </>
  );
}
