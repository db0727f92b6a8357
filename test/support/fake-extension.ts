type Listener = (...given: never[]) => unknown;

/** An event of the browser. */
interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  /** Calls all listeners, and resolves when they are through. */
  fire(...given: unknown[]): Promise<unknown[]>;
  readonly size: number;
}

interface Script {
  readonly id: string;
  readonly matches?: readonly string[];
  readonly excludeMatches?: readonly string[];
}

/** The parts of an extension's browser that the background and messages use, in memory. */
export interface FakeExtension {
  /** What stands in for `browser` of wxt/browser. */
  readonly browser: Record<string, object | undefined>;
  readonly events: Record<
    | 'message'
    | 'installed'
    | 'startup'
    | 'tabRemoved'
    | 'tabUpdated'
    | 'granted'
    | 'withdrawn'
    | 'alarm'
    | 'command'
    | 'notificationClicked'
    | 'managedChanged',
    FakeEvent
  >;
  /** Who `runtime.sendMessage` comes from. */
  sender: object;
  /** Open tabs: address, and what its content script answers; null: none of ours in it. */
  readonly tabs: Map<number, { url: string; answer: ((message: object) => object) | null }>;
  readonly origins: string[];
  readonly scripts: Map<string, Script>;
  /** Tabs into which the content script was put. */
  readonly injectedTabs: number[];
  /** Ids of documents that are still there. */
  readonly documents: Set<string>;
  /** What the offscreen page answers, once it is open. */
  offscreenAnswer: (message: object) => object;
  readonly offscreenOpened: object[];
  /** Alarms that are set, by name. */
  readonly alarms: Map<string, object>;
  /** What the icon shows. */
  readonly badge: { text: string; title: string };
  /** Notifications on the screen, by name; null: the permission was not granted. */
  notifications: Map<string, object> | null;
  /** What an administrator wrote; null: nothing, and Firefox then refuses to answer. */
  managed: object | null;
  /** Windows in which the side panel was opened. */
  readonly panelsOpened: number[];
  /** Says something to the extension as `sender` and resolves to the reply, undefined when nobody replied. */
  say(message: unknown, sender: object): Promise<unknown>;
  /** The background ends, as the browser ends it: without a word, and whatever is registered in the browser stays. */
  killWorker(): void;
}

export const EXTENSION_ID = 'candor-extension-id';
const ROOT = `chrome-extension://${EXTENSION_ID}/`;

/** One of our own pages. */
export const ownPage = { id: EXTENSION_ID, url: `${ROOT}options.html` };

/** Our script in frame `frameId` of a tab. */
export const consolePage = (tabId: number, parts: object = {}) => ({
  id: EXTENSION_ID,
  url: 'https://desk.example/chat',
  tab: { id: tabId },
  frameId: 0,
  documentId: `document-${tabId}`,
  ...parts,
});

