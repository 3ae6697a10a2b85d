import type { Instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Heard } from '#ports/Language.ts';
import type { TicketReading } from '#workflows/readTicket.ts';
import { lazy, Suspense } from 'react';
import { exactAgo } from '../parts/exactAgo.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useWords } from '../parts/Words.tsx';

const NotSetUp = lazy(() => import('./NotSetUp.tsx').then((module) => ({ default: module.NotSetUp })));

/** What the cards do not say: what of the conversation or the account could not be read. */
export function ConversationNotes({ reading, onRetry }: { reading: TicketReading; onRetry: () => void }) {
  return (
    <>
      {reading.troubles.map((failure) =>
        failure.kind === 'notSetUp' ? (
          <Suspense key={failure.kind}>
            <NotSetUp />
          </Suspense>
        ) : (
          <FailureNotice key={keyOf(failure)} failure={failure} onRetry={onRetry}>
            {reading.themesReadAt !== null && isOfThemes(failure) && <Age of={reading.themesReadAt} />}
          </FailureNotice>
        ),
      )}
      <LanguageNote heard={reading.heard} />
      <SkippedNote reading={reading} />
    </>
  );
}

function keyOf(failure: Failure): string {
  return `${failure.kind}:${failure.what}`;
}

/** Themes that are shown although they could not be asked for: as this browser last knew them. */
function isOfThemes({ what, kind }: Failure): boolean {
  return what === 'read themes' && kind !== 'unreadable';
}

function Age({ of }: { of: Instant }) {
  const { t, locale } = useWords();
  const { now } = useOutside();
  return <span>{t('sidebar.themesFrom', { ago: exactAgo(of, now(), locale) })}</span>;
}

function LanguageNote({ heard }: { heard: Heard }) {
  const { t, locale } = useWords();
  if (heard.support === 'full' || heard.language === 'und') return null;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(heard.language) ?? heard.language;
  const key = heard.support === 'none' ? 'sidebar.languageNone' : 'sidebar.languageRules';
  return <SlimNotice tone="subtle">{t(key, { language })}</SlimNotice>;
}

function SkippedNote({ reading: { conversation, heard } }: { reading: TicketReading }) {
  const { t } = useWords();
  const customers = conversation.comments.filter((comment) => comment.role === 'customer');
  if (conversation.comments.length === 0)
    return <SlimNotice tone="subtle">{t('sidebar.noComments')}</SlimNotice>;
  const images = heard.skipped.filter(({ why }) => why === 'onlyAttachments').length;
  if (customers.length > 0 && images === customers.length) {
    return <SlimNotice tone="subtle">{t('sidebar.onlyImages')}</SlimNotice>;
  }
  const count = heard.skipped.filter(({ why }) => why === 'tooLong').length;
  return count === 0 ? null : <SlimNotice tone="subtle">{t('sidebar.partlyRead', { count })}</SlimNotice>;
}
