import { isLightAgent } from '../store/User.ts';
import type { Ask } from './World.ts';
import { forbidden } from './ZendeskError.ts';

/** Light agents only look (and write private comments, which the tickets check themselves). */
export function requireFullAgent(c: Ask): void {
  if (isLightAgent(c.get('user'))) throw forbidden();
}
