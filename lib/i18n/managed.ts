import type { Localized } from '../model/locale';

/** What an administrator fixed for every browser of the shop, in words. */
export interface ManagedText {
  readonly fixed: string;
  readonly policyFixed: string;
  readonly policyFixedLead: string;
  readonly notAllowed: string;
  readonly notAllowedHint: string;
  readonly consolesFixed: string;
  readonly consolesFixedLead: string;
}

export const managedText: Localized<ManagedText> = {
  'zh-CN': {
    fixed: '由管理员固定',
    policyFixed: '店铺规定由管理员统一下发，这里只能看',
    policyFixedLead: '要改，请找管理员。改好后几秒内自动生效。',
    notAllowed: '管理员没有开放这个网站',
    notAllowedHint: '草稿没有检查，发送照常。需要的话找管理员。',
    consolesFixed: '管理员开放的网站',
    consolesFixedLead: '诚言只能在这些网站上启用，别处不读。',
  },
  'zh-TW': {
    fixed: '由管理員固定',
    policyFixed: '店鋪規定由管理員統一下發，這裡只能看',
    policyFixedLead: '要改，請找管理員。改好後幾秒內自動生效。',
    notAllowed: '管理員沒有開放這個網站',
    notAllowedHint: '草稿沒有檢查，傳送照常。需要的話找管理員。',
    consolesFixed: '管理員開放的網站',
    consolesFixedLead: '誠言只能在這些網站上啟用，別處不讀。',
  },
  en: {
    fixed: 'Fixed by your administrator',
    policyFixed: 'Your administrator sets the shop’s policy; here it can only be read',
    policyFixedLead: 'To change it, ask your administrator. Changes reach you within seconds.',
    notAllowed: 'Your administrator has not opened this site',
    notAllowedHint: 'Drafts are not checked, sending works as usual. Ask your administrator if you need it.',
    consolesFixed: 'Sites your administrator opened',
    consolesFixedLead: 'Candor can be enabled on these sites alone; it reads no other.',
  },
};
