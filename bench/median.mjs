/** The middle of what there is of numbers; undefined where one of them is missing: what did not always end has no time. */
export function median(numbers) {
  if (!numbers.length || numbers.some((number) => number === undefined || number === null)) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Between these two the middle half of the numbers lies: their noise, without what hit only a few of them. */
export function quartiles(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 4)], sorted[Math.ceil(sorted.length * 0.75) - 1]];
}
