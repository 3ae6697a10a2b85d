/** How Zendesk wants a locale written in file names and in the manifest: `en`, `fil`, `pt-BR`, `zh-cn`. */
export const LOCALE_NAME = /^[a-z]{2,3}(-\w{2,3})?$/;
