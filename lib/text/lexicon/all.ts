/** Every lexicon, for the type of concept names only: the phrases themselves reach no bundle. */
export type { guards } from './guards';
