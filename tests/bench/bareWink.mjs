// Bare wink-nlp: splits and tags what customers wrote in an export on standard input, and does nothing with it.
import { createInterface } from 'node:readline';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'pos']);
let sentences = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue;
  const { comments, users } = JSON.parse(line);
  const customers = new Set(users.filter(({ role }) => role === 'end-user').map(({ id }) => id));
  for (const { author_id, body } of comments)
    if (customers.has(author_id)) sentences += nlp.readDoc(body).sentences().out().length;
}
process.stdout.write(`${sentences} sentences\n`);
