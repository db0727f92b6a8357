import type { MessageAdapter, RoleStrategy } from '../model/console-adapter';
import type { Role } from '../model/conversation';
import { captured } from './value';

/** Whom the page names; empty: nobody. */
export interface Names {
  readonly customer: string;
  readonly agent: string;
}

/** Who says this, by what the page marks; `is` tells what fits. Null: no telling, also when both sides fit. */
export function markedRole(
  message: Element,
  { roles }: MessageAdapter,
  is: (css: string | undefined) => boolean,
): Role | null {
  if (is(roles.system)) return 'system';
  if (is(roles.bot)) return 'bot';
  // A quote brings the other side's marks into a message; what the message itself is counts more, and is told sooner.
  const isAgent = roles.agent !== undefined && message.matches(roles.agent);
  const isCustomer = roles.customer !== undefined && message.matches(roles.customer);
  if (isAgent !== isCustomer) return isAgent ? 'agent' : 'customer';
  if (isAgent) return null;
  const hasAgent = is(roles.agent);
  return hasAgent === is(roles.customer) ? null : hasAgent ? 'agent' : 'customer';
}

/** Who says this by where it stands: the first answer of the strategies that look at the layout. */
export function placedRole(message: Element, { roles }: MessageAdapter, list: Element): Role | null {
  for (const strategy of roles.otherwise ?? []) {
    if (strategy.by === 'author') continue;
    const element = strategy.of === undefined ? message : message.querySelector(strategy.of);
    if (element === null) continue;
    const end = strategy.by === 'alignment' ? alignedTo(element, list) : placedAt(element, list);
    if (end !== null) return end === strategy.agent ? 'agent' : 'customer';
  }
  return null;
}

/** The answer of the first strategy that has one; `placed` is that of the layout. */
export function roleByStrategies(
  strategies: readonly RoleStrategy[] | undefined,
  author: string | null,
  names: Names,
  placed: Role | null,
): Role | null {
  for (const strategy of strategies ?? []) {
    const role =
      strategy.by !== 'author' ? placed : author === null ? null : byAuthor(strategy, author, names);
    if (role !== null) return role;
  }
  return null;
}

function byAuthor(
  { customer, agent, others }: Extract<RoleStrategy, { by: 'author' }>,
  author: string,
  names: Names,
): Role | null {
  if (customer !== undefined && captured(author, customer) !== '') return 'customer';
  if (agent !== undefined && captured(author, agent) !== '') return 'agent';
  if (author === names.customer && author !== names.agent) return 'customer';
  if (author === names.agent && author !== names.customer) return 'agent';
  return author === names.customer ? null : (others ?? null);
}

type End = 'start' | 'end';

/** The end to which styles push `element` inside `list`. Null: none, or the middle. */
function alignedTo(element: Element, list: Element): End | null {
  for (let at: Element | null = element; at !== null && at !== list; at = at.parentElement) {
    const end = pushedTo(at);
    if (end !== null) return end;
  }
  return null;
}

function pushedTo(element: Element): End | null {
  const style = getComputedStyle(element);
  const isRow = style.display.includes('flex') && style.flexDirection.startsWith('row');
  if (isRow && style.flexDirection === 'row-reverse') return flipped(endOf(style.justifyContent) ?? 'start');
  const said = isRow
    ? endOf(style.justifyContent)
    : style.display.includes('flex')
      ? endOf(style.alignItems)
      : null;
  return (
    said ?? endOf(style.alignSelf) ?? endOf(style.justifySelf) ?? endOf(style.textAlign, style.direction)
  );
}

function endOf(written: string, direction = 'ltr'): End | null {
  if (/\bend\b/.test(written)) return 'end';
  if (written === 'flex-start' || written === 'self-start') return 'start';
  if (written === 'right') return direction === 'rtl' ? 'start' : 'end';
  return null;
}

const flipped = (end: End): End => (end === 'end' ? 'start' : 'end');

/** How much nearer to one edge than to the other a bubble must stand, as a share of the list's width. */
const CLEARLY = 0.08;

function placedAt(element: Element, list: Element): End | null {
  const box = element.getBoundingClientRect();
  const around = list.getBoundingClientRect();
  if (box.width === 0 || around.width === 0) return null;
  const lean = (box.left - around.left - (around.right - box.right)) / around.width;
  if (Math.abs(lean) < CLEARLY) return null;
  const isRtl = getComputedStyle(list).direction === 'rtl';
  return lean > 0 !== isRtl ? 'end' : 'start';
}
