import { coverageTold, spanTold } from './printRollup.ts';
import type { CountedThemes } from './CountedThemes.ts';
import { growthTold } from './growthTold.ts';

const [WIDTH, HEIGHT] = [120, 24];

/** The rollup as a page by itself: no script, nothing loaded from anywhere, light and dark as its reader has it. */
export function rollupHtml(counted: CountedThemes): string {
  const { themes, all, ask } = counted;
  const rows = themes.map(
    (theme, n) => `<tr><td>${n + 1}</td><th scope="row">${escaped(theme.name)}</th><td>${theme.people}</td>
<td>${theme.organizations}</td><td>${theme.tickets}</td><td>${weeksDrawn(theme.weekly)}</td>
<td>${theme.growth === null ? '–' : growthTold(theme.growth)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Rollup ${spanTold(ask.period)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: .3rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); font-variant-numeric: tabular-nums; }
tbody th, thead th:nth-child(2) { text-align: left; font-weight: 600; }
svg { fill: currentColor; vertical-align: middle; }
</style>
<h1>What customers asked for</h1>
<p>${spanTold(ask.period)}${ask.before === null ? '' : `, against ${spanTold(ask.before)}`}:
${themes.length} themes, of ${all.people} people in ${all.organizations} organizations, ${all.tickets} tickets.</p>
<table><thead><tr><th></th><th>Theme</th><th>People</th><th>Organizations</th><th>Tickets</th><th>People by week</th><th>Growth</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<p>${escaped(coverageTold(counted))}</p>
</html>
`;
}

function weeksDrawn(weekly: readonly number[]): string {
  const most = Math.max(1, ...weekly);
  const step = WIDTH / Math.max(1, weekly.length);
  const bars = weekly.map((people, n) => {
    const high = (people / most) * HEIGHT;
    return `<rect x="${(n * step).toFixed(1)}" y="${(HEIGHT - high).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${high.toFixed(1)}"/>`;
  });
  return `<svg width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${weekly.join(', ')}">${bars.join('')}</svg>`;
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/gu, (one) => names[one] ?? one);
}
