import { Avatar } from '@zendeskgarden/react-avatars';

interface Props {
  /** `null` while nobody knows who it is. */
  readonly person: { readonly name: string; readonly avatarUrl: string | null } | null;
}

/** Somebody's picture, or their initials. The name stands beside it, so that it is decoration. */
export function Face({ person }: Props) {
  const initials = (person?.name ?? '?')
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <Avatar size="extraextrasmall" aria-hidden>
      {person?.avatarUrl == null ? (
        <Avatar.Text>{initials}</Avatar.Text>
      ) : (
        <img alt="" src={person.avatarUrl} />
      )}
    </Avatar>
  );
}
