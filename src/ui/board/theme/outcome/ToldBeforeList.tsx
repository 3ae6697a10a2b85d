import styled from 'styled-components';
import { addresseesOf } from '#domain/outcome/Addressee.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import type { ToldBefore } from '#domain/outcome/toldBefore.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const Group = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${({ theme }) => `0 ${theme.space.xs}`};
  }
`;

interface Props {
  readonly before: readonly ToldBefore[];
  readonly opened: OpenedTheme;
  readonly isShipped: boolean;
}

/** Who was told what that does not hold any more: they can be told anew by hand, in the ticket where it stands. */
export function ToldBeforeList({ before, opened, isShipped }: Props) {
  const { t, date } = useWords();
  const { workplace, worker } = useOutside();
  const themes = [opened.theme.id, ...opened.view.theme.parts];
  const names = new Map(
    addresseesOf(opened.view.theme.mentions).all.flatMap(({ person }) => {
      const name = opened.people.get(person)?.name;
      return name === undefined ? [] : themes.map((theme) => [personKey(theme, person), name] as const);
    }),
  );
  const count = before.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <>
      <SlimNotice>{t(isShipped ? 'outcome.before.words' : 'outcome.before.answer', { count })}</SlimNotice>
      {before.map(({ text, people }) => (
        <Group key={people[0]?.person ?? ''}>
          {text !== null && <p dir="auto">{t('outcome.before.told', { text })}</p>}
          <ul>
            {people.map(({ person, ticketId, by, at }) => (
              <li key={person}>
                <span dir="auto">{names.get(person) ?? t('champion.somebody')}</span>
                <Subtle>
                  {t('outcome.state.sent', {
                    name:
                      by === worker.id
                        ? worker.name
                        : (opened.people.get(by)?.name ?? t('champion.somebody')),
                    date: date(at),
                  })}
                </Subtle>
                <SmallLink onClick={() => workplace.openTicket(ticketId)}>
                  {t('board.quotes.ticket', { id: ticketId })}
                </SmallLink>
              </li>
            ))}
          </ul>
        </Group>
      ))}
    </>
  );
}
