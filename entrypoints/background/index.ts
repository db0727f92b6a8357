import { defineBackground } from 'wxt/utils/define-background';
import { config } from 'zod';
import { openStores } from '../../lib/storage/stores';
import { answerAdapters } from './adapters';
import { answerCare } from './care';
import { followConsoles } from './consoles';
import { answerConversations } from './conversations';
import { answerCustomers } from './customers';
import { answerExplain } from './explain';
import { answerImports } from './imports';
import { keepConversations } from './keep-conversations';
import { answerLadder } from './ladder';
import { answerLibrary } from './library';
import { answerLog } from './log';
import { followManaged } from './managed';
import { followTabs } from './panel';
import { answerPictures } from './pictures';
import { keepPrivacy } from './privacy';
import { answerPromises } from './promises';
import { remindOfPromises } from './reminders';
import { answerTeaching } from './teaching';
import { welcomeOnInstall } from './welcome';
import { answerWorkplace } from './workplace';

// Every listener is registered before anything is awaited: the browser starts the worker for one event, and
// drops the event when nobody listens by the end of the first turn.
export default defineBackground({
  type: 'module',
  main() {
    config({ jitless: true }); // the extension's policy forbids the functions zod would compile
    const stores = openStores();
    answerWorkplace(stores);
    answerCustomers(stores);
    answerCare(stores);
    answerPromises(stores);
    remindOfPromises(stores);
    answerLog(stores);
    answerLadder(stores);
    answerImports(stores);
    answerLibrary(stores);
    keepPrivacy(stores);
    answerConversations(stores);
    keepConversations(stores);
    answerExplain(stores);
    answerPictures();
    answerAdapters(stores);
    answerTeaching(stores);
    followManaged(stores);
    followConsoles(stores);
    followTabs(stores);
    welcomeOnInstall();
  },
});
