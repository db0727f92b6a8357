/** Hands a text to the browser as a file to keep. */
export function download(name: string, content: string): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: name.endsWith('.csv') ? 'text/csv' : 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob once the click is handled, but not before.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
