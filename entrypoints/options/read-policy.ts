import { listImportText } from '../../lib/i18n/list-import';
import { readPriceBook } from '../../lib/import/price-book';
import { readSheet, UnreadableFile } from '../../lib/import/sheet';
import { readPolicyFile } from '../../lib/model/import-files';
import type { Locale } from '../../lib/model/locale';
import type { PolicyFile } from '../../lib/model/policy';
import { FileFault } from '../../lib/model/read-file';
import { policySchema } from './policy-schema';

/**
 * The policy a file makes: a JSON file is the whole of it, a table is the price book of the one in force. A table with
 * a wrong row changes nothing: a price book half taken over would be believed whole. @throws FileFault, UnreadFile
 */
export async function readPolicy(
  file: File,
  current: PolicyFile | null,
  locale: Locale,
): Promise<PolicyFile> {
  const schema = policySchema(current, locale, Date.now());
  if (!/\.(?:csv|tsv|txt|xlsx?)$/i.test(file.name)) return readPolicyFile(file, schema);
  const text = listImportText[locale];
  const fault = (row: number, field: string, expected: string) =>
    new FileFault(file.name, row, field, expected);
  if (current === null) throw fault(1, '', text.priceBook.noShop);
  try {
    const { rows } = await readSheet(new Uint8Array(await file.arrayBuffer()));
    const book = readPriceBook(rows, current);
    if (book === null) throw fault(1, '', text.priceBook.noTitles);
    const [first] = book.faults;
    if (first !== undefined) throw fault(first.row, first.title, text.priceBook.expected[first.field]);
    return { ...current, products: [...book.products] };
  } catch (error) {
    if (error instanceof UnreadableFile) throw fault(1, '', text.notTable[error.reason]);
    throw error;
  }
}
