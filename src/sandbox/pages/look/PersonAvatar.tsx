import { Avatar } from '@zendeskgarden/react-avatars';
import { PALETTE } from '@zendeskgarden/react-theming';

interface PersonAvatarProps {
  readonly name: string;
  readonly photo: string | null | undefined;
  readonly size?: 'extraextrasmall' | 'extrasmall' | 'small' | 'medium';
}

/** A face, or initials on a colour that stays the same for the same name. */
export function PersonAvatar({ name, photo, size = 'small' }: PersonAvatarProps) {
  if (photo) {
    return (
      <Avatar size={size}>
        <img alt="" src={photo} />
      </Avatar>
    );
  }
  const number = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return (
    <Avatar size={size} backgroundColor={COLORS[number % COLORS.length] ?? PALETTE.grey[700]}>
      <Avatar.Text>
        <span aria-hidden="true">{initials(name)}</span>
      </Avatar.Text>
    </Avatar>
  );
}

const COLORS = [
  PALETTE.blue[700],
  PALETTE.kale[700],
  PALETTE.green[700],
  PALETTE.azure[700],
  PALETTE.purple[700],
  PALETTE.grey[700],
  PALETTE.royal[700],
];

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
