/** The address of an app's page as Zendesk writes it: the SDK reads `origin` and `app_guid` from the query. */
export function frameSource(options: {
  readonly appUrl: string;
  readonly appId: string | number;
  /** Path inside the package, as in the manifest: `assets/sidebar.html`, possibly with a query or hash of its own. */
  readonly page: string;
  readonly hostOrigin: string;
  readonly guid: string;
  readonly colorScheme: 'light' | 'dark';
}): string {
  const folder = new URL(`/${encodeURIComponent(options.appId)}/`, options.appUrl);
  const url = new URL(options.page, folder);
  url.searchParams.set('origin', options.hostOrigin);
  url.searchParams.set('app_guid', options.guid);
  url.searchParams.set('colorScheme', options.colorScheme);
  return url.href;
}
