import type { OpenConversation } from '../../lib/model/open-conversation';
import type { MarkState } from '../ui/StateMark';

/** The mark of each state of trust. */
export const TRUST_MARKS: Readonly<Record<OpenConversation['trust'][number]['kind'], MarkState>> = {
  steady: 'calm',
  doubtful: 'warning',
  crisis: 'critical',
  repaired: 'calm',
  lost: 'off',
};
