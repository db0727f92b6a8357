import { z } from 'zod';

/** A plain CSS selector. */
const css = z.string().min(1);

/** A regular expression; its first group (or, without groups, the whole match) is what counts. */
const pattern = z.string().min(1).refine(isPattern, { error: 'is no regular expression' });

/** CSS; or a chain that steps into open shadow roots and same-origin frames; or CSS and what the element says. */
const one = z.union([css, z.array(css).min(2), z.strictObject({ css, text: pattern })]);

/** One selector, or, newest first, those of several generations of a page: the first that finds something counts. */
const selector = z.union([one, z.strictObject({ first: z.array(one).min(2) })]);

/** {@link selector} inside a message: no chains, no texts. */
const part = z.union([css, z.strictObject({ first: z.array(css).min(2) })]);

/** Where a value stands in the page: text or attribute of an element, or path, query and hash of the address. */
const source = z.union([
  z.strictObject({
    element: selector,
    /** Absent: the element's text. */
    attribute: z.string().min(1).optional(),
    pattern: pattern.optional(),
  }),
  z.strictObject({ url: pattern }),
]);

/** A value; the first of several that is there; or all of several, joined. */
const value = z.union([
  source,
  z.strictObject({ first: z.array(source).min(2) }),
  z.strictObject({ all: z.array(source).min(2) }),
]);

/** Where a value stands in a message. */
const inner = z.strictObject({
  /** Look in this ancestor (a group, a row around the bubble) instead of in the message. */
  closest: css.optional(),
  /** Absent: the message itself, or the ancestor. */
  element: part.optional(),
  /** Absent: the element's text. */
  attribute: z.string().min(1).optional(),
  pattern: pattern.optional(),
});

/**
 * How a time is written. `ymd`, `mdy` and `dmy` name the order of year, month and day, in figures or month names, with
 * a clock or without; a missing year is the last one that is not in the future. `clock` needs a `day`.
 */
const timeFormat = z.enum(['iso', 'unix', 'unix-ms', 'ymd', 'mdy', 'dmy', 'clock']);

/** Told of a page's element: that it is there, or that what it says fits. */
const mark = z.union([
  css,
  z.strictObject({ element: css, attribute: z.string().min(1).optional(), pattern }),
]);

/** A link card: the element that has or is the link; the rest as values inside it. */
const cardSchema = z.strictObject({
  element: css,
  title: inner.optional(),
  /** Absent: the address of the card's link. */
  url: inner.optional(),
  shop: inner.optional(),
  price: inner.optional(),
});

/** Pictures; where the address is no `src` or `href` of the element, the attribute that has it. */
const pictureSchema = z.strictObject({ element: css, attribute: z.string().min(1).optional() });

/** Last resorts for who speaks, tried in order when no selector of `roles` fits. Who fits none has no role. */
const roleStrategy = z.discriminatedUnion('by', [
  /** By the author's name: that of the page's customer or agent, or one that fits a pattern. */
  z.strictObject({
    by: z.literal('author'),
    customer: pattern.optional(),
    agent: pattern.optional(),
    /** The role of any other author (colleagues). Absent: unknown. */
    others: z.enum(['agent', 'customer', 'bot']).optional(),
  }),
  /** By computed style of the element and its ancestors up to the list: which end they are pushed to. */
  z.strictObject({ by: z.literal('alignment'), of: css.optional(), agent: z.enum(['start', 'end']) }),
  /** By the element's place against the list's edges, in the list's direction of writing. */
  z.strictObject({ by: z.literal('geometry'), of: css.optional(), agent: z.enum(['start', 'end']) }),
]);

/** What stands only once in a run of messages, and whether its others take it from before (`forward`) or after. */
const carry = z.enum(['forward', 'backward']);

/**
 * How one console page is read: data only. Each selector says for which view it is, beside it in the file.
 * A selector of `roles`, `note`, `pending`, `edited` and `deleted` may fit the message, something in it, or an
 * ancestor of it inside the list.
 */
