import type { Localized } from '../model/locale';
import type { TeamPhase, TeamRole } from '../model/team';

/** Words of the team: its section of the options, the lines in the side panel and on the dashboard. */
export interface TeamText {
  readonly alone: string;
  readonly aloneLead: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly take: string;
  /** What belongs into a field of the file, where the general words do not say it. */
  readonly expected: Readonly<Record<'format' | 'servers' | 'memberId' | 'creds' | 'teamKey', string>>;
  readonly notTeamFile: string;
  readonly joinTitle: (shop: string) => string;
  readonly joinAs: (name: string, role: TeamRole) => string;
  readonly joinServers: (servers: string) => string;
  readonly joinSealed: string;
  readonly joinPlain: string;
  readonly joinShares: string;
  readonly joinNot: string;
  readonly join: string;
  readonly cancel: string;
  readonly failed: string;

  readonly phase: Readonly<Record<TeamPhase, string>>;
  /** What follows from it, and what to do. */
  readonly phaseLead: Readonly<Record<TeamPhase, string>>;
  readonly since: (when: string) => string;
  readonly member: string;
  readonly servers: string;
  readonly sealed: string;
  readonly sealedNote: (isSealed: boolean) => string;
  readonly waits: string;
  readonly nothingWaits: string;
  readonly waiting: (entries: number, changes: number) => string;
  readonly waitingLead: (when: string) => string;
  readonly badPolicy: (revision: number) => string;
  readonly badPolicyLead: (field: string) => string;
  readonly policyFixed: (by: string) => string;
  readonly policyFixedLead: string;
  readonly renew: string;
  readonly renewLead: string;
  readonly leave: string;
  readonly leaveLead: string;
  readonly leaveTitle: (shop: string) => string;
  readonly leaveGoes: string;
  readonly leaveStays: string;
  readonly leaveLost: (words: string) => string;
  readonly stay: string;
  readonly erasureWaits: string;

  /** One line of the side panel. */
  readonly panelLine: (entries: number, changes: number, when: string) => string;
  readonly panelPhase: Readonly<Record<'offline' | 'refused' | 'expired', string>>;
  readonly toOptions: string;
  readonly clash: (field: string, by: string, when: string) => string;
  readonly clashField: (path: readonly string[]) => string;
  readonly theirs: (by: string) => string;
  readonly mine: string;
  readonly emptied: string;
  readonly keepTheirs: string;
  readonly keepMine: string;

  /** Under what is kept: it is not on this machine alone. */
  readonly withTeam: string;
  readonly live: string;
  readonly liveLine: (agent: string, rule: string, when: string) => string;
  readonly showLive: string;
  readonly auditForeign: (count: number) => string;
}

const field = (names: Readonly<Record<string, string>>, path: readonly string[], other: string): string =>
  [...path]
    .reverse()
    .map((part) => names[part])
    .find((name) => name !== undefined) ?? other;

