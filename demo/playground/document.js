/** The document in the frame: the very code that is shown, in a page with some words. */
export function documentOf([head, ...body], { mode, signal }) {
  const element = body.map(({ text }) => text).join('\n');
  const statement = mode === 'no-cookie' ? element : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A walk along the river</title>
<link rel="stylesheet" href="/playground/page.css">
${signal === 'on' ? '<script src="/playground/signal.js"></script>\n' : ''}${head.text}
</head>
<body>
${statement ? '' : element}
<main>
<h1>A walk along the river</h1>
<p>The path begins behind the old mill and follows the water for about four kilometres. In spring the meadows are full of cowslips; later in the year herons stand in the shallows and wait.</p>
<p>Where the valley widens there is a wooden bridge. Cross it and keep to the left bank, since the other side is flooded after rain. A bench under the willows is the best place to rest.</p>
<p>Past the weir the river bends twice. Children like the stepping stones here, and so do wagtails. It is an hour from the mill to the village, where the bus leaves every thirty minutes.</p>
<p>The inn by the church serves soup until late in the afternoon, and has a garden that goes down to the water.</p>
</main>
<footer>${statement || '<button type="button" data-consent-open>Cookie choices</button>'}</footer>
</body>
</html>
`;
}