export const consoleAdapterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Version of this schema. */
  format: z.literal(1),
  /** Match patterns of the pages; an empty list: found by `detect` alone (self-hosted consoles). */
  matches: z.array(z.string().min(1)),
  /** What stands only on this console's pages, before a conversation is open too; `url`: path, query and hash. */
  detect: z.strictObject({ element: selector, url: pattern.optional() }),
  privateDomain: z.boolean(),
  verified: z.strictObject({
    on: z.iso.date(),
    /** `page`: tried on the running console; `source`: stands in its source; `public-code`: others select so. */
    how: z.enum(['page', 'source', 'public-code']),
    sources: z.array(z.string().min(1)).min(1),
    /** What nobody has seen yet, in words. */
    unknown: z.array(z.string().min(1)),
  }),
  conversation: z.strictObject({
    /**
     * Where several conversations stand in the page at once: one conversation with its composer. Only the displayed one
     * counts, of several displayed the one last focused; what follows is sought in it, then outside of all panes.
     */
    pane: css.optional(),
    /** Holds the open conversation's messages. */
    list: selector,
    /** Identifies the conversation. */
    key: value,
    /** Place of the newest message among the elements. Absent: last. */
    newest: z.enum(['first', 'last']).optional(),
    /** Messages far from the view leave the page, and elements are used again for others. */
    virtual: z.boolean().optional(),
  }),
  message: z.strictObject({
    /** Every row that may be a message, also system rows. */
    element: part,
    /** Rows that are none: dividers, typing marks, suggestions, left-overs of a recycling list. */
    skip: css.optional(),
    /** A stable id; absent: told by content and neighbours. */
    id: inner.optional(),
    roles: z.strictObject({
      customer: css.optional(),
      agent: css.optional(),
      bot: css.optional(),
      system: css.optional(),
      otherwise: z.array(roleStrategy).min(1).optional(),
    }),
    author: inner.optional(),
    /** What only the first or last message of a run shows. A run ends where another role speaks. */
    runs: z
      .strictObject({ author: carry.optional(), time: carry.optional(), role: carry.optional() })
      .optional(),
    /** A private note among the messages. */
    note: css.optional(),
    /** The page shows it, the server has not confirmed it. */
    pending: css.optional(),
    /** Changed after it was sent. */
    edited: css.optional(),
    /** Taken back; the text in its place was said by nobody. */
    deleted: css.optional(),
    /** Absent: the whole message. Several: a line for each. */
    text: part.optional(),
    /** Parts of it that nobody wrote here: quotes, hidden labels, icon ligatures, receipts, clocks, translations. */
    skipText: css.optional(),
    /** Emoji and stickers that are elements, and the attribute with their text. Absent: pictures in the text, `alt`. */
    emoji: z.strictObject({ element: css, attribute: z.string().min(1) }).optional(),
    time: inner.extend({ format: timeFormat }).optional(),
    /** Where the day stands that a clock belongs to: rows between the messages, or, with `closest`, their group. */
    day: inner.extend({ element: css, format: z.enum(['iso', 'ymd', 'mdy', 'dmy']) }).optional(),
    picture: pictureSchema.optional(),
    card: cardSchema.optional(),
  }),
  composer: z.strictObject({
    element: selector,
    kind: z.enum([
      'textarea',
      'input',
      'contenteditable',
      'prosemirror',
      'lexical',
      'slate',
      'draft',
      'quill',
      'ckeditor',
      'tinymce',
      /** A field in some set-ups, editable in others. */
      'either',
    ]),
    /** Pictures waiting in the composer. */
    picture: css.optional(),
    /** Link cards waiting in the composer. */
    card: cardSchema.optional(),
    /** The button of a waiting picture or card that takes it out again. */
    removeAttachment: css.optional(),
    /** Fits while the composer writes a private note: the composer, an ancestor of it, or something in the page. */
    noteMode: mark.optional(),
    /** Stands in the page while Enter chooses in a menu (mentions, templates) instead of sending. */
    menu: css.optional(),
    /** Fits while nobody can write here (another agent owns the chat). */
    locked: mark.optional(),
  }),
  send: z.strictObject({
    /** Absent: there is none, or nobody has seen it. */
    button: selector.optional(),
    /** The button stands in the page only while there is something to send. */
    appears: z.literal('with-text').optional(),
    /** Other elements whose click sends: choices of a menu, "send and close". */
    choices: css.optional(),
    /** Keys that send, or may by a setting; none: mail-like forms. */
    keys: z.array(z.enum(['enter', 'ctrl+enter'])),
  }),
  customer: z.strictObject({
    /** Absent: not shown. */
    name: value.optional(),
    /** Who this is: a person everywhere, only in this conversation, or by name alone, which others may share. */
    key: z.strictObject({ from: value, is: z.enum(['person', 'conversation', 'name']) }).optional(),
  }),
  /** The signed-in agent's name, where the page shows it. */
  agent: value.optional(),
});

export type ConsoleAdapter = z.infer<typeof consoleAdapterSchema>;
export type Selector = z.infer<typeof selector>;
export type PartSelector = z.infer<typeof part>;
export type Source = z.infer<typeof source>;
export type Value = z.infer<typeof value>;
export type InnerValue = z.infer<typeof inner>;
export type Mark = z.infer<typeof mark>;
export type RoleStrategy = z.infer<typeof roleStrategy>;
export type TimeFormat = z.infer<typeof timeFormat>;
export type CardAdapter = z.infer<typeof cardSchema>;
export type PictureAdapter = z.infer<typeof pictureSchema>;
export type MessageAdapter = ConsoleAdapter['message'];

function isPattern(written: string): boolean {
  try {
    new RegExp(written, 'u');
    return true;
  } catch {
    return false;
  }
}
