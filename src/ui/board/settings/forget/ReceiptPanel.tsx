import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import styled from 'styled-components';
import type { Receipt } from '#workflows/forget/Receipt.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { copyText } from '../../frame/copyText.ts';
import { Panel } from '../../frame/Panel.tsx';
import { receiptText } from './receiptText.ts';
import { useHeldExamples } from './useHeldExamples.ts';

const Text = styled.p`
  margin-block: ${({ theme }) => theme.space.sm};
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

interface Props {
  readonly receipt: Receipt;
  readonly onAgain: () => void;
  /** What was done followed from a check, which may be made again. */
  readonly isCheck?: boolean;
}

/** What was done, to keep; and, where something is left, the way to go on. */
export function ReceiptPanel({ receipt, onAgain, isCheck = false }: Props) {
  const words = useWords();
  const { t } = words;
  const [isCopied, setCopied] = useState(false);
  const goOn = receipt.left.length > 0 ? 'settings.forget.goOn' : 'settings.forget.another';
  const again = isCheck ? 'settings.quotes.checkAgain' : goOn;
  const text = receiptText(receipt, words, useHeldExamples());
  // Where the browser does not let us, the text can be selected and downloaded.
  const copy = async () => setCopied(await copyText(text));
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <Panel title={t('settings.forget.receipt.title')}>
      {receipt.left.length > 0 && <SlimNotice>{t('settings.forget.receipt.notWhole')}</SlimNotice>}
      <Text>{text}</Text>
      <Actions>
        <Button size="small" onClick={() => void copy()}>
          {isCopied ? t('settings.forget.receipt.copied') : t('settings.forget.receipt.copy')}
        </Button>
        <a href={file} download="groundswell-receipt.txt">
          {t('settings.forget.receipt.download')}
        </a>
        <Button size="small" isBasic onClick={onAgain}>
          {t(again)}
        </Button>
      </Actions>
    </Panel>
  );
}
