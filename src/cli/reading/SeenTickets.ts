const FIRST_ROOM = 1 << 12;
/** So full a table may be before it grows. */
const FULL = 0.7;

/** What a line says of a ticket that may have been there before. */
export type Seen = 'new' | 'again' | 'newer';

/**
 * Which tickets were there, and in which state: 16 bytes each, in an open hash table of its own, because a million
 * entries of a `Map` take five times as much.
 */
export class SeenTickets {
  #keys = new Float64Array(FIRST_ROOM);
  #versions = new Uint32Array(FIRST_ROOM);
  #words = new Uint32Array(FIRST_ROOM);
  #count = 0;

  /**
   * Notes a ticket. `again` is a state that was there, or one older than that: it says nothing new. Of two states of the
   * same second neither is known to be older, so that both count as new.
   *
   * @param version seconds of the ticket's last change
   * @param out what is printed of it
   */
  note(ticket: string, version: number, out: string): Seen {
    if (this.#count > this.#keys.length * FULL) this.#grow();
    const key = keyOf(ticket);
    const at = this.#placeOf(key);
    const words = shortHash(out);
    if (this.#keys[at] !== key) {
      this.#set(at, key, version, words);
      this.#count += 1;
      return 'new';
    }
    const before = this.#versions[at] ?? 0;
    if (version < before || (version === before && words === this.#words[at])) return 'again';
    this.#set(at, key, version, words);
    return 'newer';
  }

  #set(at: number, key: number, version: number, words: number): void {
    this.#keys[at] = key;
    this.#versions[at] = version;
    this.#words[at] = words;
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key % 4294967296, 2654435761) ^ (key / 4294967296)) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, versions, words] = [this.#keys, this.#versions, this.#words];
    this.#keys = new Float64Array(keys.length * 2);
    this.#versions = new Uint32Array(keys.length * 2);
    this.#words = new Uint32Array(keys.length * 2);
    for (const [from, key] of keys.entries())
      if (key !== 0) this.#set(this.#placeOf(key), key, versions[from] ?? 0, words[from] ?? 0);
  }
}

/** Zendesk's ids are themselves; whatever else stands there is hashed to 53 bits. Never 0. */
function keyOf(ticket: string): number {
  const id = Number(ticket);
  if (Number.isSafeInteger(id) && id > 0 && String(id) === ticket) return id;
  return -(shortHash(ticket) * 2097152 + (shortHash(`${ticket}.`) >>> 11) + 1);
}

/** FNV-1a, 32 bits. */
function shortHash(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}
