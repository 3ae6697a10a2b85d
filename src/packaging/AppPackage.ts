/** A package as it lies in a folder or a zip: everything that the checks look at. */
export interface AppPackage {
  /** Paths with `/`, from the package's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths that are links to something else instead of files. */
  readonly links: readonly string[];
  /** Bytes as a zip. */
  readonly zipBytes: number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A file's text, or `null` where there is no such file. */
export function textOf(pack: AppPackage, path: string): string | null {
  const bytes = pack.files.get(path);
  return bytes === undefined ? null : decoder.decode(bytes);
}

/** Paths and texts of the files whose name ends in one of these extensions (with the dot, in small letters). */
export function textsEnding(
  pack: AppPackage,
  ...extensions: readonly string[]
): [path: string, text: string][] {
  return [...pack.files]
    .filter(([path]) => extensions.some((extension) => path.toLowerCase().endsWith(extension)))
    .map(([path, bytes]) => [path, decoder.decode(bytes)]);
}
