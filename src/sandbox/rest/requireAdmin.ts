import type { Ask } from './World.ts';
import { forbidden } from './ZendeskError.ts';

export function requireAdmin(c: Ask): void {
  if (c.get('user').role !== 'admin') throw forbidden();
}
