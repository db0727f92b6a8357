/** Bytes of `text` in an encoding that the platform only decodes: by turning its decoder round. */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const table = tableOf(encoding);
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(char) ?? []));
  }
  return Uint8Array.from(bytes);
}

type Table = ReadonlyMap<string, readonly [number, number]>;
const tables = new Map<string, Table>();

function tableOf(encoding: string): Table {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.from([high, low]));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [high, low]);
    }
  tables.set(encoding, table);
  return table;
}
