/** Consoles load their workplace anew at each call: a customer list of thousands is one call. */
const GATHER_MS = 500;

/** Calls `work` once for all calls within half a second, at its end. */
export function gathered(work: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      work();
    }, GATHER_MS);
  };
}
