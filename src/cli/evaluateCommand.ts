import { type Evaluation, evaluateAnswers, type WorstError } from './evaluateAnswers.ts';
import { type Bin, calibrationError } from './measures/reliability.ts';
import { oneLine, printLine } from './printLine.ts';
import { type Paint, paintFor } from './printTicket.ts';
import type { ExitCode, Terminal } from './readCommand.ts';
import { readAnswers, readLabels } from './readLabels.ts';
import { withExitCode } from './withExitCode.ts';

/** What a person asked the command to do. */
export interface EvaluateOptions {
  readonly labels: string;
  /** So many of the worst errors are listed. */
  readonly errors: number;
  readonly json: boolean;
}

/** `groundswell evaluate`: says how well the answers of the other commands agree with somebody's labels. */
export async function evaluateCommand(
  files: readonly string[],
  options: EvaluateOptions,
  { stdin, stdout, stderr, colours }: Terminal,
): Promise<ExitCode> {
  if (options.labels === '-' && files.includes('-')) {
    stderr.write('groundswell: labels and answers cannot both come from standard input.\n');
    return 2;
  }
  return withExitCode(stderr, async () => {
    let bad = 0;
    const complain = (where: string, why: string): void => {
      bad++;
      stderr.write(`${where}: ${why}\n`);
    };
    const labels = await readLabels(options.labels, stdin, complain);
    const answers = await readAnswers(files, stdin, complain);
    const evaluation = evaluateAnswers(labels, answers);
    const { measures, reliability, errors, unanswered } = evaluation;
    if (measures.length === 0)
      stderr.write('Nothing to measure: no label has an answer of its sort (see “evaluate --help”).\n');
    if (unanswered > 0)
      stderr.write(`${unanswered} labelled texts have no answer; they count as answered with nothing.\n`);
    if (options.json) {
      const worst = errors.slice(0, options.errors);
      await printLine(stdout, JSON.stringify({ measures, reliability, errors: worst, unanswered }));
    } else
      for (const line of tableOf(evaluation, options.errors, paintFor(colours)))
        await printLine(stdout, line);
    return bad;
  });
}

function tableOf(
  { measures, reliability, errors }: Evaluation,
  most: number,
  paint: Paint,
): readonly string[] {
  const width = Math.max(0, ...measures.map(({ measure }) => measure.length));
  return [
    ...measures.map(({ measure, value, low, high, count }) => {
      const between = low === high ? '' : `  ${low.toFixed(2)}–${high.toFixed(2)}`;
      return `${measure.padEnd(width)}  ${paint('bold', value.toFixed(3))}${between}  (${count})`;
    }),
    ...curveOf('kind', reliability.kind),
    ...curveOf('first theme', reliability.match),
    ...(errors.length === 0 || most === 0 ? [] : ['', 'Worst errors, surest first:']),
    ...errors.slice(0, most).map((error) => errorLine(error)),
  ];
}

function curveOf(of: string, bins: readonly Bin[]): readonly string[] {
  if (bins.length === 0) return [];
  return [
    '',
    `Probability of the ${of}: said, and how often it was so (error ${calibrationError(bins).toFixed(3)})`,
    ...bins.map(({ said, was, count }) => {
      const bar = '█'.repeat(Math.round(was * 20));
      return `  ${said.toFixed(2)}  ${was.toFixed(2)}  ${bar.padEnd(20)}  (${count})`;
    }),
  ];
}

function errorLine({ id, text, truth, said, probability }: WorstError): string {
  const words = text === '' ? '' : `  “${oneLine(text, 100)}”`;
  return `  ${oneLine(id, 24)}  is ${oneLine(truth, 30)}, said ${oneLine(said, 30)} (${probability.toFixed(2)})${words}`;
}
