import type { UserId } from '#domain/basis/Id.ts';
import type { TellLine } from '#domain/outcome/tellList.ts';
import type { Worker } from '#ports/Workplace.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** How it stands with a customer, in words: what happened, or the way by which they can be told. */
export function stateLine(
  { state, way, addressee }: TellLine,
  { people }: Pick<OpenedTheme, 'people'>,
  worker: Worker,
  { t, date }: Words,
): string {
  const nameOf = (id: UserId) =>
    id === worker.id ? worker.name : (people.get(id)?.name ?? t('champion.somebody'));
  const others = addressee.tickets.length - 1;
  const also = others > 0 ? [t('outcome.alsoAsked', { count: others })] : [];
  switch (state.at) {
    case 'sent':
      return t('outcome.state.sent', { name: nameOf(state.by), date: date(state.since) });
    case 'sending':
      return t('outcome.state.sending', { name: nameOf(state.by), date: date(state.since) });
    case 'skipped':
      return t('outcome.state.skipped', { why: t(`outcome.skips.${state.why}`), name: nameOf(state.by) });
    case 'claimed':
      return [t('outcome.state.claimed', { name: nameOf(state.by) }), ...also].join(' · ');
    case 'open':
      return [wayText(way, t), ...also].join(' · ');
  }
}

function wayText(way: TellLine['way'], t: Words['t']): string {
  if (way.is === 'none') return t(`outcome.noWay.${way.because}`);
  const { id, isMerged } = way.ticket;
  if (way.is === 'reply') return t('outcome.way.reply', { id });
  return t(isMerged ? 'outcome.way.merged' : 'outcome.way.followUp', { id });
}
