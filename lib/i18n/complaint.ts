import type { Localized } from '../model/locale';

/** Words of a complaint and what becomes of it. */
export interface ComplaintText {
  readonly head: string;
  readonly begin: string;
  readonly what: string;
  readonly owner: string;
  readonly ownerHint: string;
  readonly next: string;
  readonly nextHint: string;
  readonly result: string;
  readonly resultHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly edit: string;
  readonly close: string;
  readonly reopen: string;
  readonly noOwner: string;
  readonly noNext: string;
  readonly since: (days: number) => string;
  readonly closedOn: (date: string, by: string) => string;
  readonly done: Readonly<Record<'complain' | 'close-complaint' | 'reopen-complaint', string>>;
}

export const complaintText: Localized<ComplaintText> = {
  'zh-CN': {
    head: '投诉',
    begin: '记一件投诉',
    what: '什么事',
    owner: '谁来办',
    ownerHint: '一个名字，客户问起就报',
    next: '下一步',
    nextHint: '做什么，什么时候',
    result: '结果',
    resultHint: '怎么解决的，客户认不认',
    save: '记下',
    cancel: '取消',
    edit: '改',
    close: '办结…',
    reopen: '重新打开',
    noOwner: '还没人负责',
    noNext: '下一步还没定',
    since: (days) => (days < 1 ? '今天' : `${days}天了`),
    closedOn: (date, by) => (by === '' ? `${date}办结` : `${date}${by}办结`),
    done: { complain: '投诉已记下', 'close-complaint': '投诉办结了', 'reopen-complaint': '投诉重新打开' },
  },
  'zh-TW': {
    head: '客訴',
    begin: '記一件客訴',
    what: '什麼事',
    owner: '誰來辦',
    ownerHint: '一個名字，客戶問起就報',
    next: '下一步',
    nextHint: '做什麼，什麼時候',
    result: '結果',
    resultHint: '怎麼解決的，客戶認不認',
    save: '記下',
    cancel: '取消',
    edit: '修改',
    close: '結案…',
    reopen: '重新打開',
    noOwner: '還沒人負責',
    noNext: '下一步還沒定',
    since: (days) => (days < 1 ? '今天' : `${days}天了`),
    closedOn: (date, by) => (by === '' ? `${date}結案` : `${date}${by}結案`),
    done: { complain: '客訴已記下', 'close-complaint': '客訴結案了', 'reopen-complaint': '客訴重新打開' },
  },
  en: {
    head: 'Complaint',
    begin: 'Note a complaint',
    what: 'About',
    owner: 'Owner',
    ownerHint: 'one name, to tell the customer',
    next: 'Next step',
    nextHint: 'what, and by when',
    result: 'Result',
    resultHint: 'what solved it, and whether the customer agrees',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    close: 'Close…',
    reopen: 'Reopen',
    noOwner: 'nobody owns it yet',
    noNext: 'no next step yet',
    since: (days) => (days < 1 ? 'today' : days === 1 ? '1 day' : `${days} days`),
    closedOn: (date, by) => (by === '' ? `closed ${date}` : `closed ${date} by ${by}`),
    done: {
      complain: 'Complaint saved',
      'close-complaint': 'Complaint closed',
      'reopen-complaint': 'Complaint reopened',
    },
  },
};
