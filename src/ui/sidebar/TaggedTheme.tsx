import { type HTMLAttributes, lazy, Suspense } from 'react';
import { useWords } from '../parts/Words.tsx';
import { CardFrame, Quiet } from './CardFrame.tsx';
import type { TaggedProps } from './TaggedDetails.tsx';

const load = () => import('./TaggedDetails.tsx').then((module) => ({ default: module.TaggedDetails }));
const TaggedDetails = lazy(load);

/** Loads ahead what the first tag shows, so that it is there at once, and without a connection too. */
export function loadTaggedTheme(): void {
  load().catch(() => undefined);
}

interface Props extends TaggedProps {
  readonly frame?: HTMLAttributes<HTMLElement>;
}

/** The frame of a tagged theme: it stands at once and keeps the focus; what is in it is loaded after the first screen. */
export function TaggedTheme({ frame, ...tagged }: Props) {
  const { t } = useWords();
  return (
    <CardFrame {...frame}>
      <Suspense fallback={<Quiet role="status">{t('sidebar.saving')}</Quiet>}>
        <TaggedDetails {...tagged} />
      </Suspense>
    </CardFrame>
  );
}
