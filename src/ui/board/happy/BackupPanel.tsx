import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import type { BackupFault } from '#ports/HappyBackup.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { bringBack, type BroughtBack } from '#workflows/happy/bringBack.ts';
import { happyMarkdown } from '#workflows/happy/happyMarkdown.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { FileButton } from '../frame/FileButton.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { saveFile } from '../frame/saveFile.ts';
import { Subtle } from '../frame/Subtle.tsx';

interface Props {
  readonly keepsakes: readonly Keepsake[];
  /** Something was brought back. */
  readonly onChange: () => void;
}

/** The happy file as a file, and back from one: it lies in this browser alone. */
export function BackupPanel({ keepsakes, onChange }: Props) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const [ended, setEnded] = useState<BroughtBack | Failure | BackupFault | null>(null);
  const save = async () => {
    const backup = await outside.happyBackup().catch(() => null);
    if (backup === null) return setEnded({ kind: 'offline', what: 'save file' });
    saveFile('happy-file.json', backup.write(keepsakes, outside.worker));
  };
  const saveMarkdown = () => {
    const said = ({ quote }: Keepsake) =>
      t('board.quotes.said', { name: quote.authorName, date: date(quote.at) });
    saveFile('happy-file.md', happyMarkdown(t('board.nav.happy'), keepsakes, said), 'text/markdown');
  };
  const open = async (file: File) => {
    setEnded(null);
    const text = await file.text().catch(() => '');
    const brought = await bringBack(outside, text);
    setEnded(brought.ok ? brought.value : brought.failure);
    if (brought.ok && brought.value.added > 0) onChange();
  };
  return (
    <Panel title={t('outcome.happy.backup')}>
      <PanelBody>
        <Subtle as="p">{t('outcome.happy.backupWhat')}</Subtle>
        <Actions>
          {keepsakes.length > 0 && (
            <>
              <Button size="small" onClick={() => void save()}>
                {t('outcome.happy.save')}
              </Button>
              <Button size="small" onClick={saveMarkdown}>
                {t('outcome.happy.markdown')}
              </Button>
            </>
          )}
          <FileButton label={t('outcome.happy.bringBack')} kind="json" onFile={(file) => void open(file)} />
        </Actions>
        {typeof ended === 'string' && (
          <SlimNotice tone="danger">{t(`outcome.happy.fault.${ended}`)}</SlimNotice>
        )}
        {typeof ended === 'object' && ended !== null && 'kind' in ended && <FailureNotice failure={ended} />}
        {typeof ended === 'object' && ended !== null && 'added' in ended && <Brought {...ended} />}
      </PanelBody>
    </Panel>
  );
}

function Brought({ added, here, unreadable, failure }: BroughtBack) {
  const { t } = useWords();
  return (
    <>
      <p role="status">
        {t('outcome.happy.added', { count: added })}
        {here > 0 && ` ${t('outcome.happy.here', { count: here })}`}
      </p>
      {unreadable > 0 && <SlimNotice>{t('outcome.happy.unreadable', { count: unreadable })}</SlimNotice>}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
