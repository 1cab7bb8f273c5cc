/** The page that all subjects share: the same text, the same gated scripts, the same stop-watch. */
import { readFileSync } from 'node:fs';

const stopwatch = readFileSync(new URL('stopwatch.js', import.meta.url), 'utf8');

/**
 * The gated scripts as values: `inline` of them in the page, then `external` ones that each take `late` milliseconds. No two
 * are the same, as no two real ones are: a browser compiles the same text once.
 */
function gated({ inline = 0, external = 0, late = 0 }) {
  return [
    ...Array.from({ length: inline }, (_, index) => ({ text: `ran(${index})` })),
    ...Array.from({ length: external }, (_, index) => ({ src: `/gated/${index}.js?late=${late}` })),
  ];
}

export function pageOf(subject, options) {
  const scripts = gated({ inline: Number(options.inline ?? 0), external: Number(options.external ?? 0), late: options.late });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page</title>
<link rel="icon" href="data:,">
<script>${stopwatch.replace('TOTAL', String(scripts.length))}${options.shown ? `stopwatch.rendered = stopwatch.seen(${subject.shown});` : ''}</script>
${subject.head?.(scripts) ?? ''}
</head>
<body>
<h1>A page</h1>
<p>${'Some text to read. '.repeat(40)}</p>
${scripts.map((script) => subject.gate(script)).join('\n')}
${subject.foot?.(scripts) ?? ''}
</body>
</html>`;
}
