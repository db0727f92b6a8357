import { around } from '../../lib/consoles/frames';

/** Relative luminance (WCAG 2.2) under which a ground is dark: the point where white and black text read alike. */
const DARK_BELOW = 0.179;

/**
 * Whether `element` stands on a dark ground, by the nearest ancestor that paints one; a page that paints none is
 * light. The strip follows the console it sits in, not the system.
 */
export function standsOnDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = around(at)) {
    const [red, green, blue, alpha] = channels(getComputedStyle(at).backgroundColor);
    if (alpha > 0.5) return luminance(red, green, blue) < DARK_BELOW;
  }
  return false;
}

/** Red, green, blue 0..255 and alpha of a computed `rgb()` or `rgba()`; other notations count as transparent. */
function channels(color: string): readonly [number, number, number, number] {
  const [red, green, blue, alpha = 1] = color.startsWith('rgb')
    ? (color.match(/[\d.]+/g) ?? []).map(Number)
    : [];
  return red === undefined || green === undefined || blue === undefined
    ? [0, 0, 0, 0]
    : [red, green, blue, alpha];
}

/** Source: WCAG 2.2, definition of relative luminance. */
const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
