import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useState } from 'react';
import type { CheckMenuProps } from './CheckMenu.tsx';

const load = () => import('./CheckMenu.tsx');
const CheckMenu = lazy(() => load().then((module) => ({ default: module.CheckMenu })));

/** The button of a `CheckMenu`, which is loaded when somebody comes near: Garden's menus weigh as much as the list itself. */
export function CheckMenuButton(props: CheckMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button
      size="small"
      isNeutral
      aria-haspopup="true"
      aria-expanded={false}
      onPointerEnter={() => void load().catch(() => undefined)}
      onClick={() => setWanted(true)}
    >
      {props.children}
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <CheckMenu {...props} />
    </Suspense>
  );
}