export const teamText: Localized<TeamText> = {
  'zh-CN': {
    alone: '现在不在团队里',
    aloneLead: '诚言一个人就能用。团队让大家用同一份规则和客户资料，主管看得到提醒。数据走你们自己的服务器。',
    drop: '放入管理员给你的团队文件',
    dropHint: '一个.json文件，只给你一个人用。放进来一次就够。',
    paste: '或者粘贴文件内容',
    pasteHint: '以 { 开头、以 } 结尾的全文',
    take: '读取',
    expected: {
      format: '该是管理员发的团队文件（candor-team-1），请向管理员要一份',
      servers: '服务器地址该以 wss:// 开头（加密）；ws:// 只能用在本机',
      memberId: '该是小写字母、数字和连字符，请向管理员要一份新的',
      creds: '该是完整的凭证，从 BEGIN NATS USER JWT 到 END USER NKEY SEED。请整份复制，不要只取一段',
      teamKey: '团队密钥该是44个字符，请整份复制',
    },
    notTeamFile: '粘贴的内容',
    joinTitle: (shop) => `加入「${shop}」的团队？`,
    joinAs: (name, role) =>
      `你在团队里叫${name}，身份是${role === 'agent' ? '客服' : role === 'supervisor' ? '主管' : '管理员'}。`,
    joinServers: (servers) => `服务器：${servers}`,
    joinSealed: '客户资料用团队密钥加密后才离开这台机器，服务器的管理者读不到。',
    joinPlain: '路上是加密的；服务器的管理者读得到客户资料。',
    joinShares: '从现在起的提醒、客户资料和承诺会发给团队；已有的客户资料会和团队的合在一起。',
    joinNot: '之前的提醒记录留在这台机器上，不发出去。',
    join: '加入',
    cancel: '取消',
    failed: '没有存上，请再试一次。',
    phase: {
      connecting: '正在连接团队',
      connected: '已连上团队',
      offline: '连不上团队的服务器',
      refused: '服务器不接受你的凭证',
      expired: '你的凭证过期了',
    },
    phaseLead: {
      connecting: '诚言照常工作。',
      connected: '',
      offline: '诚言照常工作，一条都不会丢。诚言会自己再连。一直连不上，就看看网络，或告诉管理员。',
      refused:
        '可能是管理员收回了它，也可能文件不对。诚言照常工作，记录先存在这台机器上。请向管理员要一份新的团队文件，放在下面。',
      expired: '诚言照常工作，记录先存在这台机器上。请向管理员要一份新的团队文件，放在下面。',
    },
    since: (when) => `从${when}起`,
    member: '你',
    servers: '服务器',
    sealed: '加密',
    sealedNote: (isSealed) => (isSealed ? '客户资料用团队密钥加密' : '只在路上加密；服务器的管理者读得到'),
    waits: '还没到团队的',
    nothingWaits: '没有。团队都有了。',
    waiting: (entries, changes) =>
      [entries > 0 ? `${entries}条提醒` : '', changes > 0 ? `${changes}处改动` : '']
        .filter(Boolean)
        .join('，'),
    waitingLead: (when) => `从${when}起。都存在这台机器上，一条没丢；服务器确认收到才算发出。`,
    badPolicy: (revision) => `团队的新规则（第${revision}版）没有启用`,
    badPolicyLead: (at) => `它在「${at}」处写得不对。原来的规则继续用。请告诉管理员。`,
    policyFixed: (by) => `店铺规则由团队统一设定（${by}）`,
    policyFixedLead: '要改请找管理员；管理员改了，这里几秒内跟着变。',
    renew: '换一份团队文件',
    renewLead: '凭证过期或被收回时，向管理员要一份新的。还没发出的会接着发。',
    leave: '退出团队',
    leaveLead: '不再发送，也不再接收。',
    leaveTitle: (shop) => `退出「${shop}」的团队？`,
    leaveGoes: '会删掉：凭证、团队密钥，和团队之间的对照记录。',
    leaveStays: '会留下：这台机器上的客户资料、提醒、评审和规则。要删，去「隐私」和「数据」。',
    leaveLost: (words) => `${words}还没到团队，退出后就不会再发。`,
    stay: '留下',
    erasureWaits: '你删除的客户在这里已经没有了。团队那边的要由主管删除，请告诉主管。',
    panelLine: (entries, changes, when) =>
      `${[entries > 0 ? `${entries}条提醒` : '', changes > 0 ? `${changes}处改动` : ''].filter(Boolean).join('、')}从${when}起还没到团队；一条没丢。`,
    panelPhase: {
      offline: '连不上团队的服务器；诚言照常工作。',
      refused: '团队的服务器不接受你的凭证；诚言照常工作。',
      expired: '你的团队凭证过期了；诚言照常工作。',
    },
    toOptions: '看看怎么办',
    clash: (what, by, when) => `${what}：${by}在${when}改了，你也改了`,
    clashField: (path) =>
      field(
        {
          notes: '备注',
          name: '名字',
          tier: '会员等级',
          birthday: '生日',
          phoneTail: '手机尾号',
          consent: '联系许可',
          care: '了解到的',
          needs: '需求',
          corrections: '更正',
          promises: '承诺',
          status: '承诺的状态',
          text: '承诺的内容',
          dueAt: '承诺的时间',
        },
        path,
        '客户资料',
      ),
    theirs: (by) => `${by}写的`,
    mine: '你写的',
    emptied: '（清空了）',
    keepTheirs: '留对方的',
    keepMine: '留我的',
    withTeam: '存在这台电脑上，也和团队共用',
    live: '刚刚',
    liveLine: (agent, rule, when) => `${when} ${agent}：${rule}`,
    showLive: '看看',
    auditForeign: (count) =>
      `其中${count}条来自团队的其他浏览器，到这里之后才进入这条链；它们在到达之前怎样，由发送的浏览器自己的链说明。`,
  },
  'zh-TW': {
    alone: '現在不在團隊裡',
    aloneLead: '誠言一個人就能用。團隊讓大家用同一份規則和客戶資料，主管看得到提醒。資料走你們自己的伺服器。',
    drop: '放入管理員給你的團隊檔案',
    dropHint: '一個.json檔案，只給你一個人用。放進來一次就夠。',
    paste: '或者貼上檔案內容',
    pasteHint: '以 { 開頭、以 } 結尾的全文',
    take: '讀取',
    expected: {
      format: '該是管理員發的團隊檔案（candor-team-1），請向管理員要一份',
      servers: '伺服器位址該以 wss:// 開頭（加密）；ws:// 只能用在本機',
      memberId: '該是小寫字母、數字和連字號，請向管理員要一份新的',
      creds: '該是完整的憑證，從 BEGIN NATS USER JWT 到 END USER NKEY SEED。請整份複製，不要只取一段',
      teamKey: '團隊金鑰該是44個字元，請整份複製',
    },
    notTeamFile: '貼上的內容',
    joinTitle: (shop) => `加入「${shop}」的團隊？`,
    joinAs: (name, role) =>
      `你在團隊裡叫${name}，身分是${role === 'agent' ? '客服' : role === 'supervisor' ? '主管' : '管理員'}。`,
    joinServers: (servers) => `伺服器：${servers}`,
    joinSealed: '客戶資料用團隊金鑰加密後才離開這台機器，伺服器的管理者讀不到。',
    joinPlain: '路上是加密的；伺服器的管理者讀得到客戶資料。',
    joinShares: '從現在起的提醒、客戶資料和承諾會發給團隊；已有的客戶資料會和團隊的合在一起。',
    joinNot: '之前的提醒記錄留在這台機器上，不發出去。',
    join: '加入',
    cancel: '取消',
    failed: '沒有存上，請再試一次。',
    phase: {
      connecting: '正在連接團隊',
      connected: '已連上團隊',
      offline: '連不上團隊的伺服器',
      refused: '伺服器不接受你的憑證',
      expired: '你的憑證過期了',
    },
    phaseLead: {
      connecting: '誠言照常工作。',
      connected: '',
      offline: '誠言照常工作，一條都不會丟。誠言會自己再連。一直連不上，就看看網路，或告訴管理員。',
      refused:
        '可能是管理員收回了它，也可能檔案不對。誠言照常工作，記錄先存在這台機器上。請向管理員要一份新的團隊檔案，放在下面。',
      expired: '誠言照常工作，記錄先存在這台機器上。請向管理員要一份新的團隊檔案，放在下面。',
    },
    since: (when) => `從${when}起`,
    member: '你',
    servers: '伺服器',
    sealed: '加密',
    sealedNote: (isSealed) => (isSealed ? '客戶資料用團隊金鑰加密' : '只在路上加密；伺服器的管理者讀得到'),
    waits: '還沒到團隊的',
    nothingWaits: '沒有。團隊都有了。',
    waiting: (entries, changes) =>
      [entries > 0 ? `${entries}條提醒` : '', changes > 0 ? `${changes}處改動` : '']
        .filter(Boolean)
        .join('，'),
    waitingLead: (when) => `從${when}起。都存在這台機器上，一條沒丟；伺服器確認收到才算發出。`,
    badPolicy: (revision) => `團隊的新規則（第${revision}版）沒有啟用`,
    badPolicyLead: (at) => `它在「${at}」處寫得不對。原來的規則繼續用。請告訴管理員。`,
    policyFixed: (by) => `店鋪規則由團隊統一設定（${by}）`,
    policyFixedLead: '要改請找管理員；管理員改了，這裡幾秒內跟著變。',
    renew: '換一份團隊檔案',
    renewLead: '憑證過期或被收回時，向管理員要一份新的。還沒發出的會接著發。',
    leave: '退出團隊',
    leaveLead: '不再發送，也不再接收。',
    leaveTitle: (shop) => `退出「${shop}」的團隊？`,
    leaveGoes: '會刪掉：憑證、團隊金鑰，和團隊之間的對照記錄。',
    leaveStays: '會留下：這台機器上的客戶資料、提醒、評審和規則。要刪，去「隱私」和「資料」。',
    leaveLost: (words) => `${words}還沒到團隊，退出後就不會再發。`,
    stay: '留下',
    erasureWaits: '你刪除的客戶在這裡已經沒有了。團隊那邊的要由主管刪除，請告訴主管。',
    panelLine: (entries, changes, when) =>
      `${[entries > 0 ? `${entries}條提醒` : '', changes > 0 ? `${changes}處改動` : ''].filter(Boolean).join('、')}從${when}起還沒到團隊；一條沒丟。`,
    panelPhase: {
      offline: '連不上團隊的伺服器；誠言照常工作。',
      refused: '團隊的伺服器不接受你的憑證；誠言照常工作。',
      expired: '你的團隊憑證過期了；誠言照常工作。',
    },
    toOptions: '看看怎麼辦',
    clash: (what, by, when) => `${what}：${by}在${when}改了，你也改了`,
    clashField: (path) =>
      field(
        {
          notes: '備註',
          name: '名字',
          tier: '會員等級',
          birthday: '生日',
          phoneTail: '手機尾號',
          consent: '聯絡許可',
          care: '了解到的',
          needs: '需求',
          corrections: '更正',
          promises: '承諾',
          status: '承諾的狀態',
          text: '承諾的內容',
          dueAt: '承諾的時間',
        },
        path,
        '客戶資料',
      ),
    theirs: (by) => `${by}寫的`,
    mine: '你寫的',
    emptied: '（清空了）',
    keepTheirs: '留對方的',
    keepMine: '留我的',
    withTeam: '存在這台電腦上，也和團隊共用',
    live: '剛剛',
    liveLine: (agent, rule, when) => `${when} ${agent}：${rule}`,
    showLive: '看看',
    auditForeign: (count) =>
      `其中${count}條來自團隊的其他瀏覽器，到這裡之後才進入這條鏈；它們在到達之前怎樣，由發送的瀏覽器自己的鏈說明。`,
  },
  en: {
    alone: 'In no team',
    aloneLead:
      'Candor works for one. A team shares one policy and one customer record, and supervisors see warnings. All of it goes through servers of your own.',
    drop: 'Drop the team file your admin gave you',
    dropHint: 'One .json file, yours alone. Once is enough.',
    paste: 'Or paste what is in it',
    pasteHint: 'All of it, from { to }',
    take: 'Read it',
    expected: {
      format: 'a team file from your admin (candor-team-1); ask them for one',
      servers: 'addresses that begin with wss:// (encrypted); ws:// is for this machine only',
      memberId: 'small letters, digits and hyphens; ask your admin for a new file',
      creds: 'the whole credentials, from BEGIN NATS USER JWT to END USER NKEY SEED; copy all of the file',
      teamKey: 'the team’s key has 44 characters; copy all of the file',
    },
    notTeamFile: 'What was pasted',
    joinTitle: (shop) => `Join the team of ${shop}?`,
    joinAs: (name, role) =>
      `In the team you are ${name}, ${role === 'admin' ? 'an' : role === 'agent' ? 'an' : 'a'} ${role}.`,
    joinServers: (servers) => `Servers: ${servers}`,
    joinSealed:
      'What is kept of customers is encrypted with the team’s key before it leaves this machine; whoever runs the servers cannot read it.',
    joinPlain: 'It travels encrypted; whoever runs the servers can read what is kept of customers.',
    joinShares:
      'From now on warnings, customers and promises go to the team; customers you have are put together with the team’s.',
    joinNot: 'Warnings from before stay on this machine and are not sent.',
    join: 'Join',
    cancel: 'Cancel',
    failed: 'It was not saved. Try again.',
    phase: {
      connecting: 'Connecting to the team',
      connected: 'Connected to the team',
      offline: 'The team’s servers cannot be reached',
      refused: 'The servers do not accept your credentials',
      expired: 'Your credentials have expired',
    },
    phaseLead: {
      connecting: 'Candor works as always.',
      connected: '',
      offline:
        'Candor works as always, and nothing is lost. It connects again by itself. If it stays so, check the network or tell your admin.',
      refused:
        'Your admin may have taken them back, or it is the wrong file. Candor works as always and keeps everything on this machine. Ask your admin for a new team file and drop it below.',
      expired:
        'Candor works as always and keeps everything on this machine. Ask your admin for a new team file and drop it below.',
    },
    since: (when) => `since ${when}`,
    member: 'You',
    servers: 'Servers',
    sealed: 'Encryption',
    sealedNote: (isSealed) =>
      isSealed
        ? 'Customers are encrypted with the team’s key'
        : 'On the way only; whoever runs the servers can read it',
    waits: 'Not with the team yet',
    nothingWaits: 'Nothing. The team has all of it.',
    waiting: (entries, changes) =>
      [
        entries > 0 ? `${entries} ${entries === 1 ? 'warning' : 'warnings'}` : '',
        changes > 0 ? `${changes} ${changes === 1 ? 'change' : 'changes'}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    waitingLead: (when) =>
      `Since ${when}. All of it is on this machine, nothing is lost; it counts as sent once a server has confirmed it.`,
    badPolicy: (revision) => `The team’s new policy (revision ${revision}) was not applied`,
    badPolicyLead: (at) => `It is wrong at “${at}”. The one before stays in force. Tell your admin.`,
    policyFixed: (by) => `The policy is the team’s (${by})`,
    policyFixedLead: 'Ask an admin to change it; a change of theirs is here within seconds.',
    renew: 'Another team file',
    renewLead:
      'When credentials expired or were taken back, ask your admin for a new one. What waits is sent then.',
    leave: 'Leave the team',
    leaveLead: 'Nothing is sent or received any more.',
    leaveTitle: (shop) => `Leave the team of ${shop}?`,
    leaveGoes: 'Goes: the credentials, the team’s key, and what was noted to compare with the team.',
    leaveStays:
      'Stays: customers, warnings, verdicts and the policy on this machine. To delete those, see Privacy and Data.',
    leaveLost: (words) => `Not with the team yet: ${words}. Once you leave it is not sent any more.`,
    stay: 'Stay',
    erasureWaits:
      'The customer you erased is gone here. A supervisor has to erase them for the team; please tell one.',
    panelLine: (entries, changes, when) =>
      `${[
        entries > 0 ? `${entries} ${entries === 1 ? 'warning' : 'warnings'}` : '',
        changes > 0 ? `${changes} ${changes === 1 ? 'change' : 'changes'}` : '',
      ]
        .filter(Boolean)
        .join(' and ')} not with the team since ${when}; nothing is lost.`,
    panelPhase: {
      offline: 'The team’s servers cannot be reached; Candor works as always.',
      refused: 'The team’s servers do not accept your credentials; Candor works as always.',
      expired: 'Your team credentials have expired; Candor works as always.',
    },
    toOptions: 'What to do',
    clash: (what, by, when) => `${what}: changed by ${by} at ${when}, and by you`,
    clashField: (path) =>
      field(
        {
          notes: 'Note',
          name: 'Name',
          tier: 'Membership',
          birthday: 'Birthday',
          phoneTail: 'Phone ending',
          consent: 'Consent to contact',
          care: 'What was found out',
          needs: 'Needs',
          corrections: 'Correction',
          promises: 'Promise',
          status: 'State of a promise',
          text: 'Words of a promise',
          dueAt: 'Time of a promise',
        },
        path,
        'Customer',
      ),
    theirs: (by) => `${by} wrote`,
    mine: 'You wrote',
    emptied: '(emptied)',
    keepTheirs: 'Keep theirs',
    keepMine: 'Keep mine',
    withTeam: 'Kept on this machine and shared with your team',
    live: 'Just now',
    liveLine: (agent, rule, when) => `${when} ${agent}: ${rule}`,
    showLive: 'Show',
    auditForeign: (count) =>
      `${count} of the entries came from other browsers of the team and are links of this chain from the moment they arrived; what they were before is for the sender’s own chain to show.`,
  },
};
