import { useWords } from '../../parts/Words.tsx';
import { MOST_CHARACTERS, TextField } from '../frame/TextField.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isFocused?: boolean;
  /** What is wrong with it, in words. */
  readonly wrong: string | null;
  readonly onChange: (text: string) => void;
}

/** A few sentences. What is too long is not cut: it says by how much, and is whoever's who wrote it to shorten. */
export function LongText({ value, wrong, ...field }: Props) {
  const { t, number } = useWords();
  const fault =
    value.length > MOST_CHARACTERS
      ? t('launch.tooLong', { length: number(value.length), most: number(MOST_CHARACTERS) })
      : wrong;
  return <TextField {...field} value={value} wrong={fault} isUncut />;
}