/** An extension as the browser has installed it: no tab open, no origin granted. */
export function createFakeExtension(): FakeExtension {
  const events: FakeExtension['events'] = {
    message: createEvent(),
    installed: createEvent(),
    startup: createEvent(),
    tabRemoved: createEvent(),
    tabUpdated: createEvent(),
    granted: createEvent(),
    withdrawn: createEvent(),
    alarm: createEvent(),
    command: createEvent(),
    notificationClicked: createEvent(),
    managedChanged: createEvent(),
  };

  const say = async (message: unknown, sender: object): Promise<unknown> => {
    const sent: unknown = JSON.parse(JSON.stringify(message)); // as Chrome carries it
    const reply = Promise.withResolvers<unknown>();
    const answers = await events.message.fire(sent, sender, reply.resolve);
    if (!answers.includes(true)) reply.resolve(undefined);
    const answered = await reply.promise;
    return answered === undefined ? undefined : JSON.parse(JSON.stringify(answered));
  };

  const fake: FakeExtension = {
    events,
    sender: ownPage,
    tabs: new Map(),
    origins: [],
    scripts: new Map(),
    injectedTabs: [],
    documents: new Set(),
    offscreenAnswer: () => ({ state: 'read', codes: [], widthPx: 1, heightPx: 1 }),
    offscreenOpened: [],
    alarms: new Map(),
    badge: { text: '', title: '' },
    notifications: null,
    managed: null,
    panelsOpened: [],
    say,
    killWorker() {
      for (const event of Object.values(events)) (event as FakeEvent & { clear(): void }).clear();
    },
    browser: {
      runtime: {
        id: EXTENSION_ID,
        getURL: (path: string) => ROOT + path.replace(/^\//, ''),
        onMessage: events.message,
        onInstalled: events.installed,
        onStartup: events.startup,
        async getContexts() {
          const opened = [...fake.offscreenOpened];
          await laterTurn();
          return opened;
        },
        async sendMessage(message: object) {
          if ('target' in message) {
            if (fake.offscreenOpened.length === 0) throw new Error('Receiving end does not exist.');
            return fake.offscreenAnswer(message);
          }
          if (events.message.size === 0) throw new Error('Receiving end does not exist.');
          return say(message, fake.sender);
        },
      },
      i18n: { getUILanguage: () => 'zh-CN' },
      permissions: {
        onAdded: events.granted,
        onRemoved: events.withdrawn,
        getAll: async () => ({ origins: [...fake.origins] }),
      },
      tabs: {
        create: async ({ url }: { url: string }) => {
          fake.tabs.set(fake.tabs.size + 1, { url, answer: null });
        },
        onRemoved: events.tabRemoved,
        onUpdated: events.tabUpdated,
        query: async ({ url }: { url?: string[] }) =>
          [...fake.tabs]
            .filter(([, tab]) => url === undefined || url.some((pattern) => matches(pattern, tab.url)))
            .map(([id, tab]) => ({ id, url: tab.url })),
        async sendMessage(tabId: number, message: object, options: object) {
          const answer = fake.tabs.get(tabId)?.answer;
          if (!answer) throw new Error('Receiving end does not exist.');
          return answer({ ...message, options });
        },
      },
      scripting: {
        async getRegisteredContentScripts() {
          const scripts = [...fake.scripts.values()];
          await laterTurn();
          return scripts;
        },
        async registerContentScripts([script]: [Script]) {
          if (fake.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          fake.scripts.set(script.id, script);
        },
        async updateContentScripts([script]: [Script]) {
          if (!fake.scripts.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
          fake.scripts.set(script.id, script);
        },
        async unregisterContentScripts({ ids }: { ids: string[] }) {
          for (const id of ids) fake.scripts.delete(id);
        },
        async executeScript({ target }: { target: { tabId: number; documentIds?: string[] } }) {
          for (const id of target.documentIds ?? [])
            if (!fake.documents.has(id)) throw new Error(`No document with id ${id}`);
          if (target.documentIds === undefined) fake.injectedTabs.push(target.tabId);
          return [{ result: true }];
        },
      },
      alarms: {
        onAlarm: events.alarm,
        get: async (name: string) => fake.alarms.get(name),
        create: async (name: string, options: object) => void fake.alarms.set(name, options),
        clear: async (name: string) => fake.alarms.delete(name),
      },
      commands: { onCommand: events.command },
      action: {
        setBadgeText: async (shown: { text: string }) => void Object.assign(fake.badge, shown),
        setBadgeBackgroundColor: async () => undefined,
        setTitle: async (shown: { title: string }) => void Object.assign(fake.badge, shown),
      },
      get notifications(): object | undefined {
        const { notifications } = fake;
        return notifications === null
          ? undefined
          : {
              onClicked: events.notificationClicked,
              create: async (name: string, content: object) => void notifications.set(name, content),
              clear: async (name: string) => notifications.delete(name),
            };
      },
      storage: {
        managed: {
          onChanged: events.managedChanged,
          async get() {
            if (fake.managed === null) throw new Error('Managed storage manifest not found');
            return fake.managed;
          },
        },
      },
      windows: { getLastFocused: async () => ({ id: 1 }) },
      sidePanel: {
        open: async ({ windowId }: { windowId: number }) => void fake.panelsOpened.push(windowId),
      },
      offscreen: {
        async createDocument(options: object) {
          if (fake.offscreenOpened.length > 0)
            throw new Error('Only a single offscreen document may be created.');
          fake.offscreenOpened.push(options);
        },
      },
    },
  };
  return fake;
}

/** The browser's process answers in a later turn: whoever asks twice at once hears the same twice. */
const laterTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function createEvent(): FakeEvent & { clear(): void } {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    fire: (...given) => Promise.all([...listeners].map((listener) => listener(...(given as never[])))),
    clear: () => listeners.clear(),
    get size() {
      return listeners.size;
    },
  };
}

/** Match patterns as tests use them: scheme://host/*. */
const matches = (pattern: string, url: string): boolean => url.startsWith(pattern.replace(/\*$/, ''));
