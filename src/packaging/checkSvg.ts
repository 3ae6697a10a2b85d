import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** A part of what Zendesk's sanitizer (Loofah's list for SVG) leaves alone; what is not here it may rewrite in place. */
const ELEMENTS =
  /^(svg|symbol|g|defs|title|desc|path|circle|ellipse|rect|line|polyline|polygon|linearGradient|radialGradient|stop|clipPath|mask)$/;
const ATTRIBUTES =
  /^(xmlns|version|id|viewBox|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|fx|fy|d|points|transform|opacity|offset|fill|fill-opacity|fill-rule|stroke|stroke-width|stroke-linecap|stroke-linejoin|stroke-opacity|stroke-dasharray|stop-color|stop-opacity|clip-path|clip-rule|gradientUnits|gradientTransform|preserveAspectRatio)$/;

/** Drawings that Zendesk takes as they are: a view box, no scripts, no embedded bitmaps, icons without colours of their own. */
export function checkSvg(pack: AppPackage): Finding[] {
  return textsEnding(pack, '.svg').flatMap(([path, markup]) => [
    ...checkMarkup(path, markup),
    ...(/(^|\/)icon_\w+\.svg$/.test(path) ? checkColours(path, markup) : []),
  ]);
}

function checkMarkup(path: string, markup: string): Finding[] {
  const findings: Finding[] = [];
  if (!/^\s*<svg[\s>]/.test(markup) || !/<\/svg>\s*$/.test(markup))
    findings.push(error(path, 'is not one <svg> element and nothing else', 'drop what stands around it'));
  if (/<image[\s>]/i.test(markup))
    findings.push(error(path, 'has a bitmap in it, for which Zendesk puts a placeholder', 'draw it'));
  if (!/<svg\s[^>]*viewBox="[-\d. ]+"/.test(markup))
    findings.push(error(path, 'has no viewBox', 'add one: Zendesk resizes icons to 18 × 18'));
  for (const [, element = '', attributes = ''] of markup.matchAll(
    /<([a-zA-Z][\w:-]*)((?:\s+[^<>]*?)?)\/?>/g,
  )) {
    if (element !== 'image' && !ELEMENTS.test(element))
      findings.push(error(path, `<${element}> may be taken out by Zendesk’s sanitizer`, 'use plain shapes'));
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([\w:-]+)\s*=\s*["']([^"']*)["']/g))
      if (!ATTRIBUTES.test(attribute) || /javascript:|url\((?!#)/i.test(value))
        findings.push(
          error(
            path,
            `${attribute} of <${element}> may be taken out by Zendesk’s sanitizer`,
            'do without it',
          ),
        );
  }
  return findings;
}

function checkColours(path: string, markup: string): Finding[] {
  return [...markup.matchAll(/\b(fill|stroke)="([^"]*)"/g)]
    .filter(([, , colour = '']) => colour !== 'currentColor' && colour !== 'none')
    .map(([, attribute, colour]) =>
      error(path, `${attribute}="${colour}" fixes a colour, Zendesk chooses it`, 'write currentColor'),
    );
}
