import type { PlanState } from '../../components/side-panel/panel-data';
import { dayOf } from '../../lib/followup/day';
import { planDay, verdictOf } from '../../lib/followup/plan';
import type { CustomerFile } from '../../lib/model/customer';
import { boughtOn, customerFile, regular } from '../support/customer-files';
import { teaShop } from '../support/shops';

const TODAY = dayOf('2026-11-18');

/** A day on which three may be written to, and one has just been. */
export function planCase(): PlanState {
  const { index } = teaShop();
  const day = planDay(TODAY, index, 'cold');
  const people = [
    regular({ id: 'wang', name: '王先生' }),
    customerFile({ id: 'lin', name: '林女士', purchases: [boughtOn('2026-11-11')] }),
    customerFile({ id: 'chen', name: '陈小姐', birthday: '1991-11-18', purchases: [boughtOn('2026-06-01')] }),
  ];
  const may = (file: CustomerFile) => {
    const verdict = verdictOf(file, day);
    return verdict.may ? [{ file, occasions: verdict.occasions }] : [];
  };
  const open = regular({ consent: { marketing: true, doNotContactSince: '2026-10-01T00:00:00Z' } });
  return {
    today: TODAY,
    weather: 'cold',
    list: people.flatMap(may),
    failed: false,
    isCut: true,
    open: { file: open, verdict: verdictOf(open, day) },
    settled: [
      {
        file: customerFile({ id: 'he', name: '何先生' }),
        followUp: {
          at: '2026-11-18T10:00:00Z',
          by: '小叶',
          reason: 'usage',
          occasion: 'usage 20750',
          outcome: 'skipped',
          why: 'spoke-already',
        },
      },
    ],
    index,
    agentName: '小叶',
  };
}
