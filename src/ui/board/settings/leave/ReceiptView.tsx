import { Button } from '@zendeskgarden/react-buttons';
import type { Receipt } from '#workflows/leave/removeEverything.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { saveFile } from '../../frame/saveFile.ts';

/** What was removed, to be kept. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { t, date } = useWords();
  const { subdomain, at, removed, macros } = receipt;
  return (
    <Panel title={t('settings.leave.receipt')}>
      <p role="status">{t('settings.leave.removed', { subdomain, date: date(at) })}</p>
      <ul>
        {removed.map(({ key, records }) => (
          <li key={key}>
            {records === null
              ? t('settings.leave.object', { object: key })
              : t('settings.leave.records', { object: key, count: records })}
          </li>
        ))}
        <li>{t('settings.leave.macros', { count: macros })}</li>
      </ul>
      <p>{t('settings.leave.afterwards')}</p>
      <Button
        size="small"
        onClick={() => saveFile(`groundswell-receipt-${subdomain}.json`, JSON.stringify(receipt, null, 2))}
      >
        {t('settings.leave.saveReceipt')}
      </Button>
    </Panel>
  );
}
