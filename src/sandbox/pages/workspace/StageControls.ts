import type { Session, Weather } from '../records/Session.ts';
import type { Rest } from '../rest/Rest.ts';
import type { Apps } from './Apps.ts';
import type { Observable } from './Observable.ts';

interface StageWorld {
  readonly rest: Rest;
  readonly session: Observable<Session>;
  readonly signedOut: Observable<boolean>;
  readonly apps: Apps;
  readonly reloadApps: () => void;
  readonly forgetTabs: () => void;
  /** Loads the page anew, where it is or at its start. */
  readonly restart: (where: 'here' | 'start') => void;
}

/** What no Zendesk has: another person, another language, other weather at a click. */
export class StageControls {
  readonly #world: StageWorld;

  constructor(world: StageWorld) {
    this.#world = world;
  }

  /** Signing in anew loads everything anew, as in Zendesk. */
  async signInAs(key: string): Promise<void> {
    await this.#world.rest.post('/local/session', { as: key }, 'Signing in');
    this.#world.restart('here');
  }

  async reset(): Promise<void> {
    await this.#world.rest.post('/local/reset', {}, 'Resetting');
    this.#world.forgetTabs();
    this.#world.restart('start');
  }

  async chooseColorScheme(colorScheme: Session['colorScheme']): Promise<void> {
    const { rest, session, apps } = this.#world;
    await rest.post('/local/session', { colorScheme }, 'Changing the colour scheme');
    session.update((before) => ({ ...before, colorScheme }));
    apps.emit('colorScheme.changed', colorScheme);
  }

  /** Zendesk shows a new language after a reload; here only the apps are started again. */
  async chooseLocale(locale: string): Promise<void> {
    const { rest, session, reloadApps } = this.#world;
    await rest.post('/local/session', { locale }, 'Changing the language');
    session.update((before) => ({ ...before, locale, user: { ...before.user, locale } }));
    reloadApps();
  }

  async chooseWeather(weather: Weather): Promise<void> {
    const { rest, session, signedOut } = this.#world;
    const whole = { sessionExpired: false, ...weather };
    await rest.post('/local/weather', whole, 'Changing the weather');
    session.update((before) => ({ ...before, weather: whole }));
    if (!whole.sessionExpired) signedOut.set(false);
  }
}
