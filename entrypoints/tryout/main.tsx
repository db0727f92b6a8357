import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { config } from 'zod';
import { Tryout } from '../../components/tryout/Tryout';
import { tryoutText } from '../../lib/i18n/tryout';
import { openStores } from '../../lib/storage/stores';
import { createChat } from './chat';

config({ jitless: true }); // the extension's policy forbids the functions zod would compile

const stores = openStores();
const settings = signal(await stores.settings.load(browser.i18n.getUILanguage()));
stores.close(); // nothing of this page is read or kept beyond the language

const locale = computed(() => settings.value.interfaceLocale);
effect(() => {
  document.documentElement.lang = locale.value;
  document.title = tryoutText[locale.value].title;
});
const chat = createChat(locale);
const root = document.getElementById('root');
if (root !== null) render(<Tryout store={chat} actions={chat.actions} />, root);
