import { Guard, guardsOf } from '../text/clauses';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';

/** What a customer complains of. `grave`: money, health or fraud. */
export interface Complaint extends Span {
  readonly kind: 'grave' | 'goods' | 'service';
  /** Put as a question or a supposition: 这是假货吧. */
  readonly asks: boolean;
}

const KINDS = [
  ['complain.grave', 'grave'],
  ['complain.service', 'service'],
  ['complain.goods', 'goods'],
] as const;

/** What does not complain: would it, could it, is it easy to. */
const BEFOREHAND =
  /会不会|容易|怕|担心|以免|避免|如何|怎么才|是否|能不能|可不可以|有没有|\b(?:will|would|could|might|may|can|does|do|is there|are there|worried|afraid|in case|should)\b[^,.]{0,30}$/;
/** 碎了怎么赔, 坏了能修吗: asks for the terms. */
const TERMS =
  /^[^，。!?]{0,4}(?:的话|怎么办|怎么赔|包赔|能退|能换|可以退|可以换|能修|可以修|有保修|保修|管不管|赔吗|吗)/;

/** The gravest complaint of a customer's message; null: none. */
export function readComplaint(reading: Reading): Complaint | null {
  if (reading.has('complain.elsewhere') || reading.has('price.ask') || reading.has('ask.how-to-buy'))
    return null;
  if (WANTS.test(reading.text)) return null;
  for (const [concept, kind] of KINDS)
    for (const hit of reading.all(concept)) {
      const guards = guardsOf(reading, hit);
      if ((guards & (Guard.hypothetical | Guard.warning)) !== 0) continue;
      const clause = reading.clause(hit.start);
      const before = reading.text.slice(clause.start, hit.start);
      if (DENIED.test(before) || BEFOREHAND.test(before)) continue;
      if (TERMS.test(reading.text.slice(hit.end, clause.end))) continue;
      if (kind === 'goods' && clause.asks && !HAPPENED.test(reading.text.slice(clause.start, clause.end)))
        continue;
      return {
        start: hit.start,
        end: hit.end,
        kind,
        asks: kind === 'grave' && DOUBTS.test(reading.text.slice(clause.start, clause.end)),
      };
    }
  return null;
}
/** Looks for something: the trouble, if any, is why. */
const WANTS =
  /推荐|帮我[^，。]{0,4}找|想[找买订要](?!个说法|退|投诉)|麻烦您?找|\b(?:recommend|suggest|looking for|find me|search (?:for|me)|book me|i(?:'d| would) like to (?:buy|book|order|find|reserve))\b/;

/** 是假货吧, 是不是多扣了: asked, not yet told. */
const DOUBTS = /[吧吗][\s?]*$|是不是|会不会|\b(?:is|are) (?:it|this|they|these)\b/;
/** A question that tells what happened: 怎么坏了, "why is it broken?" */
const HAPPENED = /怎么|为什么|咋|为何|了[吧啊呀?]*$|why|how come|how (?:is|are|was|did)|what happened/;
/** Not directly before: 没坏, "not broken". */
const DENIED = /(?:没有?|不|未|别|\bno|\bnot|\bnever|n't|\bwithout)\s?$/;

/** Whether a reply says sorry, or does something about it. */
export const takesUp = (reading: Reading): boolean => reading.has('reply.sorry') || mends(reading);

/** Whether a reply puts it right or sets about it; a word such as "today" or "check" in passing does not. */
export const mends = (reading: Reading): boolean => reading.has('reply.step') && MENDS.test(reading.text);
const MENDS =
  /补[发寄给偿一]|重[发寄新]|换[新货一]|[更调]换|退[款货给您回钱]|可以退|退[^，。]{0,3}差|赔|免单|维修|返修|检修|检测|上门|召回|先不要|先别|停用|医|核[实对查]|[查催]|确认|跟进|处理|解决|反馈|上报|登记|安排|联系|转[给接达人]|主管|经理|店长|售后|专员|拍[照张个一下段]|照片|视频|截图|发[我张一]|批号|单号|改|因为|由于|原因|试试|教您|[就可]退|重启|长按|重置|撤|加派|我来|负责|\b(?:replac|refund|resend|re-send|send|sent|return|exchang|credit|compensat|reimburs|repair|fix|check|look|investigat|find out|trac|chas|contact|touch|reach|escalat|report|pass|rais|arrang|collect(?!ion)|supervisor|manager|team|specialist|support|dm\b|message|e-?mail|photo|picture|video|screenshot|number|batch|details|info|tell|let me|let us|i'll|i will|we'll|we will|could you|can you|did you (?!want|need|fancy|like)|have you (?!seen|tried our|considered|thought|looked)|try|restart|reset|reinstall|unplug|stop using|doctor|resolv|sort|cancel)|\b(?:to|can|will|could|'ll) (?:help|assist)\b(?! you today| you\?)/;
