import { signal } from '@preact/signals';
import { render } from 'preact';
import { Tryout } from '../../components/tryout/Tryout';
import { createChat } from '../../entrypoints/tryout/chat';
import { pickLocale } from '../../lib/i18n/pick-locale';

// ?locale=en&theme=dark
const asked = new URLSearchParams(location.search);
const locale = pickLocale(asked.get('locale') ?? 'zh-CN');
document.documentElement.lang = locale;
document.documentElement.classList.add(asked.get('theme') ?? 'light');
const chat = createChat(signal(locale));
const root = document.getElementById('root');
if (root !== null) render(<Tryout store={chat} actions={chat.actions} />, root);
