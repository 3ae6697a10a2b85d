import { isRecord } from './isRecord.ts';
import { type AppPackage, textOf } from './AppPackage.ts';

/** The manifest as an object, or `null` where it is missing or no JSON object (`checkManifest` says so, once). */
export function readManifest(pack: AppPackage): Record<string, unknown> | null {
  const text = textOf(pack, 'manifest.json');
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
