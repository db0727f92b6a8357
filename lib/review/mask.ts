/** Digits in a row from which a number can be somebody's: phone, order, card; also when parted by blanks or hyphens. */
const LONG_NUMBER = /\d(?:[ -]?\d){5,}/g;

/** Shown of a long number at its beginning and at its end. */
const HEAD = 2;
const TAIL = 2;

/** `text` with the middle of every long number hidden: head and tail are enough to tell two apart. */
export const maskNumbers = (text: string): string =>
  text.replace(LONG_NUMBER, (number) => {
    const digits = number.replace(/\D/g, '');
    return `${digits.slice(0, HEAD)}${'•'.repeat(digits.length - HEAD - TAIL)}${digits.slice(-TAIL)}`;
  });

/** A phone's last digits, hidden but for the very last. */
export const maskTail = (tail: string): string => tail.slice(0, -1).replace(/\d/g, '•') + tail.slice(-1);
