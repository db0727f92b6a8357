// Before the surface's own rules, which refine it.
import '../../components/ui/ui.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { config } from 'zod';
import { Popup } from '../../components/popup/Popup';
import { openStores } from '../../lib/storage/stores';
import { createPopup } from './store';

config({ jitless: true }); // the extension's policy forbids the functions zod would compile

const { store, actions } = createPopup(openStores());
const root = document.getElementById('root');
if (root !== null) render(<Popup store={store} actions={actions} />, root);

effect(() => {
  document.documentElement.lang = store.locale.value;
});
