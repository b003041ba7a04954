import type { Browser, Locator, Page } from 'playwright-core';

const timeoutMs = 15_000;

/** The page of Microsoft's Playground, by what somebody in front of it sees. Its own texts are English. */
export class PlaygroundPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens it, in a browser that reaches nothing but this machine. */
  static async open(browser: Browser, url: string, width = 1400): Promise<PlaygroundPage> {
    const context = await browser.newContext({ viewport: { width, height: 1000 }, locale: 'da-DK' });
    const page = await context.newPage();
    page.setDefaultTimeout(timeoutMs);
    await page.route(
      ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const playground = new PlaygroundPage(page);
    await page.goto(url);
    await playground.#ready();
    return playground;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.#ready();
  }

  /** Opens a chat or a channel: `Personal Chat`, a group chat's name, `Team - channel`. */
  async go(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name, exact: true }).click();
  }

  /** Writes in the chat that is open, mentioning somebody first where that is asked for. */
  async write(text: string, mention?: string): Promise<void> {
    await this.page.locator('[role=textbox][data-lexical-editor=true]').first().click();
    if (mention !== undefined) {
      await this.page.keyboard.type('@');
      await this.page.locator('#typeahead-menu').getByRole('menuitem', { name: mention }).click();
      await this.page.keyboard.type(' ');
    }
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The newest card in a chat that shows a text. */
  card(text: string | RegExp): Locator {
    return this.page.locator('.ac-preview-panel').filter({ hasText: text }).last();
  }

  /** Fills in a date. */
  async date(card: Locator, label: string, day: string): Promise<void> {
    await card.getByRole('combobox', { name: label }).fill(day);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** Chooses one of a list. */
  async choose(card: Locator, label: string, option: string): Promise<void> {
    await card.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Chooses several of a list. */
  async chooseAll(card: Locator, label: string, options: readonly string[]): Promise<void> {
    await card.getByRole('combobox', { name: label }).click();
    for (const option of options) await this.page.getByText(option, { exact: false }).last().click();
    await this.page.keyboard.press('Escape');
  }

  async #ready(): Promise<void> {
    await this.page.getByRole('treeitem', { name: 'Personal Chat', exact: true }).waitFor();
    // The log repeats what is said, and takes half of the width.
    await this.page.getByTitle('Hide log panel').click();
  }
}
