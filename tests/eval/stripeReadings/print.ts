import { stripeTalks } from './stripeTalks.ts';

// `npx tsx tests/eval/stripeReadings/print.ts FROM TO`: tickets to read and label. Nothing that the engine hears is shown.

const [from = 1, to = from] = process.argv.slice(2).map(Number);
const LONGEST = 900;

for (const { ticket, turns } of await stripeTalks()) {
  if (ticket < from || ticket > to) continue;
  console.log(`\n== ${ticket}`);
  for (const { whole, text, sentences } of turns) {
    if (whole === null) console.log(`    staff: ${oneLine(text)}`);
    else if (sentences.length === 0) console.log(`${whole.name} (set aside) ${oneLine(text)}`);
    for (const { name, text: words } of sentences) console.log(`${name} ${oneLine(words)}`);
  }
}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)} […]` : flat;
}
