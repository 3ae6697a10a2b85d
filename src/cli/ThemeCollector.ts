import type { Failure } from '#ports/Failure.ts';
import type { Grouped, Heard, Language } from '#ports/Language.ts';
import type { Result } from '#domain/basis/Result.ts';

/** So many different asks are kept for grouping; of more, only the number. */
const MOST_KEPT = 4000;

/** Asks are cut to this many characters. */
const LONGEST = 600;

interface Kept {
  readonly text: string;
  readonly what: string;
  readonly tickets: string[];
  count: number;
}

/** What a ticket asks for, as far as themes need it. */
export interface AskSaid {
  readonly text: string;
  readonly what: string;
}

/** The asks that were heard in a ticket. */
export function asksSaid({ groups }: Heard): readonly AskSaid[] {
  return groups.map(({ signals, what }) => ({
    what,
    text: signals
      .map(({ sentence }) => sentence.text)
      .join(' ')
      .slice(0, LONGEST),
  }));
}

/** A theme that asks group into. */
export interface FoundTheme {
  readonly name: string;
  readonly tickets: number;
  readonly typical: readonly string[];
  /** Up to fifty tickets that ask for it. */
  readonly examples: readonly string[];
}

/** Keeps what was asked in many tickets within bounded memory, and groups it at the end. */
export class ThemeCollector {
  readonly #kept = new Map<string, Kept>();
  #left = 0;

  add(ticket: string, asks: readonly AskSaid[]): void {
    for (const { text, what } of asks) {
      const kept = this.#kept.get(text);
      if (kept !== undefined) {
        kept.count++;
        if (kept.tickets.length < 20) kept.tickets.push(ticket);
      } else if (this.#kept.size < MOST_KEPT) {
        this.#kept.set(text, { text, what, tickets: [ticket], count: 1 });
      } else this.#left++;
    }
  }

  /** Largest first; `ungrouped` asks go with no other, `left` were too many to keep. */
  async themes(
    language: Language,
    signal: AbortSignal,
  ): Promise<Result<{ themes: readonly FoundTheme[]; ungrouped: number; left: number }, Failure>> {
    const kept = [...this.#kept.values()];
    const texts = kept.map((ask, index) => ({ id: String(index), text: `${ask.what}. ${ask.text}` }));
    const grouped = await language.group(texts, signal);
    if (!grouped.ok) return grouped;
    const themes = grouped.value.groups
      .map((group) => toTheme(group, kept))
      .sort((a, b) => b.tickets - a.tickets || (a.name < b.name ? -1 : 1));
    return { ok: true, value: { themes, ungrouped: grouped.value.ungrouped.length, left: this.#left } };
  }
}

function toTheme(group: Grouped['groups'][number], kept: readonly Kept[]): FoundTheme {
  const asks = group.members.flatMap((id) => kept[Number(id)] ?? []);
  const typical = group.typical.map(
    (text) => asks.find((ask) => `${ask.what}. ${ask.text}` === text)?.text ?? text,
  );
  return {
    name: group.name,
    tickets: asks.reduce((sum, ask) => sum + ask.count, 0),
    typical,
    examples: [...new Set(asks.flatMap((ask) => ask.tickets))].slice(0, 50),
  };
}
