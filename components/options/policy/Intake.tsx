import { useId, useRef, useState } from 'preact/hooks';
import { optionsText } from '../../../lib/i18n/options';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import { channelName } from '../../../lib/i18n/ui';
import type { Locale } from '../../../lib/model/locale';
import type { PolicyFile } from '../../../lib/model/policy';
import { type PlaceGuess, readPlace } from '../../../lib/policy/read-place';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { ICON_CODE } from '../../ui/icons';
import { type Draft, faultsAt, fromDraft } from '../form/fields';
import { RowForm } from '../form/RowForm';
import type { OptionsStore } from '../options-store';
import { Part } from '../Section';
import { fieldsOf } from './part-fields';
import { type ListPart, pathOf, rowsOf, withRows } from './parts';
import { isComplete, Recognised } from './Recognised';

export interface IntakeProps {
  readonly store: Pick<OptionsStore, 'changePolicy' | 'readCodes'>;
  readonly file: PolicyFile;
  readonly locale: Locale;
}

type Outcome =
  | { readonly kind: 'reading' }
  | { readonly kind: 'said'; readonly words: string }
  | {
      readonly kind: 'form' | 'ready';
      readonly part: ListPart;
      readonly draft: Draft;
      readonly words: string;
    };

/** A pasted link or a dropped code becomes a row that is filled in; its owner checks it, then saves. */
export function Intake({ store, file, locale }: IntakeProps) {
  const text = policyFormText[locale];
  const id = useId();
  const [link, setLink] = useState('');
  const [isOver, setIsOver] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const intake = useRef<HTMLElement>(null);

  const take = (words: string): void => {
    const next = outcomeOf(readPlace(words), words, file, locale);
    const isReady =
      next.kind === 'form' &&
      // A trader's own code is taken only by somebody who has looked at it.
      next.words !== text.traderCode &&
      isComplete(fieldsOf(next.part, file, locale), next.draft);
    setOutcome(isReady ? { ...next, kind: 'ready' } : next);
  };
  const takePicture = async (picture: File | undefined): Promise<void> => {
    if (picture === undefined) return;
    setOutcome({ kind: 'reading' });
    const codes = await store.readCodes(picture).catch(() => null);
    const [first] = codes ?? [];
    if (first !== undefined) take(first);
    else setOutcome({ kind: 'said', words: codes === null ? text.notAPicture : text.noCode });
  };
  const save = async (part: ListPart, draft: Draft) => {
    const rows = rowsOf(part, file);
    const row = fromDraft(fieldsOf(part, file, locale), draft);
    const result = await store.changePolicy(withRows(part, file, [...rows, row]));
    if (result.kind === 'faulty') return faultsAt(result.issues, pathOf(part, rows.length));
    if (result.kind === 'not-saved') return 'not-saved';
    setOutcome(null);
    setLink('');
    // The next link can be pasted at once.
    intake.current?.querySelector('input')?.focus();
    return null;
  };
  return (
    <Part title={text.intake} lead={text.intakeHint}>
      <section
        ref={intake}
        class={isOver ? 'intake over' : 'intake'}
        aria-label={text.intake}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void takePicture(event.dataTransfer?.files[0]);
        }}
        onPaste={(event) => {
          const picture = event.clipboardData?.files[0];
          if (picture !== undefined) void takePicture(picture);
        }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (link.trim() !== '') take(link);
          }}
        >
          <Field label={text.intakeLink} hideLabel placeholder="https://" value={link} onInput={setLink}>
            <button type="submit" class="button">
              {text.intakeRead}
            </button>
          </Field>
        </form>
        <label class="button large" for={id}>
          <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
            <path d={ICON_CODE} />
          </svg>
          {text.intakePicture}
        </label>
        <input
          class="vh"
          type="file"
          id={id}
          accept="image/*"
          onChange={(event) => {
            void takePicture(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </section>
      <div aria-live="polite">
        {outcome?.kind === 'reading' && <p class="hint">{text.intakeReading}</p>}
        {outcome?.kind === 'said' && (
          <Banner kind="warn" action={<Button onPress={() => setOutcome(null)}>{text.cancel}</Button>}>
            {outcome.words}
          </Banner>
        )}
        {outcome?.kind === 'ready' && (
          <div class="list single">
            <Recognised
              key={`${outcome.part} ${outcome.words}`}
              words={outcome.words}
              fields={fieldsOf(outcome.part, file, locale)}
              draft={outcome.draft}
              locale={locale}
              onSave={(draft) => save(outcome.part, draft)}
              onEdit={() => setOutcome({ ...outcome, kind: 'form' })}
              onCancel={() => setOutcome(null)}
            />
          </div>
        )}
        {outcome?.kind === 'form' && (
          <div class="list single" key={`${outcome.part} ${outcome.words}`}>
            <RowForm
              label={text.intake}
              fields={fieldsOf(outcome.part, file, locale)}
              start={outcome.draft}
              locale={locale}
              timeZone={file.shop.timeZone}
              onSave={(draft) => save(outcome.part, draft)}
              onCancel={() => setOutcome(null)}
            >
              <Banner>{outcome.words}</Banner>
            </RowForm>
          </div>
        )}
      </div>
    </Part>
  );
}

function outcomeOf(place: PlaceGuess, words: string, file: PolicyFile, locale: Locale): Outcome {
  const text = policyFormText[locale];
  const own = file.brands.filter((brand) => brand.own);
  const payee = file.payments?.payees[0] ?? file.shop.company ?? '';
  switch (place.kind) {
    case 'nothing':
      return { kind: 'said', words: text.nothingRead };
    case 'shop': {
      if (file.shops.some(({ urls }) => urls.includes(place.pattern)))
        return { kind: 'said', words: text.known };
      const channel = place.channel ?? 'official';
      return {
        kind: 'form',
        part: 'shops',
        words: text.isShop(
          `${place.channel === null ? text.ownSite : channelName(channel, locale)} ${place.host}`,
        ),
        draft: {
          channel,
          brand: own[0]?.id ?? '',
          // The name in an address is a spelling for machines; customers know the shop's.
          name: file.shop.name,
          urls: place.pattern,
        },
      };
    }
    case 'payment': {
      if (place.payee === 'personal') return { kind: 'said', words: text.personalCode };
      if (file.payments?.allowed.some(({ pattern }) => pattern === place.pattern) === true)
        return { kind: 'said', words: text.known };
      return {
        kind: 'form',
        part: 'allowed',
        words:
          place.payee === 'small-trader'
            ? text.traderCode
            : text.isShop(optionsText[locale].paymentKind[place.payment]),
        draft: {
          kind: place.payment,
          pattern: place.pattern,
          appId: place.merchantId ?? '',
          payee,
          name: '',
        },
      };
    }
    case 'contact':
      return {
        kind: 'form',
        part: 'contacts',
        words: text.contactCode,
        draft: { kind: place.scheme === 'web' ? 'url' : place.scheme, value: words.trim() },
      };
  }
}
