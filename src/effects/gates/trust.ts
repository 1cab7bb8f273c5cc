interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

/** Makes of the site's own texts and addresses what Trusted Types accept. */
export type Trust = (kind: keyof Policy, value: string) => string;

/**
 * The policy `consent-banner`, which passes on what stands in the page's own markup or is registered; it is made when it
 * is first needed. Where the page's list of policies leaves it out the value goes on as it is, and the browser refuses
 * it with a TypeError where it enforces Trusted Types.
 */
export function createTrust(): Trust {
  const same = (value: string) => value;
  let policy: Policy | null | undefined;
  return (kind, value) => {
    const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
    if (policy === undefined) {
      try {
        policy = trustedTypes?.createPolicy('consent-banner', { createHTML: same, createScript: same, createScriptURL: same }) ?? null;
      } catch { policy = null; }
    }
    return policy ? policy[kind](value) : value;
  };
}
