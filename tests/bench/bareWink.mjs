// Bare wink-nlp, its full pipe as it comes, reads every comment of an export on standard input, or the text of each line,
// and does nothing with it.
import { createInterface } from 'node:readline';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model);
let sentences = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue;
  const { comments, text } = JSON.parse(line);
  for (const { body } of comments ?? [{ body: text }])
    sentences += nlp.readDoc(body).sentences().out().length;
}
process.stdout.write(`${sentences} sentences\n`);
