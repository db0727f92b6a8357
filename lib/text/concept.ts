import type { automation } from './lexicon/automation';
import type { brand } from './lexicon/brand';
import type { canned } from './lexicon/canned';
import type { claims } from './lexicon/claims';
import type { complaint } from './lexicon/complaint';
import type { conduct } from './lexicon/conduct';
import type { costs } from './lexicon/costs';
import type { deeds } from './lexicon/deeds';
import type { endorsements } from './lexicon/endorsements';
import type { extras } from './lexicon/extras';
import type { guards } from './lexicon/guards';
import type { handoff } from './lexicon/handoff';
import type { health } from './lexicon/health';
import type { intimacy } from './lexicon/intimacy';
import type { needs } from './lexicon/needs';
import type { payment } from './lexicon/payment';
import type { pressure } from './lexicon/pressure';
import type { pretexts } from './lexicon/pretexts';
import type { price } from './lexicon/price';
import type { privacy } from './lexicon/privacy';
import type { promise } from './lexicon/promise';
import type { promotions } from './lexicon/promotions';
import type { recall } from './lexicon/recall';
import type { reference } from './lexicon/reference';
import type { remember } from './lexicon/remember';
import type { reviews } from './lexicon/reviews';
import type { rights } from './lexicon/rights';
import type { rivals } from './lexicon/rivals';
import type { scarcity } from './lexicon/scarcity';
import type { shortSpellings } from './lexicon/short-spellings';
import type { stop } from './lexicon/stop';
import type { sure } from './lexicon/sure';
import type { swap } from './lexicon/swap';
import type { topics } from './lexicon/topics';
import type { trust } from './lexicon/trust';
import type { vague } from './lexicon/vague';
import type { waiting } from './lexicon/waiting';
import type { wishes } from './lexicon/wishes';

/** The name of a list of phrases in `lexicon/`: types only, the phrases themselves reach no bundle. */
export type Concept =
  | keyof typeof automation
  | keyof typeof brand
  | keyof typeof claims
  | keyof typeof canned
  | keyof typeof complaint
  | keyof typeof conduct
  | keyof typeof intimacy
  | keyof typeof needs
  | keyof typeof payment
  | keyof typeof costs
  | keyof typeof extras
  | keyof typeof deeds
  | keyof typeof endorsements
  | keyof typeof guards
  | keyof typeof handoff
  | keyof typeof health
  | keyof typeof pressure
  | keyof typeof pretexts
  | keyof typeof price
  | keyof typeof privacy
  | keyof typeof promise
  | keyof typeof promotions
  | keyof typeof recall
  | keyof typeof reference
  | keyof typeof reviews
  | keyof typeof scarcity
  | keyof typeof rights
  | keyof typeof rivals
  | keyof typeof remember
  | keyof typeof shortSpellings
  | keyof typeof stop
  | keyof typeof swap
  | keyof typeof topics
  | keyof typeof trust
  | keyof typeof sure
  | keyof typeof vague
  | keyof typeof waiting
  | keyof typeof wishes;
