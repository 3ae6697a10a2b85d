const colours = [
  '#3b6e8f',
  '#7a4f8c',
  '#2f7a55',
  '#a3562b',
  '#54608c',
  '#8a3f5a',
  '#3f7f7f',
  '#7c6a1f',
  '#5b5b5b',
];

/** A person's initials on a colour of their own. */
export function avatar(id: number, name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('');
  const text = initials.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="80" height="80"><rect width="80" height="80" fill="${colours[id % colours.length] ?? '#555'}"/><text x="40" y="51" font-family="sans-serif" font-size="32" fill="#fff" text-anchor="middle">${text}</text></svg>`;
}
