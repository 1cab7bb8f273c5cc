/** The text of a function as a page can run it: the test runner has put its own names in place of `import()` and `import.meta`. */
export function source(fn: ((...args: never[]) => unknown) | string): string {
  return String(fn).replaceAll('__vite_ssr_dynamic_import__(', 'import(').replaceAll('__vi_import__(', 'import(');
}
