/**
 * js-cookie as the script tag's files carry it: what writes a cookie, in a page, until a date. Reading one is done past the
 * names of the page, and nothing asks for the rest. Where its code is no longer as it is written here the build fails. The package for bundlers has it whole.
 */
const taken = [
  [/    if \(typeof document === 'undefined'\) \{.*?\n    \}\n/s, ''],
  [/    if \(typeof attributes\.expires === 'number'\) \{.*?\n    \}\n/s, ''],
  [/  read: function \(value\) \{.*?\n  \},\n/s, ''],
  [/  function get\(name\) \{.*?\n  return Object\.create\(.*?\n  \)\n/s, '  return { set: set }\n'],
];

export const withSetOnly = () => ({
  name: 'with-set-only',
  transform(code, id) {
    if (!/js-cookie\/dist\/js\.cookie\.mjs$/.test(id)) return null;
    return taken.reduce((text, [from, to]) => {
      if (!from.test(text)) this.error(`js-cookie has changed: ${from} is not in ${id}`);
      return text.replace(from, to);
    }, code);
  },
  moduleParsed({ id, code }) {
    const other = id.includes('node_modules') ? null : /\bCookies\.(?!set\()\w+/.exec(code);
    if (other) this.error(`${id} uses what build/js-cookie.mjs takes out: ${other[0]}`);
  },
});
