import { Button } from '@zendeskgarden/react-buttons';
import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { Modal } from '@zendeskgarden/react-modals';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { previewSeveral, type SeveralPreview } from '#workflows/theme/previewSeveral.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';

const Content = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

interface Props {
  readonly themes: readonly Theme[];
  readonly onMerge: (into: Theme) => void;
  readonly onCancel: () => void;
}

/** Which theme the others become part of, and what that changes. The one that most people ask for is proposed. */
export function MergeDialog({ themes, onMerge, onCancel }: Props) {
  const { t, number } = useWords();
  const outside = useBoardOutside();
  const ordered = themes.toSorted((a, b) => b.counts.people - a.counts.people);
  const [intoId, setInto] = useState(ordered[0]?.id);
  const into = ordered.find(({ id }) => id === intoId) ?? ordered[0];
  const [preview, setPreview] = useState<SeveralPreview | null>(null);
  useEffect(() => {
    let isOver = false;
    if (into !== undefined)
      void previewSeveral(outside, themes, into).then((told) => {
        if (!isOver) setPreview(told);
      });
    return () => {
      isOver = true;
    };
  }, [outside, themes, into]);
  if (into === undefined) return null;
  const { counts, isExact } = preview ?? { counts: null, isExact: false };
  const people = counts === null ? null : t('count.people', { count: counts.people });
  return (
    <Modal onClose={onCancel}>
      <Modal.Header tag="h2">{t('bulk.mergeTitle', { count: themes.length })}</Modal.Header>
      <Modal.Body>
        <Content>
          <Fieldset isCompact>
            <Fieldset.Legend>{t('bulk.mergeInto')}</Fieldset.Legend>
            {ordered.map((theme) => (
              <Field key={theme.id}>
                <Radio name="into" checked={theme.id === into.id} onChange={() => setInto(theme.id)}>
                  <Field.Label isRegular>
                    <span dir="auto">{theme.name}</span>{' '}
                    <Subtle>{t('count.people', { count: theme.counts.people })}</Subtle>
                  </Field.Label>
                </Radio>
              </Field>
            ))}
          </Fieldset>
          <p role="status">
            {counts !== null &&
              t(isExact ? 'bulk.mergePreview' : 'bulk.mergePreviewAbout', {
                name: into.name,
                people: people ?? '',
                tickets: number(counts.tickets),
              })}
          </p>
          <Subtle as="p">{t('bulk.mergeNote')}</Subtle>
        </Content>
      </Modal.Body>
      <Modal.Footer>
        <Modal.FooterItem>
          <Button isBasic onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </Modal.FooterItem>
        <Modal.FooterItem>
          <Button isPrimary onClick={() => onMerge(into)}>
            {t('bulk.merge')}
          </Button>
        </Modal.FooterItem>
      </Modal.Footer>
      <Modal.Close aria-label={t('action.close')} />
    </Modal>
  );
}
