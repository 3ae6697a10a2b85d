import type { ComponentType } from 'react';
import type { SettingsSection } from '../frame/BoardRoute.ts';
import { DecidersSection } from './DecidersSection.tsx';

/** What stands on each page below Settings. */
export const SECTIONS: Readonly<
  Record<SettingsSection, { readonly Content: ComponentType; readonly isForAdmins: boolean }>
> = {
  deciders: { Content: DecidersSection, isForAdmins: true },
};
