import { z } from 'zod';

/** A CSS selector, or a chain that steps into open shadow roots and same-origin frames. */
const selector = z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]);

/** A link card: the element that has or is the link; title as an element inside it, shop and price as its attributes. */
const cardSchema = z.strictObject({
  element: z.string().min(1),
  title: z.string().min(1).optional(),
  shop: z.string().min(1).optional(),
  price: z.string().min(1).optional(),
});

/** How one console page is read: data only. Each selector says for which view it is, beside it in the file. */
export const consoleAdapterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Version of this schema. */
  format: z.literal(1),
  /** Match patterns of the pages; an empty list: found by `detect` alone (self-hosted consoles). */
  matches: z.array(z.string().min(1)),
  /** An element that stands only on this console's pages. */
  detect: selector,
  privateDomain: z.boolean(),
  verified: z.strictObject({ on: z.iso.date(), where: z.string().min(1) }),
  conversation: z.strictObject({
    /** Holds the open conversation's messages. */
    list: selector,
    /** Element and attribute that identify the conversation. */
    key: z.strictObject({ element: selector, attribute: z.string().min(1) }),
  }),
  message: z.strictObject({
    element: z.string().min(1),
    /** Attribute with a stable id; absent: made from place and content. */
    id: z.string().min(1).optional(),
    /** First selector that matches the message element decides its role. */
    roles: z.strictObject({
      customer: z.string().min(1),
      agent: z.string().min(1),
      bot: z.string().min(1).optional(),
      system: z.string().min(1).optional(),
    }),
    note: z.string().min(1).optional(),
    /** Matches a message the page shows but the server has not confirmed. */
    pending: z.string().min(1).optional(),
    text: z.string().min(1),
    time: z.strictObject({ element: z.string().min(1), attribute: z.string().min(1).optional() }).optional(),
    picture: z.string().min(1).optional(),
    card: cardSchema.optional(),
  }),
  composer: z.strictObject({
    element: selector,
    kind: z.enum(['textarea', 'contenteditable', 'either']),
    /** Pictures waiting in the composer. */
    picture: z.string().min(1).optional(),
    /** Link cards waiting in the composer. */
    card: cardSchema.optional(),
    /** The button of a waiting picture or card that takes it out again. */
    removeAttachment: z.string().min(1).optional(),
    /** Matches while the composer writes a private note. */
    noteMode: z.string().min(1).optional(),
  }),
  send: z.strictObject({
    button: selector,
    keys: z.array(z.enum(['enter', 'ctrl+enter'])).min(1),
  }),
  customer: z.strictObject({
    name: selector,
    key: z.strictObject({ element: selector, attribute: z.string().min(1) }).optional(),
  }),
  /** The signed-in agent's name, where the page shows it. */
  agent: selector.optional(),
});

export type ConsoleAdapter = z.infer<typeof consoleAdapterSchema>;
