import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begin } from '../coach/begin';

/** The coach with the words of one language: those of the others are left out when it is built. */
export default defineUnlistedScript(() => begin());
