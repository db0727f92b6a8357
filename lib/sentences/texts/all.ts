import type { Localized } from '../../model/locale';
import { en } from './en';
import type { Texts } from './texts';
import { zhCn } from './zh-cn';
import { zhTw } from './zh-tw';

export const TEXTS: Localized<Texts> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
