import { type CodedGram, codeGram, GRAM_CONTEXTS } from '#language/hearing/judge/gramCode.ts';
import { freshChances } from '#language/vectors/RangeDecoder.ts';
import { RangeEncoder } from './vectors/RangeEncoder.ts';

/** Base64 of the weights of runs, as the judge reads them: how many there are, then each, by rising bucket. */
export function packGrams(grams: ReadonlyMap<number, readonly number[]>): string {
  const encoder = new RangeEncoder();
  const chances = freshChances(GRAM_CONTEXTS);
  const write = (before: number, gram: CodedGram): void => {
    codeGram(
      (context, bit) => {
        encoder.bit(chances, context, bit);
        return bit;
      },
      before,
      gram,
    );
  };
  write(0, { bucket: grams.size, values: [] });
  let before = 0;
  for (const [bucket, values] of [...grams].sort(([a], [b]) => a - b)) {
    write(before, { bucket, values });
    before = bucket;
  }
  return Buffer.from(encoder.end()).toString('base64');
}
