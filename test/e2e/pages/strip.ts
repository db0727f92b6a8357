import { expect, type Locator, type Page } from '@playwright/test';

/** The coach strip in a console page. */
export class Strip {
  readonly root: Locator;
  readonly card: Locator;
  readonly title: Locator;
  readonly remedy: Locator;
  readonly customerSees: Locator;
  readonly remedyButton: Locator;
  readonly notUsefulButton: Locator;

  constructor(page: Page) {
    this.root = page.locator('candor-strip .strip');
    this.card = this.root.locator('.warning-card');
    this.title = this.card.locator('h3');
    this.remedy = this.card.locator('.remedy [lang]');
    this.customerSees = this.card.locator('.customer-eyes');
    this.remedyButton = this.card.locator('footer .primary');
    this.notUsefulButton = this.card.locator('footer .push');
  }

  get held(): Locator {
    return this.root.locator('.warning-card.critical[role="alertdialog"]');
  }

  /** Waits until the card has the focus and takes Enter: sooner it would be an impatient second press. */
  async takesEnter(): Promise<void> {
    await expect(this.remedyButton).toBeFocused();
    await expect(this.remedyButton).toBeEnabled();
  }

  /** The line that says what was done well. */
  get credit(): Locator {
    return this.root.locator('.notice-line.good');
  }

  /** One line about what just happened. */
  get notice(): Locator {
    return this.root.locator('.notice-line');
  }

  get calm(): Locator {
    return this.root.locator('.state-pill .state-mark.calm');
  }
}
