/** What a file of text turned out to be written in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Bytes looked at for the two Chinese encodings: enough for a header and some hundred rows. */
const SAMPLE = 65_536;

/**
 * The encoding of a file's head when nobody wrote it down: by its mark, by zero bytes (UTF-16), by being valid UTF-8;
 * else whichever of the two Chinese encodings reads as common Chinese. The head may end within a character.
 */
export function encodingOf(head: Uint8Array): Encoding {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const sample = head.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Latin letters, digits and commas have a zero for their other byte.
  if (Math.max(even, odd) > sample.length / 16) return odd > even ? 'utf-16le' : 'utf-16be';
  if (isUtf8(head)) return 'utf-8';
  return commonness(sample, 'big5') > commonness(sample, 'gb18030') ? 'big5' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // Streaming: a character that the end cuts is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // the answer, not a failure
  }
}

/** The commonest characters of order lists and of addresses, in both scripts: a wrong encoding yields rare ones. */
const COMMON = new Set(
  '订單单訂号號编編买買家卖賣会會员員名称稱商品标標题題数數量价價格金额額实實付款支状狀态態时時间間创創建成交收货貨人地址电電话話手机機备備注註规規运運费費优優惠店铺鋪物流快递遞省市区區县縣路街镇鎮村元件个個的一是不了在有大中上下已完發发退无無',
);

function commonness(bytes: Uint8Array, encoding: Encoding): number {
  let score = 0;
  for (const char of new TextDecoder(encoding).decode(bytes))
    if (char === '\ufffd') score -= 2;
    else if (COMMON.has(char)) score++;
  return score;
}
