import { Avatar } from '@zendeskgarden/react-avatars';
import type { Person } from '#ports/People.ts';

/** Somebody's picture, or their initials. The name stands beside it, so that it is decoration. */
export function Face({ person }: { person: Person | null }) {
  const initials = (person?.name ?? '?')
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <Avatar size="extraextrasmall" aria-hidden>
      {person?.avatarUrl == null ? <Avatar.Text>{initials}</Avatar.Text> : <img alt="" src={person.avatarUrl} />}
    </Avatar>
  );
}
