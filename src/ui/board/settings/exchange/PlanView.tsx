import { Button } from '@zendeskgarden/react-buttons';
import type { ImportPlan } from '#workflows/exchange/ImportPlan.ts';
import { QuoteText } from '../../../parts/QuoteText.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const PROBLEMS_SHOWN = 20;
const THEMES_SHOWN = 8;

interface Props {
  readonly plan: ImportPlan;
  readonly onRun: (plan: ImportPlan) => void;
}

/** What an import would write, and every line that it would leave out. */
export function PlanView({ plan, onRun }: Props) {
  const { t } = useWords();
  const { newThemes, existing, mentions, duplicates, problems, people } = plan;
  const isEmpty = newThemes.length === 0 && mentions.length === 0;
  return (
    <>
      <ul role="status">
        <li>{t('settings.exchange.newThemes', { count: newThemes.length })}</li>
        {existing.length > 0 && <li>{t('settings.exchange.existing', { count: existing.length })}</li>}
        <li>
          {t('settings.exchange.mentions', { count: mentions.length })}{' '}
          {people > 0 && t('settings.exchange.people', { count: people })}
        </li>
        {duplicates > 0 && <li>{t('settings.exchange.duplicates', { count: duplicates })}</li>}
      </ul>
      {newThemes.length > 0 && (
        <ul>
          {newThemes.slice(0, THEMES_SHOWN).map(({ id, name, examples }) => (
            <li key={id}>
              <span dir="auto">{name}</span>{' '}
              {examples[0] !== undefined && (
                <Subtle>
                  <QuoteText text={examples[0]} isShort />
                </Subtle>
              )}
            </li>
          ))}
        </ul>
      )}
      {newThemes.length > THEMES_SHOWN && (
        <Subtle as="p">{t('settings.tags.more', { count: newThemes.length - THEMES_SHOWN })}</Subtle>
      )}
      {problems.length > 0 && (
        <SlimNotice>
          <span>{t('settings.exchange.problems', { count: problems.length })}</span>
          <ul>
            {problems.slice(0, PROBLEMS_SHOWN).map(({ line, why }) => (
              <li key={line}>
                {t('settings.exchange.line', { line, why: t(`settings.exchange.why.${why}`) })}
              </li>
            ))}
            {problems.length > PROBLEMS_SHOWN && (
              <li>{t('settings.tags.more', { count: problems.length - PROBLEMS_SHOWN })}</li>
            )}
          </ul>
        </SlimNotice>
      )}
      {isEmpty ? (
        <p>{t('settings.exchange.nothing')}</p>
      ) : (
        <Button size="small" isPrimary onClick={() => onRun(plan)}>
          {t('settings.exchange.run', { count: mentions.length })}
        </Button>
      )}
    </>
  );
}
