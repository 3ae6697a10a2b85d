/** One instance: features that are not 0, what is true of it, and how much it counts. */
export interface Instance {
  readonly indexes: Int32Array;
  readonly values: Float32Array;
  readonly truth: boolean;
  readonly weight: number;
}

const CLOSE_ENOUGH = 0.1;

/**
 * Logistic regression with L2, by coordinate descent in the dual (Yu, Huang and Lin 2011, as LIBLINEAR does it):
 * exact, without a rate to choose, and the same every time. `strength` is C: how much an instance of weight 1 counts
 * against the size of the weights, `passes` how often all instances are gone through at most.
 */
export function fitLogistic(
  instances: readonly Instance[],
  size: number,
  strength: number,
  passes = 25,
): Float64Array {
  const weights = new Float64Array(size);
  const count = instances.length;
  const bounds = instances.map(({ weight }) => weight * strength);
  const squares = instances.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  const alpha = new Float64Array(2 * count);
  for (const [at, instance] of instances.entries()) {
    const bound = bounds[at] ?? 0;
    alpha[2 * at] = Math.min(0.001 * bound, 1e-8);
    alpha[2 * at + 1] = bound - (alpha[2 * at] ?? 0);
    add(weights, instance, sign(instance) * (alpha[2 * at] ?? 0));
  }
  const order = instances.map((_, at) => at);
  const random = randomFrom(7);
  let precise = 0.01;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let steepest = 0;
    let steps = 0;
    for (const at of order) {
      const instance = instances[at];
      const bound = bounds[at] ?? 0;
      if (instance === undefined || bound === 0) continue;
      const curve = squares[at] ?? 0;
      const truth = sign(instance);
      const margin = truth * dot(weights, instance);
      let [here, there, way] = [2 * at, 2 * at + 1, 1];
      if (0.5 * curve * ((alpha[there] ?? 0) - (alpha[here] ?? 0)) + margin < 0)
        [here, there, way] = [there, here, -1];
      const old = alpha[here] ?? 0;
      let z = bound - old < 0.5 * bound ? 0.1 * old : old;
      const slope = (): number => curve * (z - old) + way * margin + Math.log(z / (bound - z));
      let gradient = slope();
      steepest = Math.max(steepest, Math.abs(gradient));
      let inner = 0;
      for (; inner < 50 && Math.abs(gradient) >= precise; inner++) {
        const next = z - gradient / (curve + bound / (bound - z) / z);
        z = next <= 0 ? z * 0.1 : next;
        gradient = slope();
        steps++;
      }
      if (inner === 0) continue;
      alpha[here] = z;
      alpha[there] = bound - z;
      add(weights, instance, way * (z - old) * truth);
    }
    if (steepest < CLOSE_ENOUGH) break;
    if (steps <= count) precise = Math.max(1e-8, 0.1 * precise);
  }
  return weights;
}

function sign({ truth }: Instance): number {
  return truth ? 1 : -1;
}

function dot(weights: Float64Array, { indexes, values }: Instance): number {
  let sum = 0;
  for (let at = 0; at < indexes.length; at++) sum += (weights[indexes[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function add(weights: Float64Array, { indexes, values }: Instance, by: number): void {
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] ?? 0;
    weights[index] = (weights[index] ?? 0) + by * (values[at] ?? 0);
  }
}

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
