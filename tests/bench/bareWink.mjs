// Bare wink-nlp, its full pipe as it comes, reads every comment of an export on standard input, and does nothing with it.
import { createInterface } from 'node:readline';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model);
let sentences = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue;
  for (const { body } of JSON.parse(line).comments) sentences += nlp.readDoc(body).sentences().out().length;
}
process.stdout.write(`${sentences} sentences\n`);
