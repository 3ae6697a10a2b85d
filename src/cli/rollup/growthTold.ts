import type { Growth } from '#domain/rollup/growthOf.ts';

const SIGNS = { growing: '↗', steady: '→', falling: '↘' } as const;

/** `↗ ×2.4 (1.6–3.5)`; what is too little to tell is steady. */
export function growthTold({ ratio, low, high, direction }: Growth): string {
  const range = `${low.toFixed(1)}–${high === null ? '∞' : high.toFixed(1)}`;
  return `${SIGNS[direction]} ${ratio === null ? 'new' : `×${ratio.toFixed(1)} (${range})`}`;
}
