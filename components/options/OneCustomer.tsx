import { useEffect, useRef, useState } from 'preact/hooks';
import { privacyText } from '../../lib/i18n/privacy';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { ICON_DOWNLOAD, ICON_SEARCH } from '../ui/icons';
import type { PrivacyPorts, StoredCustomer } from './PrivacySection';
import { Part, Row } from './Section';

type Done =
  | { readonly kind: 'erased'; readonly name: string; readonly parts: readonly [number, number, number] }
  | { readonly kind: 'failed' };

/** One customer's data: taken out as a file, or erased behind a confirmation that no slip gets through. */
export function OneCustomer({ ports, locale }: { ports: PrivacyPorts; locale: Locale }) {
  const text = privacyText[locale];
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly StoredCustomer[] | null>(null);
  const [asking, setAsking] = useState<StoredCustomer | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const turn = useRef(0);
  const find = (words: string): void => {
    setQuery(words);
    setDone(null);
    const mine = ++turn.current;
    if (words.trim() === '') setFound(null);
    else void ports.findCustomers(words.trim()).then((list) => mine === turn.current && setFound(list));
  };
  const erase = async ({ id, name }: StoredCustomer): Promise<void> => {
    try {
      const { entries, credits, links } = await ports.eraseCustomer(id);
      setDone({ kind: 'erased', name, parts: [entries, credits, links] });
      setAsking(null);
      setQuery('');
      setFound(null);
    } catch {
      setDone({ kind: 'failed' });
    }
  };
  return (
    <Part title={text.oneCustomer} lead={text.oneCustomerLead}>
      <div class="import">
        <div class="narrow">
          <Field
            hideLabel
            type="search"
            icon={ICON_SEARCH}
            label={text.findCustomer}
            placeholder={text.findHint}
            value={query}
            maxLength={60}
            onInput={find}
          />
        </div>
        <div aria-live="polite" class="changed">
          {done?.kind === 'failed' && (
            <Banner kind="warn">
              <b>{text.notErased}</b>
            </Banner>
          )}
          {done?.kind === 'erased' && (
            <Banner kind="good">
              <b>{text.erased(done.name)}</b>
              <p>{text.erasedParts(...done.parts)}</p>
            </Banner>
          )}
          {found?.length === 0 && <p class="hint">{text.nobody}</p>}
        </div>
        {found !== null && found.length > 0 && (
          <ul class="list">
            {found.map((customer) =>
              asking?.id === customer.id ? (
                <li class="editing" key={customer.id}>
                  <Confirm
                    customer={customer}
                    locale={locale}
                    onExport={() => void ports.exportCustomer(customer)}
                    onErase={() => void erase(customer)}
                    onKeep={() => setAsking(null)}
                  />
                </li>
              ) : (
                <Row
                  key={customer.id}
                  name={`${customer.name}${customer.phoneTail === null ? '' : ` ···${customer.phoneTail}`}`}
                  note={text.counts(customer.purchases, customer.promises, customer.entries)}
                  end={
                    <>
                      <Button icon={ICON_DOWNLOAD} onPress={() => void ports.exportCustomer(customer)}>
                        {text.export}
                        <span class="vh"> {customer.name}</span>
                      </Button>
                      <Button onPress={() => setAsking(customer)}>
                        {text.erase}
                        <span class="vh"> {customer.name}</span>
                      </Button>
                    </>
                  }
                />
              ),
            )}
          </ul>
        )}
      </div>
    </Part>
  );
}

interface ConfirmProps {
  readonly customer: StoredCustomer;
  readonly locale: Locale;
  readonly onExport: () => void;
  readonly onErase: () => void;
  readonly onKeep: () => void;
}

function Confirm({ customer: { name }, locale, onExport, onErase, onKeep }: ConfirmProps) {
  const text = privacyText[locale];
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const isSame = typed.trim() === name.trim();
  return (
    <fieldset
      class="row-form"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep();
      }}
    >
      <legend class="confirm">{text.eraseTitle(name)}</legend>
      <p>{text.eraseGone}</p>
      <p class="mute">{text.eraseStays}</p>
      <Field label={text.typeName(name)} value={typed} onInput={setTyped} />
      <div class="button-row">
        <Button look="primary" large disabled={!isSame} onPress={onErase}>
          {text.eraseConfirm(name)}
        </Button>
        <Button large onPress={onExport}>
          {text.exportFirst}
        </Button>
        <Button look="quiet" large onPress={onKeep}>
          {text.keep}
        </Button>
      </div>
    </fieldset>
  );
}
