import { effect, signal, untracked } from '@preact/signals';
import { isoDateOf } from '../../components/side-panel/days';
import { maskedCustomer } from '../../components/side-panel/mask';
import type { Notice, PanelActions, Planned, PlanState } from '../../components/side-panel/panel-data';
import { dayOf } from '../../lib/followup/day';
import { rangesOf } from '../../lib/followup/keys';
import { type PlanDay, planDay, verdictOf, type Weather } from '../../lib/followup/plan';
import { send } from '../../lib/messages/messaging';
import type { CareChange, FollowUp } from '../../lib/model/care';
import type { CustomerFile } from '../../lib/model/customer';
import type { Stores } from '../../lib/storage/stores';
import type { PanelSignals } from './store';

/** As many as one agent writes to with care in a day. */
const MOST_PLANNED = 20;
/** Looked at to find these: some have just been written to, or wait. */
const MOST_LOOKED_AT = 200;

type PlanActions = Pick<PanelActions, 'planFollowUps' | 'settleFollowUp' | 'undoFollowUp'>;

/** The plan of today, read when its tab is opened and again after each change; nothing is followed in between. */
export function createPlanner(store: PanelSignals, stores: Stores) {
  const plan = signal<PlanState | null>(null);
  let turn = 0;

  const read = async (weather: Weather | null): Promise<void> => {
    const mine = ++turn;
    const index = store.index.value;
    const day = planDay(dayOf(isoDateOf(Date.now(), store.timeZone.value)), index, weather);
    const { agentName, masksNumbers } = store.settings.value;
    const base = {
      today: day.today,
      weather,
      settled: plan.value?.settled ?? [],
      index,
      agentName,
      list: plan.value?.list ?? null,
      failed: false,
      isCut: false,
      open: null,
    };
    plan.value ??= base;
    const shown = (file: CustomerFile): CustomerFile => (masksNumbers === true ? maskedCustomer(file) : file);
    try {
      const files = await stores.followUps.due(rangesFor(day), MOST_LOOKED_AT);
      const open = store.customer.value ?? null;
      const all = files
        .filter(({ id }) => id !== open?.id)
        .flatMap((file): Planned[] => {
          const verdict = verdictOf(file, day);
          return verdict.may ? [{ file: shown(file), occasions: verdict.occasions }] : [];
        });
      if (mine !== turn) return;
      plan.value = {
        ...base,
        settled: plan.value.settled,
        list: all.slice(0, MOST_PLANNED),
        isCut: all.length > MOST_PLANNED || files.length === MOST_LOOKED_AT,
        open: open && { file: shown(open), verdict: verdictOf(open, day) },
      };
    } catch {
      if (mine === turn) plan.value = { ...base, list: null, failed: true };
    }
  };

  // Another conversation is in front: whom it is with, and who is left, is read anew.
  effect(() => {
    if (store.customer.value === undefined) return;
    const known = plan.peek();
    if (known !== null) untracked(() => void read(known.weather));
  });

  const change = (
    customerId: string,
    what: CareChange,
    at: string,
    then: (file: CustomerFile) => void,
  ): void => {
    const say = (notice: Notice): void => {
      store.notice.value = notice;
    };
    store.notice.value = null;
    const by = store.settings.value.agentName;
    send('changeCare', { customerId, at, by, language: null, change: what })
      .then(() => stores.customers.byId(customerId))
      .then(
        async (file) => {
          if (file !== null) then(file);
          say({ kind: 'cared', change: what });
          await read(plan.value?.weather ?? null);
        },
        () => say({ kind: 'not-saved' }),
      );
  };

  const actions: PlanActions = {
    planFollowUps: (weather) => void read(weather),
    settleFollowUp(customerId, followUp) {
      const at = new Date().toISOString();
      const settled: FollowUp = { at, by: store.settings.value.agentName, ...followUp };
      change(customerId, { kind: 'follow-up', ...followUp }, at, (file) => {
        if (plan.value !== null)
          plan.value = { ...plan.value, settled: [{ file, followUp: settled }, ...plan.value.settled] };
      });
    },
    undoFollowUp(customerId, followUpAt) {
      const undo = { kind: 'undo-follow-up' as const, followUpAt };
      change(customerId, undo, new Date().toISOString(), () => {
        if (plan.value !== null)
          plan.value = {
            ...plan.value,
            settled: plan.value.settled.filter(
              ({ file, followUp }) => file.id !== customerId || followUp.at !== followUpAt,
            ),
          };
      });
    },
  };
  return { plan, actions };
}

const rangesFor = ({ today, festivals, arrivals }: PlanDay) =>
  rangesOf(
    today,
    festivals.map(({ festival }) => festival),
    arrivals.flatMap(({ name, aliases }) => [name, ...aliases]),
    arrivals.length > 0,
  );
