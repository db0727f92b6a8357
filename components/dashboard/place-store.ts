import { type ReadonlySignal, signal } from '@preact/signals';
import { type ReviewPlace, readPlace, writePlace } from '../../lib/review/place';

/** The page's address; the entrypoint gives the browser's. */
export interface Address {
  readonly read: () => string;
  /** @param isNew whether "back" leads to where the page stood before. */
  readonly write: (query: string, isNew: boolean) => void;
}

export type PlaceStore = ReturnType<typeof createPlaceStore>;

/** Where the dashboard stands. All of it is in the address: back, forward and a sent link lead to the same sight. */
export function createPlaceStore(address: Address) {
  const place = signal(readPlace(address.read()));
  return {
    place: place as ReadonlySignal<ReviewPlace>,
    /** Another view, filter or period can be left by "back"; the next entry of a list cannot. */
    go(part: Partial<ReviewPlace>, isNew = true): void {
      place.value = { ...place.value, ...part };
      address.write(writePlace(place.value), isNew);
    },
    /** The address changed under us: back, forward. */
    follow(): void {
      place.value = readPlace(address.read());
    },
  };
}
