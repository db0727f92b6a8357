import { config } from 'zod';
import { send } from '../../lib/messages/messaging';
import { openStores } from '../../lib/storage/stores';
import { startTeam } from '../background/team-page';

config({ jitless: true }); // the extension's policy forbids the functions zod would compile

startTeam(openStores(), () => {
  send('teamArrived', {}).catch(() => console.warn('Candor: consoles were not told of the team’s news'));
});
