import { readableChats } from './chatSentences.ts';

// `npx tsx tests/train/chats/print.ts angular 1 50`: chats to read and label. Nothing that the engine hears is shown.

const [project = '', from = '1', to = from] = process.argv.slice(2);
const LONGEST = 900;

for (const { id, asks, turns } of (await readableChats(project)).slice(Number(from) - 1, Number(to))) {
  console.log(`\n== ${id}${asks ? ' (asks)' : ''}`);
  for (const { text, sentences } of turns) {
    if (sentences.length === 0) console.log(`    ${oneLine(text)}`);
    for (const { name, text: words } of sentences) console.log(`${name} ${oneLine(words)}`);
  }
}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)} […]` : flat;
}
