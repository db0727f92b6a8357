import { createDecoder } from '../../lib/codes/client';

/** The decoder of a background that is a page (Firefox); loaded with the first picture. */
export const decoder = createDecoder();
