interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

/**
 * The world's only clock. Nothing waits for real: the next thing that is due happens at once, and the clock then stands
 * there. Things of the same moment happen in the order in which they were asked for.
 */
export class VirtualTime {
  nowMs: number;
  private readonly onMove: (byMs: number) => void;
  private readonly settle: () => Promise<void>;
  private readonly heap: Due[] = [];
  private readonly cancelled = new Set<number>();
  private asked = 0;

  /**
   * @param onMove told by how much the clock moved, before anything happens there.
   * @param settle resolves when all that followed at once from the last thing has happened.
   */
  constructor(startMs: number, onMove: (byMs: number) => void, settle: () => Promise<void>) {
    this.nowMs = startMs;
    this.onMove = onMove;
    this.settle = settle;
  }

  /** Lets something happen after a while; gives what cancels it. */
  after(delayMs: number, run: () => void | Promise<void>): () => void {
    const order = this.asked++;
    this.push({ atMs: this.nowMs + Math.max(0, Math.ceil(delayMs)), order, run });
    return () => this.cancelled.add(order);
  }

  /** Lets time pass until it is over, or nothing is left to happen. */
  async pass(isOver: () => boolean): Promise<void> {
    await this.settle();
    while (!isOver()) {
      const next = this.pop();
      if (next === undefined) return;
      if (this.cancelled.delete(next.order)) continue;
      if (next.atMs > this.nowMs) {
        const byMs = next.atMs - this.nowMs;
        this.nowMs = next.atMs;
        this.onMove(byMs);
      }
      await next.run();
      await this.settle();
    }
  }

  private push(due: Due): void {
    const { heap } = this;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(heap[at], heap[parent])) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  private pop(): Due | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = right < heap.length && isBefore(heap[right], heap[left]) ? right : left;
      if (child >= heap.length || !isBefore(heap[child], heap[at])) return first;
      this.swap(at, child);
      at = child;
    }
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return;
    this.heap[a] = other;
    this.heap[b] = one;
  }
}

function isBefore(a: Due | undefined, b: Due | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.atMs === b.atMs ? a.order < b.order : a.atMs < b.atMs;
}
