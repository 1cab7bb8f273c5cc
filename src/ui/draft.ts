import type { Core } from '../core.js';
import type { Standing } from '../policy/expression.js';
import type { Report } from '../policy/report.js';

/** What has been switched and not saved yet: what is not touched stays as it stands, or is refused if nothing has been decided. */
export interface Draft {
  isOn(id: string): boolean;
  /** Acts on a press of a switch, and gives the action of whatever was pressed. */
  press(event: Pick<Event, 'target'>): string | undefined;
  save(): Promise<Report>;
  forget(): void;
}

/** Makes an empty one; `changed` is called when something has been switched. */
export function createDraft(core: Core, changed: () => void): Draft {
  const { config, store } = core;
  let draft: Record<string, Standing> = {};
  const isOn = (id: string) => (draft[id] ?? store.get().choices[id]) === 'granted';

  const toggle = (id: string) => {
    const standing = isOn(id) ? 'denied' : 'granted';
    // A category takes its services along; a service goes its own way.
    for (const known of config.ids) if (known.id === id || known.category === id) draft[known.id] = standing;
    changed();
  };

  return {
    isOn,
    press({ target }) {
      const { action, id } = (target as Element).closest<HTMLElement>('[data-action]')?.dataset ?? {};
      if (action === 'toggle') toggle(id as string);
      return action;
    },
    save: () => core.decide(draft, 'keep', 'choose'),
    forget() { draft = {}; },
  };
}
