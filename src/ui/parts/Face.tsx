import { Avatar } from '@zendeskgarden/react-avatars';

interface Props {
  /** `null` while nobody knows who it is. */
  readonly person: { readonly name: string; readonly avatarUrl: string | null } | null;
  /** The smallest (16 px) has no room for initials. */
  readonly size?: 'extraextrasmall' | 'extrasmall' | 'small';
}

/** Somebody's picture, or their initials. The name stands beside it, so that it is decoration. */
export function Face({ person, size = 'extraextrasmall' }: Props) {
  const initials = (person?.name ?? '?')
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <Avatar
      size={size}
      backgroundColor="background.emphasis"
      foregroundColor="foreground.onEmphasis"
      aria-hidden
    >
      {person?.avatarUrl == null ? (
        <Avatar.Text>{initials}</Avatar.Text>
      ) : (
        <img alt="" src={person.avatarUrl} />
      )}
    </Avatar>
  );
}
