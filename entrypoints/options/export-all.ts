import type { Stores } from '../../lib/storage/stores';

/** All that is stored, as plain data. Reviews are complete: verdicts that were changed stand beside the later ones. */
export async function exportAll(stores: Stores, uiLanguage: string): Promise<unknown> {
  const { policies, customers, log, reviews, credits, library, settings, adapters } = stores;
  const { disputes, activity, crises, ruleMoves, storedConversations } = stores;
  const people = await customers.all();
  const reviewed = await reviews.reviewedIds();
  return {
    format: 1,
    exportedAt: new Date().toISOString(),
    policies: await policies.history(),
    customers: people,
    consoleLinks: (await Promise.all(people.map(({ id }) => customers.linksOf(id)))).flat(),
    log: await log.range(0, Number.POSITIVE_INFINITY),
    reviews: (await Promise.all(reviewed.map((id) => reviews.history(id)))).flat(),
    disputes: [...(await disputes.all()).values()],
    activity: await activity.days('', '\uffff'),
    crises: await crises.all(),
    ruleMoves: await ruleMoves.all(),
    credits: await credits.range(0, Number.POSITIVE_INFINITY),
    library: await library.all(),
    conversations: await storedConversations.some(await storedConversations.keys()),
    settings: {
      ...(await settings.load(uiLanguage)),
      panelPassphrase: undefined,
      reviewPassphrase: undefined,
    },
    adapters: await adapters.all(),
  };
}
