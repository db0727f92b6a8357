import type { Lexicon } from '../phrases/compile';

/** What agents promise to do. */
export const promise = {
  'promise.deed': {
    zh: ['发您', '发给您', '发你', '发给你', '告诉您', '告诉你', '通知您', '通知你', '回复您', '回复你', '给您回', '给你回', '给您发', '给你发', '给您寄', '给你寄', '给您补', '给你补', '给您退', '给你退', '给您换', '给你换', '给您查', '给您送', '给您打', '给您答', '联系您', '联系你', '联络您', '发出', '发货', '寄出', '寄给您', '补发', '补寄', '重发', '重寄', '退款', '退给您', '退到', '到账', '打款给您', '换新', '安排', '提醒您', '跟您说', '跟您讲', '答复', '回电', '处理好', '解决', '出货', '寄送', '传给您', '传给你', '帮您处理', '帮您查', '帮您退', '帮您换', '帮您补', '帮您留', '留到', '保留到', '上门', '开好', '修好', '开给您', '送到', '送达', '回访', '反馈给您', '回您', '回你', '更新给您', '确认好'],
    en: ["i'll send", 'i will send', "we'll send", 'we will send', "i'll get back", 'i will get back', "we'll get back", "i'll let you know", 'i will let you know', "we'll let you know", "i'll refund", "we'll refund", 'will refund', "i'll issue", "we'll ship", "i'll ship", 'will ship', 'ships', 'ship today', "i'll post", "we'll post", "i'll dispatch", "we'll dispatch", 'goes out', 'will go out', "i'll call", "we'll call", "i'll ring", "i'll email", "we'll email", "i'll update", "we'll update", "i'll confirm", "we'll confirm", "we'll replace", "i'll replace", 'will replace', "i'll arrange", "we'll arrange", "i'll fix", "we'll fix", "i'll sort", "we'll have it", "you'll have", "you'll get", "you'll receive", 'you will receive', 'will be sent', 'will be shipped', 'will be refunded', 'will be replaced', 'will be credited', 'will be with you', "i'll message", "i'll reply", "i'll hold", "we'll hold", "i'll keep", "i'll come back to you", "i'll follow up", "i'll remind you", "we'll deliver", 'will be delivered'],
  },
} as const satisfies Lexicon;
