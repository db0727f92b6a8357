import type { BlindReason } from './open-conversation';

/** What the coach needs of a console page. */
export const LIGHTS = ['list', 'roles', 'composer', 'send', 'customer'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * `read`: found. `missing`: looked for and not found. `weak`: a name that others may bear too. `none`: this console
 * has none to find. `unseen`: nothing there to tell it by yet.
 */
export type LightState = 'read' | 'missing' | 'weak' | 'none' | 'unseen';

export type Lights = Readonly<Record<Light, LightState>>;

/** How well a console page is read, asked of the page itself. */
export interface PageHealth {
  readonly consoleName: string;
  /** Null: it is read. */
  readonly blind: BlindReason | null;
  readonly lights: Lights;
  /** For whoever mends the adapter: structure only, nothing that people wrote. */
  readonly report: string;
}
