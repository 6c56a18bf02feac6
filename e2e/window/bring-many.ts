import { expect } from '@playwright/test';
import path from 'node:path';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { ImportWizard } from './import-wizard';
import { zipOfProfiles } from './many-profiles';
import type { RunningApp } from './running-app';

export const MANY = 3000;
/** Enough that an import can be met while it writes, on a fast machine too. */
export const MANY_SERVERS = 5 * MANY;
/** Reading and comparing them may take this long on a busy machine. */
const PATIENT = { timeout: 30_000 };

/** The label of the button that imports them. */
export const IMPORT_MANY = REVIEW_TEXTS.import(MANY_SERVERS, MANY);

/** Drops an archive of many profiles and goes to where they can be imported. */
export async function bringMany({ page, home, drop }: RunningApp): Promise<ImportWizard> {
  const wizard = new ImportWizard(page);
  home.write('many.zip', await zipOfProfiles(MANY, MANY_SERVERS / MANY));
  await drop([path.join(home.work, 'many.zip')]);
  await expect(wizard.next(IMPORT_TEXTS.review(MANY_SERVERS))).toBeEnabled(PATIENT);
  await wizard.goOn(IMPORT_TEXTS.review(MANY_SERVERS));
  await expect(wizard.next(IMPORT_MANY)).toBeEnabled(PATIENT);
  return wizard;
}
