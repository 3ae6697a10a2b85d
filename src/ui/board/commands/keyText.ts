import { COMMANDS, type CommandId } from './COMMANDS.ts';

const NAMED: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** How a command's keys are written on a screen; `null` where it has none. */
export function keyText(id: CommandId): string | null {
  const { keys } = COMMANDS[id];
  return keys === undefined ? null : keys.map(written).join(' / ');
}

function written(key: string): string {
  if (key.startsWith('Mod+')) {
    return `${isMac() ? '⌘' : 'Ctrl '}${key.slice('Mod+'.length).toUpperCase()}`;
  }
  if (/^[A-Z]$/.test(key)) return `Shift ${key}`;
  return NAMED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
