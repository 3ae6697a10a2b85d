import { isRecord } from './isRecord.ts';

/** One place in Zendesk where the app shows a page, as the manifest says it. */
export interface Location {
  readonly product: string;
  readonly name: string;
  /** As written; not yet known to be a string. */
  readonly url: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The manifest's locations, whichever of the two ways they are written in: `"url"` or `{ "url": …, … }`. */
export function locationsOf(manifest: Record<string, unknown>): readonly Location[] {
  const { location } = manifest;
  if (!isRecord(location)) return [];
  return Object.entries(location).flatMap(([product, places]) =>
    isRecord(places)
      ? Object.entries(places).map(([name, place]) => {
          const options = isRecord(place) ? place : {};
          return { product, name, url: isRecord(place) ? options['url'] : place, options };
        })
      : [],
  );
}
