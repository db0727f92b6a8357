import type { Lexicon } from '../phrases/compile';

/** Data that must not be asked for, repeated or passed on. */
export const privacy = {
  'data.secret': {
    zh: ['六位数', '6位数', '四位数字', '六位数字', '短信里的数字', '短信里的码', '收到的数字', '收到的那串', '收到一串', '那串数字', '验证码', '验证信息', '验证短信', '校验码', '动态码', '动态密码', '短信码', '短信验证', '一次性密码', '登录码', '密码', '口令', '支付密码', '交易密码', '安全码', 'cvv', 'cvc', '背面三位', '背面3位', '背面后三位', '背面的三位', '后三码', '末三码', '背面三码', '背后三码', '签名栏', '签名条', '卡号', '信用卡号', '银行卡号', '卡片号码', '全号', '付款码', '付款条码', '付款二维码', '支付码', '余额截图', '钱包截图', '银行流水', '银行卡照片', '银行卡正反', '卡片正反', '卡正反面', '网银', 'u盾', '密保'],
    en: ['verification code', 'verification text', 'otp', 'one-time code', 'one time code', 'one-time password', 'one time passcode', 'passcode', 'security code', 'sms code', 'login code', '6-digit code', 'six-digit code', '6 digit code', '4-digit code', 'the code you got', 'the code you just', 'the code you received', 'code you receive', 'the code we sent', 'the code we texted', 'code that was sent', 'code sent to', 'code from your bank', 'code on your phone', 'code in the text', 'password', 'passwords', 'pin number', 'pin code', 'your pin', 'atm pin', 'cvv', 'cvc', 'cvv2', '3 digits on the back', 'three digits on the back', '3 digits on back', 'last three digits on the back', 'digits on the back', 'card number', 'card no', 'full card', 'long number', '16 digits', '16-digit', 'card details', 'card info*', 'photo of your card', 'picture of your card', 'bank login', 'online banking login', 'payment barcode', 'pay code', 'bank statement', 'security answer', "mother's maiden name", 'recovery code', 'backup code', 'seed phrase'],
    not: ['会员卡号', '会员卡卡号', '会员卡的卡号', '礼品卡号', '礼品卡卡号', '礼品卡的卡号', '购物卡号', '购物卡卡号', '储值卡号', '储值卡卡号', '积分卡号', '输入密码', '输入验证码', '填写验证码', '收不到验证码', '密码锁', '密码箱', '防伪码', '取件密码', '取件码', '开锁密码', 'wifi密码', '无线密码', '初始密码', '激活密码', '门锁密码', '验证码登录', '付款码付', '重置密码', '重设密码', '重設密碼', '忘记密码', 'reset your password', 'reset the password', 'password reset', 'forgot password', 'change your password', 'new password', 'wifi password', 'wi-fi password', 'gift card number', 'promo code', 'order confirmation code', 'card number ending'],
  },
  'data.id': {
    zh: ['身份证', '身份证号', '证件照', '证件号', '护照', '户口本', '驾照', '驾驶证', '人脸', '手持身份', '社保卡', '社保号', '医保卡', '健保卡'],
    en: ['id number', 'id card', 'identity card', 'identity number', 'passport', "driver's licen*", 'driving licen*', 'ssn', 'social security', 'national insurance number', 'national id', 'government id', 'photo id', 'selfie with', 'face scan', 'date of birth', 'birth date', 'birthdate'],
    not: ['证件不用'],
  },
  'data.id-photo': {
    zh: ['身份证正反', '身份证照', '身份证拍', '拍身份证', '身份证发', '身份证原件', '手持身份', '证件照片', '证件正反', '护照照片', '护照首页', '拍一下身份证', '拍下身份证', '人脸', '刷脸', '正反面'],
    en: ['photo of your id', 'picture of your id', 'photo of your passport', 'picture of your passport', 'photo of your licen*', 'scan of your passport', 'scan of your id', 'copy of your id', 'copy of your passport', 'selfie with', 'front and back of your id', 'face scan'],
  },
  'data.remote': {
    zh: ['屏幕共享', '共享屏幕', '投屏给', '远程控制', '远程协助', '远程操作', '远程连接', '向日葵', 'todesk', '分享屏幕', '荧幕分享', '萤幕分享', '螢幕分享', '远端', '会议软件'],
    en: ['screen share', 'screen sharing', 'share your screen', 'screenshare', 'remote access', 'remote control', 'teamviewer', 'anydesk', 'remote desktop'],
  },
  'data.private': {
    zh: ['出生日期', '出生年月', '家庭成员', '家里几口', '婚姻状况', '结婚了吗', '病史', '病历', '病例', '工资', '月收入', '年收入', '收入多少', '存款', '账户余额', '余额多少', '余额截图', '家里有没有人', '一个人住', '独居'],
    en: ['date of birth', 'marital status', 'medical history', 'medical record*', 'your salary', 'your income', 'how much do you earn', 'account balance', 'your balance', 'bank balance', 'live alone', 'living alone'],
    not: ['积分余额', '会员余额', '礼品卡余额', '余额支付', 'gift card balance', 'order balance', 'balance due', 'balance bike', 'new balance'],
  },
  'data.contact': {
    zh: ['姓名', '名字', '电话', '手机号', '手机号码', '联系方式', '联系电话', '地址', '住址', '门牌', '收件人'],
    en: ['full name', 'your name', 'phone number', 'mobile number', 'home address', 'full address', 'address', 'postcode'],
  },
  'data.ask': {
    zh: ['发我', '发给我', '发一下', '发下', '发过来', '发来', '发个', '发张', '发截图', '截图', '截个图', '截给', '给我', '给一下', '给下', '提供', '告诉我', '告知', '报一下', '报下', '报给', '念给', '念一下', '说一下', '说下', '讲一下', '拍一下', '拍给', '拍张', '拍个', '拍照', '上传', '传给', '传一下', '传来', '是多少', '打一下', '需要您的', '需要你的', '需要提供', '核对一下', '确认一下', '回复我', '一起发', '也给', '给一个', '方便说', '报我', '读给', '麻烦给', '配合'],
    en: ['send me', 'send us', 'send it', 'send over', 'send a', 'send the', 'send your', 'tell me', 'tell us', 'give me', 'give us', 'share', 'provide', "what's the", 'what is the', "what's your", 'what is your', 'what are the', 'may i have', 'can i have', 'could i have', 'can i get', 'could i get', 'may i get', 'i need', "i'll need", 'i will need', 'we need', "we'll need", 'need your', 'need the', 'read me', 'read it', 'read out', 'text me', 'confirm your', 'verify your', 'confirm the', 'forward', 'reply with', 'upload', 'let me have', 'i just need', 'please have', 'and the', 'screenshot', 'take a photo', 'take a picture', 'drop me', 'dm me', 'pop over', 'and your'],
  },
  'data.open': {
    zh: ['打开', '开一下', '开个', '开启', '点开', '下载', '安装', '装一个', '装个', '配合', '我教您', '我帮您操作', '给我看', '我来操作', '输入'],
    en: ['open', 'turn on', 'allow', 'install', 'download', 'enable', 'start', 'let me', 'i can walk', 'use'],
  },
  'data.self': {
    zh: ['自己填', '自行填', '自己输', '自行输', '自己在', '自行在', '您自己', '你自己', '自助', '页面填', '页面输', '页面上填', '页面里填', '结算页', '官网重', '系统会', '不用发给我', '不要发给我', '别发给我', '不用告诉我', '不用给我', '不用发', '无需提供', '不需要提供', '不要告诉', '别告诉', '不要给', '别给', '都别给', '千万别', '请勿', '不会问', '不会要', '不会索', '不会向您', '不会跟您要', '不需要您'],
    en: ['enter it yourself', 'yourself', 'at checkout', 'on the page', 'in the app', 'in your app', 'on the site', 'on our site', 'on our website', 'in your account', 'never share', "don't share", 'do not share', 'never send', "don't send", 'do not send', "please don't", 'never ask', "won't ask", 'will never ask', 'no need to send', "don't need", 'do not need', 'not need your', 'keep it to yourself', 'without sharing'],
  },
  'data.purpose': {
    zh: ['海关', '清关', '报关', '实名认证要求', '实名制', '法律要求', '按规定', '出入境', '保险理赔', '药监', '处方', '税号'],
    en: ['customs', 'import duty', 'clearance', 'required by law', 'legal requirement', 'age verification', 'prescription', 'visa application', 'insurer', 'tax id'],
  },
  'card.name': {
    zh: ['卡号', '信用卡', '银行卡', '储蓄卡', '借记卡', '有效期', '有效年月', '到期日', '背面', 'cvv', 'cvc', '安全码', '末三码', '后三码', '三码', '验证码'],
    en: ['card', 'visa', 'mastercard', 'amex', 'cvv', 'cvc', 'security code', 'expiry', 'expires', 'expiration', 'exp', 'exp date', 'valid thru', 'otp', 'verification code'],
  },
  'card.more': {
    zh: ['背面三位', '背面3位', '背面后三位', '背面的三位', '背面数字', '背后三码', '背面三码', '后三码', '末三码', '三码', 'cvv', 'cvc', '安全码', '有效期', '有效年月', '到期日', '验证码', '校验码', '动态码', '卡号', '密码'],
    en: ['cvv', 'cvc', 'security code', 'expiry', 'expiration', 'exp date', 'valid thru', '3 digits', 'three digits', 'the back', 'verification code', 'the code', 'otp', 'card number', 'full number', 'pin'],
  },
  'card.withdraw': {
    zh: ['撤回', '收回', '删掉', '删除', '删了', '移除', '不收卡', '不要发', '别发', '不要在聊天', '不在聊天', '不用发', '不需要卡', '不保存', '不会保存', '请勿', '打码', '屏蔽', '遮住', '不要把', '别把', '千万别', '改密码', '挂失', '冻结', '不要告诉', '别告诉', '不要透露'],
    en: ['delete', 'remove', 'unsend', 'take down', "don't need", 'do not need', "don't send", 'do not send', "don't share", 'do not share', 'never send', 'never share', "don't take card*", 'never take card*', 'not take card*', "don't post", "please don't", "won't keep", 'not keep', 'not store', "don't store", 'redact*', 'mask*', 'hide that', 'freeze', 'block your card', 'change your pin', 'cancel that card'],
  },
  'card.tail': {
    zh: ['尾号', '末四码', '末四位', '后四位'],
    en: ['ending', 'ending in', 'last four', 'last 4'],
  },
  'other.person': {
    zh: ['女士', '先生', '小姐', '太太', '阿姨', '大哥', '大姐', '姐姐', '哥哥', '奶奶', '大爷', '叔叔', '家', '的货', '的订单', '的单', '的包裹', '的快递', '小区', '社区', '同事', '邻居', '楼上', '隔壁', '客户', '客人', '顾客', '买家', '茶友', '老客', '会员', '另一位', '另外一位', '别人', '人家'],
    en: ['mr', 'mrs', 'ms', 'miss', 'customer', 'client', 'buyer', 'neighbour', 'neighbor', 'paid', 'ordered', 'bought', 'her', 'his', 'their', 'someone', 'another', 'order', 'address', 'lives'],
  },
  'other.said': {
    zh: ['别的客户', '其他客户', '别的顾客', '其他顾客', '别的客人', '其他客人', '别的买家', '其他买家', '别人', '人家', '另一位', '另外一位', '老客', '客户都', '客人都', '大家都', '好多人', '很多人', '群里', '他们都'],
    en: ['other customers', 'other buyers', 'another customer', 'another buyer', 'other clients', 'everyone else', 'people say', 'they all', 'one of our customers'],
  },
  'other.deed': {
    zh: ['买了', '买的', '拍了', '拍的', '下单', '订了', '订的', '付了', '付的', '收到', '投诉', '退货', '退了', '退款', '反馈', '复购', '回购', '也买', '也拍', '住', '的货', '的订单', '的单', '的包裹', '的快递', '昨天', '上周', '上次也'],
    en: ['paid', 'bought', 'ordered', 'returned', 'refunded', 'complained', 'lives', 'received', 'got hers', 'got his', 'purchased'],
  },
  'staff.word': {
    zh: ['师傅', '快递员', '派送员', '配送员', '专员', '客服', '店长', '经理', '主管', '同事', '老师', '老板', '掌柜', '医生', '工程师', '顾问', '代表', '法人', '门市', '门店', '店铺地址', '公司地址', '仓库', '退货地址', '退回地址', '寄回', '寄到', '寄件', '网点', '驿站', '总部', '热线', '专线', '我是', '我叫', '作者', '创始人', '主播', '博主', '明星', '先生们', '女士们'],
    en: ['courier', 'driver', 'agent', 'colleague', 'manager', 'support', 'team', 'technician', 'engineer', 'doctor', 'our shop', 'our store', 'our office', 'head office', 'warehouse', 'return address', 'returns address', 'hotline', 'helpline', 'reviewer', 'author', 'founder', "i'm", 'my name is', 'this is', 'with consent', 'restaurant', 'hotel', 'guesthouse', 'taxi', 'hospital', 'college', 'museum'],
  },
  'picture.talk': {
    zh: ['聊天', '对话', '截图', '截屏', '订单', '后台', '名单', '群'],
    en: ['chat', 'screenshot', 'conversation', 'order list', 'orders', 'messages', 'inbox'],
  },
  'picture.praise': {
    zh: ['买家秀', '好评', '评价', '晒单', '反馈', '晒图', '评论'],
    en: ['review', 'reviews', 'feedback', 'testimonial*', 'unboxing'],
  },
} as const satisfies Lexicon;
