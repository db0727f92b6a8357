import type { CustomerFile } from '../model/customer';

/** `file` with one field as a merge note has it: JSON; null: without it. */
export function withField(file: CustomerFile, path: readonly string[], json: string | null): CustomerFile {
  const value: unknown = json === null ? undefined : JSON.parse(json);
  return put(file, path, value) as CustomerFile;
}

function put(target: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  // Promises are a list: their path names them by id.
  if (Array.isArray(target)) return target.map((item) => (item?.id === key ? put(item, rest, value) : item));
  const record: Record<string, unknown> = { ...(target as object | undefined) };
  const next = put(record[key], rest, value);
  if (next === undefined) delete record[key];
  else record[key] = next;
  return record;
}
