/** An origin as a Content-Security-Policy names it; one host, or `*.` for those under it. */
export const ORIGIN = /^\w+:\/\/[\w.:*-]+$/;
