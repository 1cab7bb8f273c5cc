/** What a released element carries. */
export const MARK = 'data-consent-released';

/** An element that is held back and was not released yet, or that is shown and hidden as its expression goes. */
export const GATED = `[data-consent]:not([${MARK}]),[data-consent-show]`;
