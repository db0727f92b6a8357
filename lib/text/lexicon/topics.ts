import type { Lexicon } from '../phrases/compile';

/** What a question is about (`topic`) and what speaks to it (`answer`). */
export const topics = {
  'topic.payment': {
    zh: ['付款', '支付', '怎么付', '收款', '转账', '汇款', '刷卡', '分期', '花呗', '货到付款', '付钱', '扫码付', '付给', '信用卡', '微信付', '支付宝', '对公', '押金', '定金'],
    en: ['pay', 'paying', 'payment', 'payee', 'credit card', 'debit card', 'checkout', 'paypal', 'apple pay', 'google pay', 'klarna', 'instalments', 'installments', 'cash on delivery', 'deposit'],
  },
  'topic.brand': {
    zh: ['官方', '旗舰店', '正品', '哪家店', '哪个店', '什么店', '一家吗', '店名', '授权', '是你们的店', '直营', '专柜'],
    en: ['official', 'authentic', 'authorised', 'authorized', 'genuine', 'your store', 'your shop', 'your site', 'same company', 'same seller'],
  },
  'topic.safety': {
    zh: ['安全', '放心', '靠谱', '保障', '骗'],
    en: ['safe', 'legit', 'secure', 'trust you', 'scam'],
  },
  'topic.delivery': {
    zh: ['几天到', '几天能到', '什么时候到', '啥时候到', '多久到', '多久能到', '几号到', '几点到', '什么时候发', '啥时候发', '什么时候能发', '今天发', '今天能发', '发货', '快递', '物流', '顺丰', '运费', '邮费', '包邮', '到货', '寄到', '能到', '送到', '送货', '配送', '多久能', '多久发', '何时', '几时到', '宅配', '超商', '免运', '单号', '包裹', '发什么'],
    en: ['ship', 'ships', 'shipping', 'shipped', 'deliver*', 'arrive', 'arrives', 'arrival', 'courier', 'postage', 'tracking', 'dispatch*', 'when will it', 'when will i get', 'when do i get', 'when can i get', 'how long does it take', 'how long will it take', 'get here', 'get it by', 'here by', 'parcel', 'package'],
  },
  'topic.returns': {
    zh: ['退货', '可以退', '能退', '给退', '退吗', '退不退', '退换', '换货', '能换', '可以换', '退款', '包退', '包换', '七天无理由', '7天无理由', '鉴赏期', '保修', '质保', '保固', '售后', '坏了'],
    en: ['return', 'returns', 'returned', 'refund', 'refunds', 'refundable', 'exchange', 'warranty', 'guarantee', 'guaranteed', 'send it back', 'money back', 'take it back', 'swap it'],
  },
  'topic.invoice': {
    zh: ['发票', '开票', '抬头', '统编', '收据', '专票', '普票'],
    en: ['invoice', 'invoices', 'receipt', 'vat', 'tax invoice'],
  },
  'topic.stock': {
    zh: ['有货', '现货', '库存', '缺货', '还有吗', '还有没有', '还有没', '还有货', '补货', '断货', '什么时候有', '有没有货', '卖完', '没货'],
    en: ['in stock', 'available', 'availability', 'sold out', 'restock*', 'have any left', 'any left', 'still have', 'back in'],
  },
  'topic.usage': {
    zh: ['怎么用', '怎么泡', '怎么喝', '怎么吃', '怎么洗', '怎么装', '怎么选', '怎么穿', '怎么煮', '怎么保存', '怎么存', '怎么养', '怎么喂', '怎么充', '怎么连', '怎么设', '能喝', '能吃', '能用', '能戴', '能穿', '能洗', '能放', '能装', '能充', '能带', '可以喝', '可以吃', '可以用', '可以洗', '可以放', '可以穿', '适合', '孕妇', '孕期', '怀孕', '哺乳', '备孕', '婴儿', '儿童', '小孩', '宝宝', '孩子', '老人', '敏感肌', '过敏', '糖尿病', '血压', '用量', '保质期', '有效期', '能放几年', '能放多久', '能存', '尺寸', '尺码', '多大', '多长', '多高', '多宽', '多重', '多厚', '几码', '几斤', '几克', '容量', '兼容', '适配', '防水', '防滑', '材质', '面料', '成分', '配料', '区别', '洗吗', '水洗', '机洗', '颜色', '色差', '掉色', '续航', '功率', '几个人', '难度', '零基础', '学得会', '证书'],
    en: ['how do i use', 'how do you use', 'how to use', 'how do i', 'fit', 'fits', 'fitting', 'size', 'sizes', 'sizing', 'suitable', 'compatible', 'compatibility', 'waterproof', 'water resistant', 'ingredients', 'material', 'made of', 'wash', 'washable', 'dimension*', 'weigh*', 'how heavy', 'how big', 'how long is', 'how tall', 'how wide', 'capacity', 'colour', 'colours', 'color', 'colors', 'difference between', 'shelf life', 'last for', 'work with', 'works with', 'brew', 'pregnant', 'pregnancy', 'breastfeeding', 'baby', 'kids', 'kid', 'child', 'children', 'toddler', 'allergic', 'allergy', 'allergies', 'sensitive skin', 'gluten', 'vegan', 'nuts', 'beginner*', 'battery', 'prerequisite*', 'certificate'],
  },
  'topic.health': {
    zh: ['孕妇', '孕期', '怀孕', '哺乳', '备孕', '婴儿', '儿童', '小孩', '宝宝', '孩子', '老人', '敏感肌', '过敏', '糖尿病', '血压', '副作用', '中毒', '有毒', '有害', '甲醛'],
    en: ['pregnant', 'pregnancy', 'breastfeeding', 'nursing', 'baby', 'kids', 'child', 'children', 'toddler', 'allergic', 'allergy', 'allergies', 'diabetic', 'blood pressure', 'side effect*', 'toxic', 'poison*', 'medication', 'asthma'],
  },
  'answer.payee': {
    zh: ['收款方是', '收款方为', '收款方会', '收款方显示', '收款方写', '收款方「', '收款方:', '收款人是', '收款人为', '户名是', '户名为', '户名:', '公司账户', '公司户', '对公账户', '对公', '店铺账户', '平台担保', '平台代收', '平台收款', '请不要付', '不要付', '别付', '先别付', '先不要付', '请勿付', '不要扫', '别扫', '请勿扫', '不要转', '别转', '不要汇', '不是我们的码', '不是公司的码', '不是我们的收款', '退回给您'],
    en: ['the payee', 'payee shown', 'payee is', 'payee will', 'payee name', 'company account', 'business account', "our company's account", 'account name is', 'held by the platform', 'escrow', "please don't pay", "don't pay", 'do not pay', "don't scan", 'do not scan', "don't transfer", 'do not transfer', "don't send", 'not our code', 'not our account'],
  },
  'answer.payment': {
    zh: ['小程序', '旗舰店', '店铺', '官网', '淘宝', '天猫', '京东', '抖音', '拼多多', '虾皮', '付款页', '官方小程序', '官方商店', '官网付款', '官网下单', '官网结', '店里付', '页面付', '立即购买', '结算页', '页面下单', '支付宝', '微信支付', '微信付', '微信也', '货到付款', '信用卡', '刷卡', '可以刷', '超商付款', '分期', '花呗', '在平台付', '平台下单', '订单页', '转账', '汇款', '链接付', '链接里', '小程序下', '小程序付', '购物车', '结账', '结算', 'line pay', '街口', '全支付'],
    en: ['checkout', 'check out', 'official mini-program', 'official store', 'official site', 'our website', 'our site', 'at checkout', 'paypal', 'we accept', 'we take', 'you can pay', 'pay on the', 'pay with', 'pay by', 'card', 'visa', 'mastercard', 'apple pay', 'google pay', 'klarna', 'bank transfer', 'invoice', 'cash', 'instalment*', 'installment*'],
  },
  'answer.brand': {
    zh: ['官方旗舰店', '官方店', '旗舰店是', '旗舰店叫', '店名是', '店名叫', '不是我们的店', '不是我们家', '不是我们的', '不是同一家', '不是一家', '不是一个公司', '发错店', '发错了店', '发错链接', '发错了链接', '第二个品牌', '第二品牌', '副牌', '子品牌', '同公司的', '同一公司的', '同一个集团', '公司的第二', '是两个品牌', '两个牌子', '不同品牌', '不同的品牌', '不同牌子', '另一个品牌', '另外一个品牌', '官方小程序', '授权书', '授权编号', '授权经销', '授权证', '品牌授权', '营业执照', '代工', '经销商', '请别拍', '别在那', '不要在那'],
    en: ['official store', 'official shop', 'official site', 'official website', 'is not ours', "isn't ours", 'not our store', 'not our shop', 'not our site', 'not one of ours', 'wrong store', 'wrong link', 'wrong shop', 'our second brand', 'sister brand', 'sister company', 'parent company', 'also ours', 'different brand', 'separate brand', 'authorised dealer', 'authorized dealer', 'authorised seller', 'authorized seller', 'authorised reseller', 'authorized reseller', 'authorisation', 'authorization', 'not affiliated', 'trading name', 'trades as', 'registered as', "please don't order"],
  },
  'answer.delivery': {
    zh: ['发货', '发出', '今天发', '明天发', '当天发', '次日', '送达', '能到', '左右到', '到货', '包邮', '顺丰', '中通', '圆通', '韵达', '申通', '邮政', '京东', '单号', '运费', '邮费', '寄出', '已发', '几天', '出货', '隔日', '隔天', '天到', '天左右', '天内', '工作日', '工作天', '配送', '快递', '揽收', '免运', '可出', '派送', '物流', '明天', '后天', '周一', '周二', '周三', '周四', '周五', '周六', '周日', '小时', '号到', '宅配', '超商'],
    en: ['ship*', 'dispatch*', 'deliver*', 'arriv*', 'business day*', 'working day*', 'next day', 'tracking', 'days', 'day', 'week', 'weeks', 'postage', 'tomorrow', 'today', 'tonight', 'on its way', 'courier', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'hours', 'royal mail', 'ups', 'dhl', 'fedex', 'usps', 'in transit', 'out for'],
  },
  'answer.returns': {
    zh: ['可以退', '能退', '包退', '退货', '退换', '无理由', '退款', '退回', '退吗', '不能退', '不支持退', '不退', '换新', '换货', '可以换', '能换', '保修', '质保', '保固', '鉴赏期', '鉴赏', '年保', '可退', '天内', '维修', '修', '一年', '两年', '三年', '半年', '五年', '十年', '个月', '终身'],
    en: ['return*', 'refund*', 'exchange*', 'warranty', 'guarantee*', 'replac*', 'swap*', 'year', 'years', 'days', 'repair*', 'final sale'],
  },
  'answer.invoice': {
    zh: ['发票', '开票', '可开', '抬头', '电子票', '统编', '收据', '专票', '普票', '开给', '开好', '税'],
    en: ['invoice*', 'receipt*', 'vat', 'tax', 'bill'],
  },
  'answer.stock': {
    zh: ['有货', '有的', '现货', '没货', '缺货', '断货', '补货', '还有', '还剩', '卖完', '售罄', '到货', '库存', '没有了', '没了', '预售', '调货'],
    en: ['in stock', 'out of stock', 'sold out', 'available', 'unavailable', 'we have', "we've got", 'we do', 'restock*', 'left', 'back on', 'back in', 'none left', 'pre-order', 'backorder*', 'last one'],
  },
  'answer.safety': {
    zh: ['收款方', '可退', '可以退', '检测报告', '报告', '平台担保', '请不要付', '检测', '营业执照', '执照', '备案', '退款', '退货', '无理由', '先收货', '货到付款'],
    en: ['payee', 'tested', 'report', 'refund*', 'guarantee*', 'order page', 'registered', "please don't pay", 'certif*', 'encrypted', 'buyer protection', 'protected', 'escrow', 'reviews'],
  },
  'answer.quality': {
    zh: ['检测', '报告', '正品', '授权', '质检', '批次', '试喝', '试用', '试穿', '试吃', '小样', '无理由', '防伪', '保修', '包退', '先试', '改了', '换了', '原因', '材质', '面料', '工艺', '成分', '注册证', '认证', '质保', '官方', '不会', '可以退', '退换', '保质期', '日期', '生产', '全新', '好评', '评价', '实拍', '建议', '测试'],
    en: ['tested', 'test report', 'authentic', 'genuine', 'certif*', 'warranty', 'guarantee*', 'sample', 'try it', 'return*', 'lab', 'made of', 'made in', 'made from', 'material', 'because', 'brand new', 'reviews', 'serial', 'batch', 'years', 'recommend', 'steel', 'cotton', 'leather', 'wool', 'aluminium', 'aluminum', 'wood'],
  },
  'answer.hold': {
    zh: ['我查下', '我查一下', '我查查', '查一下', '查查', '帮您查', '帮你查', '给您查', '我核实', '核实', '帮您核实', '我问下', '我问一下', '我问问', '问下', '去问', '我确认', '确认一下', '确认下', '我看下', '我看一下', '我看看', '帮您看', '稍等', '等我', '等下', '等一下', '我来查', '帮您问', '帮你问', '马上查', '确认好', '核对一下', '核对下', '转给', '转接', '同事', '技术', '专员', '反馈给'],
    en: ["i'll check", 'i will check', 'let me check', 'let me just check', "i'll find out", "i'll ask", 'i will ask', 'let me ask', 'let me look', 'let me see', 'let me find', 'let me pull', 'let me verify', "i'll look into", "i'll look up", "i'll look it up", 'looking into', 'one moment', 'just a moment', 'a moment please', 'one second', 'one sec', 'hang on', 'hold on', 'bear with me', "i'll confirm", 'let me confirm', 'checking', 'give me a minute', 'give me a moment', 'i need to check', "i'd need to check", 'get back to you', "i'll have to ask", 'colleague', "i don't know", 'not sure'],
  },
  'answer.reassure': {
    zh: ['放心', '没事', '没问题', '是我们的', '我们的码', '都一样', '一样的', '是一样', '一家的', '不用担心', '别担心', '不会骗', '不骗', '绝对正规', '肯定是', '当然是真', '正规的', '保真', '信我', '相信我'],
    en: ["don't worry", 'do not worry', "it's fine", "it's ours", 'its ours', "that's ours", 'trust me', 'trust us', 'all the same', 'same company', 'same quality', 'same thing', "it's safe", 'perfectly safe', 'totally safe', 'totally legit', "it's legit", 'rest assured', 'no need to worry', 'of course it is'],
  },
  'mark.question': {
    zh: ['吗', '么', '什么', '啥', '怎么', '咋', '多少', '几点', '几天', '哪里', '哪儿', '哪个', '哪款', '哪家', '哪种', '哪天', '谁', '能不能', '是不是', '行不行', '好不好', '会不会', '要不要', '有没有', '可不可以', '怎样', '如何', '何时', '为什么', '为啥', '多久', '几号', '几个', '多大', '多长', '多重', '是否'],
    en: ['how', 'what', 'when', 'where', 'why', 'who', 'which', 'can you', 'can i', 'is it', 'is this', 'is that', 'do you', 'does it', 'does this', 'are you', 'will it', 'could you', 'would it', 'any discount'],
    not: ['什么的', '没什么', '怎么都', '不怎么', '什么都', '啥都', '这么', '那么', '多么', '要么', '怎么说呢', '没啥', '怎么着都', '随便怎么', '什么时候都', 'what a', "that's what", 'know what', 'no matter'],
  },
} as const satisfies Lexicon;
