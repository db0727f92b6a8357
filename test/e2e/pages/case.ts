import { expect } from '@playwright/test';
import type { Scenario, ScenarioEvent } from '../../../lib/model/scenario';
import { qrPng } from '../../codes/pictures';
import { startDemoConsole } from '../../demo-console/server';
import { type Extension, type LaunchOptions, launchExtension } from '../../support/extension';
import { type SetUp, seedScenario, setUpTeaCase } from '../../support/tea-case';
import { Desk } from './desk';
import { Strip } from './strip';

/** A console page with the extension beside it. */
export interface Case {
  readonly desk: Desk;
  readonly strip: Strip;
  readonly scenario: Scenario;
  readonly extension: Extension;
  /** Texts of the agent's messages that reached the server. */
  readonly sentTexts: () => string[];
}

export interface CaseOptions extends LaunchOptions, SetUp {
  /** Query of the console's page: `?composer=contenteditable&send=form`. */
  readonly query?: string;
}

/** Opens the demo console with a scenario, its shop and its customer; no error may stand in the page at the end. */
export async function atDesk(
  which: string | Scenario,
  work: (at: Case) => Promise<void>,
  options: CaseOptions | string = {},
): Promise<void> {
  const { query = '', ...rest }: CaseOptions = typeof options === 'string' ? { query: options } : options;
  const scenario = typeof which === 'string' ? seedScenario(which) : which;
  const server = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0 });
  const extension = await launchExtension(rest);
  try {
    await setUpTeaCase(extension, scenario, rest);
    const page = await extension.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url + query);
    const strip = new Strip(page);
    await expect(strip.calm).toBeVisible();
    const sentTexts = () =>
      server
        .messages()
        .flatMap((message) => (message.author === 'agent' && message.kind === 'text' ? [message.text] : []));
    await work({ desk: new Desk(page), strip, scenario, extension, sentTexts });
    expect(errors).toEqual([]);
  } finally {
    await extension.close();
    await server.close();
  }
}

/** Types one of a scenario's messages with real keys, pictures pasted and cards picked. */
export async function compose(desk: Desk, event: ScenarioEvent): Promise<void> {
  for (const image of event.images) if ('qr' in image) await desk.pastePicture(await qrPng(image.qr));
  for (const card of event.cards) await desk.attachCard(card);
  await desk.type(event.text ?? '');
}

export interface Step {
  readonly event: ScenarioEvent;
  /** A critical finding is expected at its draft. */
  readonly isHeld: boolean;
  /** How many messages the customer has written before. */
  readonly customerMessages: number;
}

/** What the agent sends in a scenario, in order. */
export function stepsOf(scenario: Scenario): Step[] {
  let customerMessages = 0;
  return scenario.events.flatMap((event, index): Step[] => {
    if (event.from === 'customer') customerMessages++;
    if (event.from !== 'agent' || event.draft === true) return [];
    const isHeld = scenario.expect.some((one) => one.event === index - 1 && one.severity === 'critical');
    return [{ event, isHeld, customerMessages }];
  });
}
