/** What the policy begins with that keeps a page to origins (Content-Security-Policy): no policy for scripts. */
export const WALL = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

/** What the one for forms begins with. */
export const FORMS = "form-action 'self'";
