import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import {
  EVIDENCE,
  type Ladder,
  type LadderArea,
  type LadderFault,
  ladderFault,
  LEVELS,
} from '#domain/setting/Ladder.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const Choices = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.space.md}`};
`;

interface Props {
  readonly ladder: Ladder;
  readonly save: SettingsTools['save'];
}

/** Every area and what counts in it; one at a time is open, with its name and levels. */
export function LadderForm({ ladder, save }: Props) {
  const { t } = useWords();
  const [areas, setAreas] = useState(ladder.areas);
  const [open, setOpen] = useState<number | null>(null);
  const [saving, setSaving] = useState<'idle' | 'saving' | LadderFault | Failure>('idle');
  const change = (at: number, part: Partial<LadderArea>) => {
    setAreas(areas.map((area, n) => (n === at ? { ...area, ...part } : area)));
    setSaving('idle');
  };
  const store = async () => {
    const fault = ladderFault(areas);
    if (fault !== null) return setSaving(fault);
    setSaving('saving');
    const saved = await save('ladder', { version: ladder.version + 1, areas });
    if (!saved.ok) setSaving(saved.failure);
  };
  return (
    <>
      {areas.map((area, at) =>
        open !== at ? (
          <Subtle as="p" key={at} dir="auto">
            {area.name}: {area.evidence.map((one) => t(`outcome.pack.${one}`)).join(' · ')}{' '}
            <SmallLink
              aria-label={t('board.actionOn', { action: t('themeWork.edit'), name: area.name })}
              onClick={() => setOpen(at)}
            >
              {t('themeWork.edit')}
            </SmallLink>
          </Subtle>
        ) : (
          <Fieldset key={at}>
            <PanelBody>
              <Field>
                <Field.Label>{t('outcome.ladder.name')}</Field.Label>
                <Input
                  isCompact
                  autoFocus
                  dir="auto"
                  value={area.name}
                  onChange={({ currentTarget }) => change(at, { name: currentTarget.value })}
                />
              </Field>
              {LEVELS.map((roman, level) => (
                <Field key={roman}>
                  <Field.Label>{roman}</Field.Label>
                  <Input
                    isCompact
                    dir="auto"
                    value={area.levels[level] ?? ''}
                    onChange={({ currentTarget: { value } }) => {
                      const [one, two, three] = area.levels.map((text, n) => (n === level ? value : text));
                      change(at, { levels: [one ?? '', two ?? '', three ?? ''] });
                    }}
                  />
                </Field>
              ))}
              <Fieldset isCompact>
                <Fieldset.Legend>{t('outcome.ladder.counts')}</Fieldset.Legend>
                <Choices>
                  {EVIDENCE.map((one) => (
                    <Field key={one}>
                      <Checkbox
                        checked={area.evidence.includes(one)}
                        onChange={({ currentTarget: { checked } }) =>
                          change(at, {
                            evidence: EVIDENCE.filter((other) =>
                              other === one ? checked : area.evidence.includes(other),
                            ),
                          })
                        }
                      >
                        <Field.Label isRegular>{t(`outcome.pack.${one}`)}</Field.Label>
                      </Checkbox>
                    </Field>
                  ))}
                </Choices>
              </Fieldset>
              <Button
                size="small"
                isBasic
                onClick={() => {
                  setAreas(areas.filter((_, n) => n !== at));
                  setOpen(null);
                }}
                aria-label={t('board.actionOn', { action: t('board.happy.remove'), name: area.name })}
              >
                {t('board.happy.remove')}
              </Button>
            </PanelBody>
          </Fieldset>
        ),
      )}
      {typeof saving === 'string' && saving !== 'idle' && saving !== 'saving' && (
        <SlimNotice tone="danger">{t(`outcome.ladder.fault.${saving}`)}</SlimNotice>
      )}
      {typeof saving === 'object' && <FailureNotice failure={saving} onRetry={() => void store()} />}
      <Actions>
        <Button size="small" isPrimary aria-disabled={saving === 'saving'} onClick={() => void store()}>
          {t('action.save')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAreas([...areas, { name: '', evidence: [], levels: ['', '', ''] }]);
            setOpen(areas.length);
          }}
        >
          {t('outcome.ladder.add')}
        </Button>
      </Actions>
    </>
  );
}
