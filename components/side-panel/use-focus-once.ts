import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Puts the focus on the first field of what has just come up. */
export function useFocusOnce(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const field = within.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
}
