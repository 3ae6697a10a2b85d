import { Button } from '@zendeskgarden/react-buttons';
import { Progress, Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useRef, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Release } from '#domain/decision/Decision.ts';
import type { ReplyRow } from '#domain/outcome/foldReplies.ts';
import { tellCounts } from '#domain/outcome/tellList.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Lines } from '../../frame/Lines.ts';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useLongList } from '../../frame/useLongList.ts';
import { CustomerLine } from './CustomerLine.tsx';
import { useSendList } from './useSendList.ts';
import { useTelling } from './useTelling.ts';
import { WordingForm } from './WordingForm.tsx';

interface Props {
  readonly opened: OpenedTheme;
  readonly rows: readonly ReplyRow[];
  /** What may be told; `null` for nothing. */
  readonly release: Release | null;
  readonly onSaid: () => void;
}

/** Everybody who asked, one after the other: how far it is, and what can be done about each. */
export function SendList({ opened, rows, release, onSaid }: Props) {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const { list, change, lookAgain } = useSendList(opened, rows);
  const telling = useTelling(opened, onSaid);
  const [open, setOpen] = useState<UserId | null>(null);
  const [isWording, setWording] = useState(false);
  const [done, setDone] = useState(0);
  const lines = useRef<HTMLUListElement>(null);
  const known = list.at === 'shown' ? list.lines : [];
  const { shown, left, showMore } = useLongList(known);
  useEffect(() => {
    if (done > 0) lines.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [done]);
  if (list.at === 'loading') return <Skeleton width="60%" height="16px" />;
  if (list.at === 'failed') return <FailureNotice failure={list.failure} onRetry={lookAgain} />;
  const { all, told, waiting, skipped, noWay } = tellCounts(known);
  const rest = [
    waiting > 0 ? t('outcome.waiting', { count: waiting }) : null,
    skipped > 0 ? t('outcome.skippedCount', { count: skipped }) : null,
    noWay > 0 ? t('outcome.noWayCount', { count: noWay }) : null,
    list.nobody > 0 ? t('outcome.nobody', { count: list.nobody }) : null,
  ].filter((text) => text !== null);
  return (
    <>
      <div>
        <p>{t('outcome.progress', { told, all })}</p>
        {all > 0 && <Progress value={(told / all) * 100} aria-label={t('outcome.title')} />}
        <Subtle as="p">
          {rest.length > 0 ? rest.join(' · ') : all > 0 ? t('outcome.everybody') : t('outcome.nobodyAsked')}
        </Subtle>
      </div>
      {mayWrite && !isWording && (
        <SmallLink onClick={() => setWording(true)}>{t('outcome.wording.begin')}</SmallLink>
      )}
      {mayWrite && isWording && (
        <WordingForm opened={opened} onSaid={onSaid} onClose={() => setWording(false)} />
      )}
      <Lines ref={lines} aria-label={t('outcome.title')}>
        {shown.map((line, place) => (
          <CustomerLine
            key={line.addressee.person}
            line={line}
            isNext={place === 0}
            opened={opened}
            release={mayWrite ? release : null}
            mayWrite={mayWrite}
            locale={list.locales.get(line.addressee.person) ?? null}
            isOpen={open === line.addressee.person}
            onOpen={(isOpen) => setOpen(isOpen ? line.addressee.person : null)}
            onState={(state) => {
              change(line.addressee.person, state);
              if (state.at === 'sent' || state.at === 'skipped') {
                setOpen(null);
                setDone((before) => before + 1);
              }
            }}
            onStale={lookAgain}
            telling={telling}
          />
        ))}
      </Lines>
      {left > 0 && (
        <Button size="small" onClick={showMore}>
          {t('board.themes.showMore', { count: left })}
        </Button>
      )}
    </>
  );
}
