import { promisesText } from '../../lib/i18n/promises';
import { Button } from '../ui/Button';
import { OwedRow } from './OwedRow';
import { PanelPart } from './PanelPart';
import type { Notice, PanelActions, PromiseSentences } from './panel-data';
import type { OwedPromise, PromiseActions, PromiseRecord } from './promise-data';
import { useWords } from './words';

export interface OpenPromisesProps {
  /** The one due first comes first. */
  readonly promises: readonly OwedPromise[];
  readonly record: PromiseRecord;
  /** Null: nothing can be composed. */
  readonly sentences: PromiseSentences | null;
  readonly notice: Notice | null;
  readonly actions: PromiseActions & Pick<PanelActions, 'insert'>;
}

/** The promise that Alt+K keeps: one that looks kept, else the one due first. */
export const keyedPromise = (promises: readonly OwedPromise[]): OwedPromise | undefined =>
  promises.find(({ proof }) => proof !== null) ?? promises[0];

/** What this customer was promised and has not got yet, whoever promised it. */
export function OpenPromises({ promises, record, sentences, notice, actions }: OpenPromisesProps) {
  const { text, locale } = useWords();
  const own = promisesText[locale];
  const keyed = keyedPromise(promises);
  const before = own.record(record.kept, record.broken);
  return (
    <PanelPart head={text.owed} aside={promises.length === 0 ? undefined : text.promises(promises.length)}>
      <ul>
        {promises.map((promise) => (
          <OwedRow
            promise={promise}
            isKeyed={promise === keyed}
            sentences={sentences}
            notice={notice}
            actions={actions}
            key={promise.id}
          />
        ))}
      </ul>
      <p class="owed-foot">
        {before !== '' && <span>{before}</span>}
        {promises.length > 0 && (
          <Button look="quiet" onPress={() => actions.copyPromises(promises)}>
            {own.copyNote}
          </Button>
        )}
      </p>
    </PanelPart>
  );
}
