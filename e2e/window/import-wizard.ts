import { expect, type Locator, type Page } from '@playwright/test';
import { BLANKS_TEXTS } from '../../src-renderer/texts/import-blanks-texts';
import { DECIDE_TEXTS } from '../../src-renderer/texts/import-decide-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';

type StepName = keyof typeof IMPORT_TEXTS.step;

/** The import wizard, by what a person reads on it. */
export class ImportWizard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  /** The files that were found, a row each. */
  get files(): Locator {
    return this.#page.getByRole('table', { name: IMPORT_TEXTS.table }).locator('tbody tr:not(.room, .group-row)');
  }

  get conflicts(): Locator {
    return this.#page.getByRole('region', { name: DECIDE_TEXTS.list }).getByRole('listitem').getByRole('button');
  }

  /** The conflict that is looked at. */
  get conflict(): Locator {
    return this.#page.getByRole('region', { name: DECIDE_TEXTS.list }).locator('[aria-current]');
  }

  /** The one of that name; it has to be in sight, or near. */
  conflictOf(name: string): Locator {
    return this.conflicts.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** The choice of a side for a field, where the conflict is merged. */
  side(field: string, side: string): Locator {
    return this.#page.getByRole('table', { name: DECIDE_TEXTS.table }).getByRole('radio', { name: `${field} ${side}` });
  }

  /** The name of what is kept beside the one that it meets. */
  get copyName(): Locator {
    return this.#page.getByRole('textbox', { name: DECIDE_TEXTS.copyName });
  }

  /** The field for a secret that the files don't say. */
  secret(name: string): Locator {
    return this.#page.getByRole('table', { name: BLANKS_TEXTS.table }).getByRole('textbox', { name: BLANKS_TEXTS.valueOf(name) });
  }

  /** Whether that secret is for a server. */
  secretIsFor(server: string): Locator {
    return this.#page.getByRole('table', { name: BLANKS_TEXTS.table }).getByRole('checkbox', { name: server });
  }

  get results(): Locator {
    return this.#page.getByRole('table', { name: RESULT_TEXTS.table }).locator('tbody tr');
  }

  /** The one filled button of a step. */
  next(label: string): Locator {
    return this.#page.getByRole('button', { name: label, exact: true });
  }

  async isAt(step: StepName): Promise<void> {
    const steps = this.#page.getByRole('list', { name: IMPORT_TEXTS.steps });
    await expect(steps.locator('[aria-current=step]')).toHaveText(IMPORT_TEXTS.step[step]);
  }

  /** Presses the filled button once it may be pressed. */
  async goOn(label: string): Promise<void> {
    const button = this.next(label);
    await expect(button).toBeEnabled();
    await expect(button).not.toHaveAttribute('aria-disabled');
    await button.click();
  }
}
