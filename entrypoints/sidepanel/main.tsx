// Before the surface's own rules, which refine it.
import '../../components/ui/ui.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { config } from 'zod';
import { Panel } from '../../components/side-panel/Panel';
import { openStores } from '../../lib/storage/stores';
import { createActions } from './actions';
import { createPlanner } from './plan';
import { createPanelStore } from './store';

config({ jitless: true }); // the extension's policy forbids the functions zod would compile

const stores = openStores();
const store = createPanelStore(stores);
const planner = createPlanner(store, stores);
const actions = { ...createActions(store, stores), ...planner.actions };
const root = document.getElementById('root');
// A notification opens the panel at what it tells of.
const firstTab = location.hash === '#promises' ? 'promises' : 'customer';
if (root !== null)
  render(<Panel store={{ ...store, plan: planner.plan }} actions={actions} firstTab={firstTab} />, root);

effect(() => {
  document.documentElement.lang = store.locale.value;
});
