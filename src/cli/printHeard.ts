import type { Signal } from '#domain/signal/Signal.ts';
import type { Heard } from '#ports/Language.ts';
import { heardFrom } from './hearJson.ts';
import { oneLine, type Paint, quote, WHY } from './printTicket.ts';
import type { HearLine } from './readHearLine.ts';

const COLOURS = {
  request: 'cyan',
  bug: 'red',
  praise: 'green',
  question: 'yellow',
  none: 'dim',
} as const;

const WIDEST_ID = 18;

/** What was heard in a line, for people: a row for the whole, and one for each sentence that was heard. */
export function printHeard(
  line: HearLine,
  heard: Heard,
  from: number,
  names: ReadonlyMap<Signal, string>,
  paint: Paint,
): string {
  const { kind, probability } = heard.whole;
  const id = oneLine(String(line.id)).slice(0, WIDEST_ID).padEnd(WIDEST_ID);
  const rows = heardFrom(line, heard, from, names).map(({ signal, what }) => {
    const name = what === '' ? '' : `${paint('bold', oneLine(what))}  `;
    const kindOf = paint(COLOURS[signal.kind], signal.kind.padEnd(8));
    const why = paint('dim', WHY[signal.because]);
    return `  ${kindOf} ${percent(signal.confidence)}  ${name}${quote(signal, line.conversation, paint)}  ${why}`;
  });
  const head = `${paint('bold', id)}  ${paint(COLOURS[kind], kind.padEnd(8))} ${percent(probability)}  ${heard.language}`;
  return [head, ...rows, ''].join('\n');
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)
    .toString()
    .padStart(3)} %`;
}
