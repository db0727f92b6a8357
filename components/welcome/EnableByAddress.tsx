import { useState } from 'preact/hooks';
import { accessText } from '../../lib/i18n/access';
import { popupText } from '../../lib/i18n/popup';
import type { Locale } from '../../lib/model/locale';
import { siteOf } from '../popup/tab-state';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { WhatIsRead } from '../ui/WhatIsRead';

interface EnableByAddressProps {
  readonly locale: Locale;
  /** Asks the browser for the site; called within the click, or the browser refuses. */
  readonly onEnable: (origin: string) => Promise<boolean>;
}

/** Enables a console by its address, also one of the shop's own server, before it is open. */
export function EnableByAddress({ locale, onEnable }: EnableByAddressProps) {
  const text = accessText[locale];
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<'wrong' | 'declined' | { host: string } | null>(null);
  const enable = (): void => {
    const origin = originOf(address);
    if (origin === null) {
      setSaid('wrong');
      return;
    }
    onEnable(origin).then(
      (isGiven) => setSaid(isGiven ? { host: new URL(origin).host } : 'declined'),
      () => setSaid('declined'),
    );
  };
  return (
    <form
      class="by-address"
      onSubmit={(event) => {
        event.preventDefault();
        enable();
      }}
    >
      <WhatIsRead locale={locale} />
      <Field
        type="url"
        label={text.address}
        value={address}
        placeholder="https://"
        hint={text.addressHint}
        fault={said === 'wrong' ? text.addressWrong : null}
        onInput={(next) => {
          setAddress(next);
          setSaid(null);
        }}
      >
        <Button onPress={enable}>{text.enableAddress}</Button>
      </Field>
      <p role="status">
        {said === 'declined'
          ? popupText[locale].declined
          : said !== null && typeof said === 'object'
            ? text.enabledAddress(said.host)
            : ''}
      </p>
    </form>
  );
}

/** The origin of an address as people type it; without a scheme it is https. */
export function originOf(written: string): string | null {
  const address = written.trim();
  const whole = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  return /^https?:\/\/[^\s/]*[.:\]][^\s/]*|^https?:\/\/localhost/i.test(whole) ? siteOf(whole) : null;
}
