/**
 * Which names of a page last. Build tools make class names out of hashes (`css-1a2b3c`, `sc-abc hKJxyz`,
 * `List_row__3xYz1`, `svelte-1x2y3z`); a selector with one of those is blind after the page's next release.
 */

/** Words of build tools whose next part is a hash, or which number what follows. */
const HASHED = /^(?:css|sc|jss|svelte|emotion|astro|ng|tns|jsx|e|c|r|_?ngcontent|_?nghost)$/i;

/** States and places in a run: a message loses them when the next one comes. */
const PASSING =
  /^(?:active|selected|focus(?:ed|visible)?|hover(?:ed)?|open(?:ed)?|closed|first|last|only|odd|even|new|unread|read|seen|sent|sending|delivered|failed|pending|loading|loaded|entered|entering|enter|leave|appear|done|visible|hidden|show(?:n)?|animate(?:d)?|animation|fade(?:in)?|disabled|enabled|empty|expanded|collapsed|highlight(?:ed)?|single|top|bottom|middle|start|normal|prev|next)$/i;

/** Classes that say how a thing looks and not what it is; they last, but others share them. */
const LOOKS =
  /^(?:flex|grid|block|inline|relative|absolute|sticky|container|row|col|wrapper|clearfix|truncate|rounded|shadow|border|m[trblxyse]?-|p[trblxyse]?-|w-|h-|min-|max-|gap-|space-|text-|bg-|font-|leading-|items-|justify-|self-|content-|overflow-|z-|d-|float-|align-|col-|order-|flex-|grid-|rounded-|border-|shadow-|opacity-|transition|duration-|ease-)/;

/** The parts of a name that were written by a person; null when a part looks made by a tool. */
function partsOf(name: string): readonly string[] | null {
  const parts = name.split(/[-_]+/).filter((part) => part !== '');
  return parts.some((part, at) => isMade(part) || (at > 0 && HASHED.test(parts[at - 1] ?? '')))
    ? null
    : parts;
}

/** Whether one part of a name looks like a hash or a counter. */
function isMade(part: string): boolean {
  if (HASHED.test(part)) return true;
  if (/^\d+$/.test(part)) return part.length > 2;
  if (/\d/.test(part) && /[a-z]/i.test(part)) return part.length > 4 && !/^[a-z]+\d{1,2}$/.test(part);
  if (part.length >= 5 && !/[aeiouy]/i.test(part)) return true;
  // `hKJxyz`, `bdVaJa`: humps no word is as short as.
  const humps = part.split(/(?=[A-Z])/);
  return humps.length > 1 && part.length / humps.length < 2.5;
}

/** Whether a class or id was made by a tool and will not last. */
export const isGenerated = (name: string): boolean =>
  !/^-?[a-zA-Z_][\w-]*$/.test(name) || partsOf(name) === null;

/** Whether a name says a state that passes. */
export const isPassing = (name: string): boolean => (partsOf(name) ?? []).some((part) => PASSING.test(part));

export const isLook = (name: string): boolean => LOOKS.test(name);

/**
 * The lasting part of a class that also has a hash: `Message_root__3xYz1` → `Message_root__`,
 * `css-1a2b3c-MuiPaper-root` → `-MuiPaper-root`. Null: there is none.
 */
export function lastingPart(name: string): string | null {
  const [, module] = /^([A-Za-z][A-Za-z]+[-_][A-Za-z][A-Za-z-]*_{2})[\w-]{4,}$/.exec(name) ?? [];
  if (module !== undefined && !isGenerated(module)) return module;
  const [, label] = /^css-[a-z0-9]+((?:-[A-Za-z]{3,})+)$/.exec(name) ?? [];
  if (label !== undefined && !isGenerated(label.slice(1))) return label;
  const [, counted] = /^([A-Za-z]{4,}-[A-Za-z]{3,}-)\d+$/.exec(name) ?? [];
  return counted !== undefined && !isGenerated(counted) ? counted : null;
}

/** Attributes that frameworks write for themselves, or that hold what a field shows while it is empty. */
const FRAMEWORK = /^data-(?:v-[\da-f]+|react.*|emotion|styled.*|s-.*|.*placeholder.*)$/;

/** Attributes whose value people wrote, or that name one person or thing. */
const PERSONAL =
  /name|title|label|author|text|content|tooltip|alt|url|src|href|avatar|email|phone|user|room|(?:^|-)u?id(?:$|-)|key/;

/** Attributes that change as the list grows or while it is looked at. */
const FLEETING =
  /index|position|order|count|offset|state|status|focus|hover|select|active|time|date|last|first|even|odd|disabled/;

/** Whether an attribute's being there may tell what an element is: pages write such ones for their own scripts. */
export const isTelling = (attribute: string): boolean =>
  /^data-[a-z][\w.-]*$/.test(attribute) &&
  !FRAMEWORK.test(attribute) &&
  !FLEETING.test(attribute) &&
  !/\d{3}/.test(attribute);

/** Whether an attribute's value may be asked for: a word of the page's own, not of a person, no id and no count. */
export const isWordOf = (attribute: string, value: string): boolean =>
  (isTelling(attribute) || attribute === 'role') &&
  !PERSONAL.test(attribute) &&
  /^[a-z][a-z_-]{0,23}$/i.test(value) &&
  !isPassing(value);

/** Words that name a side. */
const SIDES =
  /(?:^|[^a-z])(?:customer|client|visitor|guest|contact|buyer|incoming|inbound|received?|in|left|other|others|theirs|them|you|peer|user|agent|operator|admin|staff|me|mine|my|self|own|outgoing|outbound|right|out|right|is-?me|from|bot|assistant|human)(?:$|[^a-z])/i;

/** Whether a selector speaks of a side of the conversation; camel case counts as words. */
export const namesSide = (css: string): boolean => SIDES.test(css.replace(/([a-z])([A-Z])/g, '$1-$2'));
