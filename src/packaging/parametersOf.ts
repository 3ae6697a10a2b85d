import { isRecord } from './isRecord.ts';

/** The settings that an admin fills in at installation, as the manifest lists them. */
export function parametersOf(manifest: Record<string, unknown>): readonly Record<string, unknown>[] {
  const { parameters } = manifest;
  return Array.isArray(parameters) ? parameters.filter(isRecord) : [];
}
