import type { Lexicon } from '../phrases/compile';

/** Asking a customer for what the shop already knows, and what makes it right to ask. */
export const recall = {
  'recall.want': {
    zh: ['要哪款', '要哪一款', '要哪个', '要哪种', '要什么', '要哪', '想要哪', '想要什么', '想买什么', '想买哪', '买哪款', '买哪个', '买哪种', '买什么', '看中哪', '看上哪', '需要哪', '需要什么产品', '需要什么商品', '需要哪款', '哪一款', '哪款呢', '哪款呀', '哪款商品', '什么产品', '什么款', '拍哪', '选哪'],
    en: ['which one would you like', 'which one do you want', 'which one', 'which product', 'which item', 'which model', 'which tea', 'which would you like', 'what would you like to order', 'what would you like to buy', 'what would you like', 'what are you looking for', 'what product', 'what item', 'what can i get you', 'which size would', 'which flavour', 'which flavor'],
  },
  'recall.bought': {
    zh: ['上次买的什么', '上次买的是什么', '上次买的哪', '上次买的是哪', '上次买哪', '上次买了什么', '上次拍的', '上次用的', '上次是哪', '之前买的什么', '之前买的是什么', '之前买的哪', '之前买的是哪', '之前买哪', '之前买了什么', '以前买的', '之前用的是', '之前用哪', '买的是哪款', '买的哪款', '买的什么', '买的是什么', '买过哪', '买过什么', '在哪里买的', '在哪买的', '哪里买的', '哪儿买的', '什么时候买的', '多少钱买的', '买成多少', '上次多少钱', '之前多少钱', '上次付了多少', '当时多少钱', '家里用的是哪', '您用的是哪', '手机是哪', '什么型号的手机', '机型是', '是哪一支', '平时喝什么', '平时吃什么', '平时用什么', '平常喝什么', '平常吃什么', '平常用什么', '一般喝什么', '一般吃什么', '一般用什么', '平时穿什么', '穿多大', '穿几码', '平时穿多'],
    en: ['which product did you', 'which one did you', 'what did you buy', 'what did you order', 'what did you have last', 'what did you get last', 'which did you buy', 'which did you have', 'which one do you have', 'do you have yourself', 'what did you pay', 'how much did you pay', 'when did you buy', 'where did you buy', 'when did you order', 'what do you usually', 'which do you usually', 'what do you normally', 'what size do you', 'what size are you', "what's your size", 'which size do you', 'what did you use before', 'remind me what', 'remind me which', 'remind us', 'what was your last', 'what was your previous'],
  },
  'recall.first': {
    zh: ['第一次购买', '初次购买', '第一次在', '第一次买', '第一次来', '第一次光临', '首次购买', '头一次', '头一回', '新客户吗', '新客吗', '新朋友', '之前有买过', '有买过', '买过吗', '买过没', '买过我们', '以前买过', '之前买过', '有没有买过', '用过我们', '喝过我们', '吃过我们', '之前有在我', '来过吗', '有在我们', '在我们家买过', '在我们这边买', '在本店购买'],
    en: ['have you bought', 'have you ordered', 'have you shopped', 'have you tried our', 'have you tried us', 'have you used our', 'bought from us before', 'ordered from us before', 'shopped with us before', 'first time', 'new to us', 'new customer', 'are you new'],
  },
  'recall.again': {
    zh: ['再说一遍', '再说一次', '再讲一遍', '重新说', '重新描述', '再描述', '再发一遍', '重复一下', '从头说', '再讲一次'],
    en: ['say that again', 'tell me again', 'explain again', 'repeat that', 'repeat your', 'repeat the', 'describe the issue again', 'start over', 'from the beginning', 'once more what'],
  },
  'recall.name': {
    zh: ['怎么称呼', '贵姓', '您的名字', '叫什么名字', '您尊姓', '如何称呼', '您的称呼'],
    en: ["what's your name", 'what is your name', 'may i have your name', 'may i ask your name', 'can i get your name', 'could i have your name', 'who am i speaking', 'who am i chatting'],
  },
  'recall.greeting': {
    zh: ['有什么可以帮', '有什么能帮', '有什么需要', '请问有什么', '需要什么帮助', '有什么可以为您', '很高兴为您服务', '欢迎光临'],
    en: ['how can i help', 'how may i help', 'what can i do for you', 'how can i assist', 'how may i assist', 'how can we help', 'welcome to'],
  },
  'recall.repeat': {
    zh: ['上次', '上回', '之前', '以前', '又喝完', '喝完了', '用完了', '吃完了', '快没了', '没了', '再来', '再买', '再要', '再带', '还要', '还是那', '老样子', '照旧', '回购', '复购', '补货', '续', '老客', '一样的', '同款', '同样的', '那款', '那个', '又'],
    en: ['again', 'another', 'same', 'more', 'reorder', 're-order', 'repeat', 'last time', 'running low', 'ran out', 'run out', 'out of', 'used up', 'usual', 'refill', 'top up', 'restock', 'returning', 'as before', 'previous'],
  },
  'recall.new': {
    zh: ['换个', '换一个', '换款', '换一款', '换种', '换口味', '别的', '其他', '其它', '新品', '新款', '新的', '推荐', '送人', '送礼', '送给', '礼物', '送朋友', '给朋友', '给我朋友', '朋友要', '同事要', '帮朋友', '帮同事', '帮我妈', '帮我爸', '给我妈', '给我爸', '给妈妈', '给爸爸', '给我妹', '给我姐', '给我哥', '给我弟', '给老公', '给老婆', '给我老', '给我女', '给我儿', '给孩子', '给女朋友', '给男朋友', '给对象', '给家里', '给长辈', '给领导', '给客户', '给同事', '给她', '给他', '有什么', '有哪些', '另外', '不一样的', '地址变', '换地址', '改地址', '新地址', '搬家'],
    en: ['something else', 'something different', 'different one', 'something new', 'new one', 'other options', 'recommend*', 'suggest*', 'gift', 'present', 'for my friend', 'for a friend', 'for my mum', 'for my mom', 'for my dad', 'for my mother', 'for my father', 'for my partner', 'for my wife', 'for my husband', 'for my sister', 'for my brother', 'for my son', 'for my daughter', 'for my kid*', 'for my boss', 'for my colleague', 'for my neighbour', 'for her', 'for him', 'someone else', 'another kind', 'change of address', 'new address', 'i moved', 'moved house', 'what do you have', 'what else'],
  },
} as const satisfies Lexicon;
