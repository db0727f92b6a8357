import type { ConsoleAdapter } from '../../lib/model/console-adapter';

/** How the list of the page below is made. */
export interface Layout {
  readonly name: string;
  readonly hasIds: boolean;
  /** Each message in a wrapper of its own. */
  readonly isWrapped: boolean;
  /** Newest first in the page. */
  readonly isReversed: boolean;
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'ids', hasIds: true, isWrapped: false, isReversed: false },
  { name: 'no ids', hasIds: false, isWrapped: false, isReversed: false },
  { name: 'ids in wrappers', hasIds: true, isWrapped: true, isReversed: false },
  { name: 'no ids in wrappers, newest first', hasIds: false, isWrapped: true, isReversed: true },
];

/** An adapter for a page of the tests' own, in which anything can be done to the messages. */
export function labAdapter({ hasIds, isReversed }: Layout, isVirtual = false): ConsoleAdapter {
  return {
    id: 'lab',
    name: 'Lab',
    format: 1,
    matches: [],
    detect: { element: '#list' },
    privateDomain: false,
    verified: { on: '2026-11-22', how: 'page', sources: ['test/consoles'], unknown: [] },
    conversation: {
      list: '#list',
      key: { element: '#head', attribute: 'data-key' },
      ...(isReversed ? { newest: 'first' as const } : {}),
      ...(isVirtual ? { virtual: true } : {}),
    },
    message: {
      element: '.message',
      ...(hasIds ? { id: { attribute: 'data-id' } } : {}),
      roles: { customer: '.from-customer', agent: '.from-agent' },
      text: '.text',
      pending: '.is-pending',
      deleted: '.is-deleted',
    },
    composer: { element: '#composer', kind: 'textarea' },
    send: { keys: ['enter'] },
    customer: { name: { element: '#head' } },
  };
}

export const LAB_PAGE = `<!doctype html><meta charset="utf-8"><title>Lab</title>
<h1 id="head" data-key="first">Mara Okafor</h1>
<div id="list" style="height:400px;overflow:auto"></div>
<textarea id="composer"></textarea>`;
