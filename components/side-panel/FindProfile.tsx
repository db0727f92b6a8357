import { useEffect, useState } from 'preact/hooks';
import type { Identity } from '../../lib/model/open-conversation';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { ICON_PERSON, ICON_SEARCH } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { FoundProfile } from './panel-data';
import { useWords } from './words';

export interface FindProfileProps {
  /** Before anything is typed: profiles of the same name. Null: still looking. */
  readonly found: readonly FoundProfile[] | null;
  /** How far the console tells who this is; anything but a name needs no more words. */
  readonly identity: Identity;
  readonly name: string;
  readonly onFind: (query: string) => void;
  readonly onLink: (customerId: string) => void;
}

/** Links an unknown customer to a profile the shop has. A name alone never links: the agent says who it is. */
export function FindProfile({ found, identity, name, onFind, onLink }: FindProfileProps) {
  const { text } = useWords();
  const [query, setQuery] = useState('');
  const isWeak = identity === 'name' || identity === 'none';
  const hasFound = found !== null && found.length > 0;
  useEffect(() => onFind(''), []);
  const find = (next: string): void => {
    setQuery(next);
    onFind(next.trim());
  };
  return (
    <PanelPart
      head={isWeak ? text.whoIsThis(name) : query === '' && hasFound ? text.maybeThis : text.findProfile}
    >
      {isWeak && <p class="mute weak-identity">{text.weakIdentity(identity)}</p>}
      <Field
        small
        hideLabel
        type="search"
        icon={ICON_SEARCH}
        label={text.findProfile}
        placeholder={text.findHint}
        value={query}
        maxLength={60}
        onInput={find}
      />
      <ul class="found-profiles" aria-live="polite">
        {found?.map((profile) => (
          <FoundRow profile={profile} onLink={onLink} key={profile.id} />
        ))}
      </ul>
      {query.trim() !== '' && found?.length === 0 && <p class="mute">{text.nobodyFound}</p>}
    </PanelPart>
  );
}

function FoundRow({ profile, onLink }: { profile: FoundProfile; onLink: (id: string) => void }) {
  const { text, date } = useWords();
  const { id, name, phoneTail, purchase } = profile;
  return (
    <li class="fact-row">
      <Icon path={ICON_PERSON} />
      <span>
        <b>{name}</b> {phoneTail !== null && text.phoneTail(phoneTail)}
      </span>
      <Button onPress={() => onLink(id)}>
        <span aria-hidden="true">{text.itIs}</span>
        <span class="vh">{text.itIsNamed(name)}</span>
      </Button>
      {purchase !== null && <small>{text.boughtOn(purchase.product, date(purchase.atMs))}</small>}
    </li>
  );
}
