import { serveLanguage } from '#language/worker/serveLanguage.ts';

/** The worker that the engine runs in: a thread of its own, so that reading never makes the sidebar wait. */
serveLanguage(self);
