/** A product as a sentence names it. */
export interface ProductWords {
  readonly name: string;
  /** Pieces bought, with the measure word where it is known: 一罐, `2 tins of`; empty for one of unknown measure. */
  readonly quantity: string;
}

/** A price and its owner, money and dates already written in the language of the sentence. */
export interface PriceWords {
  readonly amount: string;
  /** Where it is asked: 天猫店, `Tmall store`. */
  readonly place: string;
  /** What it is called, when it is no list price: 老客价; null: list price. */
  readonly offer: string | null;
  readonly condition: string | null;
  /** Last moment: 11月30日24点; null: no end is known. */
  readonly until: string | null;
  /** First and last day: 11月1日到30日; null: one of them is not known. */
  readonly range: string | null;
}

/** Where to order. */
export interface PlaceWords {
  /** As a customer calls it: 天猫店. */
  readonly place: string;
  /** The shop's own name for it: 岭上柑官方旗舰店. */
  readonly shop: string;
  readonly link: string;
}

/**
 * The wordings of one language. Every function returns whole sentences, except those called `…Part`, which are
 * joined with {@link Texts.join}. A price is always said with its owner, an official link with its payee.
 */
export interface Texts {
  /** Between parts of one sentence, at its end, and between sentences. */
  readonly join: { readonly parts: string; readonly end: string; readonly sentences: string };

  hello(name: string | null, agent: string | null): string;
  recall(date: string, place: string | null, product: ProductWords): string;
  askProduct(): string;

  pricesIntro(): string;
  correctionIntro(): string;
  /** `date` null: the name of the price says when. */
  paidPart(price: PriceWords, date: string | null): string;
  storePart(price: PriceWords): string;
  herePart(price: PriceWords, isSameAsStore: boolean): string;
  noPromotionPart(): string;
  sameGoods(): string;
  unknownPrice(product: string | null, blank: string): string;
  offerWithDates(price: PriceWords): string;
  deadline(price: PriceWords, afterwards: string | null): string;
  noDeadline(price: PriceWords): string;
  confirmPrice(minutes: string, store: PriceWords): string;

  stockNow(pieces: number): string;
  /** Each an amount, or the mark of one that is missing. */
  totalPrice(total: string, item: string, extra: string): string;
  /** `low`: the lowest of the last thirty days there. `offer` null: no lower price here. */
  trueReference(
    place: string,
    price: string,
    low: string,
    offer: { readonly price: string; readonly less: string } | null,
  ): string;
  totalsFirst(one: string, three: string | null): string;
  choiceInstead(
    product: string | null,
    time: string,
    substitute: string,
    difference: string,
    price: string,
  ): string;

  payHere(place: PlaceWords, payee: string, extras: readonly string[]): string;
  payOnPlatform(place: PlaceWords, extras: readonly string[]): string;
  onlyPayHere(place: PlaceWords, payee: string, other: PlaceWords | null): string;
  neverToPerson(): string;
  /** What an order brings, for the `extras` of the payment sentences. */
  order(): string;
  invoice(): string;
  /** `words`: the policy's own. */
  returns(words: string): string;
  storeLink(place: PlaceWords, product: string | null, price: string | null): string;
  storeInstead(
    place: PlaceWords,
    price: string | null,
    here: PriceWords | null,
    hasPromotion: boolean,
  ): string;
  productLink(place: PlaceWords, product: string, price: PriceWords | null): string;
  /** `isAll`: these are all official places there are. */
  places(places: readonly PlaceWords[], isAll: boolean): string;

  admitCode(): string;
  /** After another admission. */
  admitCodeToo(): string;
  admitLink(brand: string | null, isNoticed: boolean): string;
  admitBoth(name: string | null, brand: string | null): string;
  admitWithheld(price: PriceWords | null, store: PriceWords | null): string;
  notOurBrand(brand: string): string;
  sisterBrand(brand: string, relation: string, own: string): string;
  noRush(hasChoice: boolean): string;

  withdrawCard(): string;
  noSensitiveData(): string;
  ownDataOnly(): string;
  stayOnPlatform(price: PriceWords | null): string;
  acknowledgeStop(): string;
  close(
    name: string | null,
    store: string | null,
    fault: 'both' | 'code' | 'link' | 'withheld' | null,
  ): string;

  answerDelivery(words: string): string;
  answerReturns(words: string): string;
  answerInvoice(words: string | null): string;
  answerStock(product: string | null, pieces: number): string;
  answerQuality(claim: string, evidence: string): string;
  answerLater(time: string): string;

  latePromise(status: string, time: string): string;
  changedPromise(reason: string, choice: string): string;
  clearTime(time: string, step: string): string;
  /** `words`: what the policy says of shipping. */
  standardTime(words: string): string;
  timedHold(minutes: string): string;
  keepOwnership(time: string): string;

  takeCharge(step: string, time: string): string;
  /** `returns`: the policy's own words, null where it says nothing. */
  acknowledge(step: string, time: string, returns: string | null): string;
  askNeed(): string;
  checkRecord(date: string, place: string | null, product: ProductWords, amount: string): string;
  noPressure(): string;

  provenFact(claim: string, evidence: string): string;
  checkableFact(fact: string): string;
  nameSource(source: string): string;
  notMedicine(): string;
  honestReview(): string;
  /** `shop` null: the policy does not name it. */
  sayAutomated(shop: string | null, minutes: string): string;
  /** `terms`: the policy's own words. */
  grantReturn(terms: string, step: string): string;
  ownFactsOnly(fact: string): string;

  /** Offers whose own name cannot be used: called by whom they are for. */
  readonly offerNames: {
    readonly returning: string;
    readonly new: string;
    readonly all: string;
    readonly other: string;
  };
  /** An offer called by its own name and by what it is: 「满三件」活动价. */
  named(name: string, generic: string): string;
  readonly freeShipping: string;
  /** What channels are called, by channel id. */
  readonly channels: Readonly<Record<string, string>>;
  readonly ownShop: string;
  readonly miniProgram: string;
  /** What one month's promotion price is called. `month`: 1 to 12. */
  monthPromotion(month: number): string;
  pieces(count: number, measure: string | null): string;
}
