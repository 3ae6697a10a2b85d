import { Avatar } from '@zendeskgarden/react-avatars';
import { initialsOf } from './initialsOf.ts';

interface Props {
  /** `null` while nobody knows who it is. */
  readonly person: { readonly name: string; readonly avatarUrl: string | null } | null;
  /** The smallest (16 px) has no room for initials. */
  readonly size?: 'extraextrasmall' | 'extrasmall' | 'small';
}

/** Somebody's picture, or their initials. The name stands beside it, so that it is decoration. */
export function Face({ person, size = 'extraextrasmall' }: Props) {
  return (
    <Avatar
      size={size}
      backgroundColor="background.emphasis"
      foregroundColor="foreground.onEmphasis"
      aria-hidden
    >
      {person?.avatarUrl == null ? (
        <Avatar.Text>{initialsOf(person?.name)}</Avatar.Text>
      ) : (
        <img alt="" src={person.avatarUrl} />
      )}
    </Avatar>
  );
}
