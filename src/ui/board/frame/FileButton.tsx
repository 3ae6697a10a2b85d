import { Button } from '@zendeskgarden/react-buttons';
import { useRef } from 'react';

/** What the browser offers of the files that are there. */
const OFFERED = { table: '.csv,.tsv,.txt,text/csv', json: '.json,application/json' } as const;

interface Props {
  readonly label: string;
  readonly kind: keyof typeof OFFERED;
  readonly isDisabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** Chooses a file of this computer. The same one may be chosen again after it was mended. */
export function FileButton({ label, kind, isDisabled = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={OFFERED[kind]}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button size="small" disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
