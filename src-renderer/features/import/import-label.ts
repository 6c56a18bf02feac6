import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import type { Aims } from './aim';
import { hasServers } from './entity-items';
import { broughtIn, changesNothing, type ImportNumbers } from './import-numbers';

/** What the button says that imports: how much comes in, and how much goes. */
export function importLabel({ aim, settings }: Pick<Aims, 'aim'> & { readonly settings: readonly string[] }, plan: ImportPlan, numbers: ImportNumbers | undefined): string {
  const { removals, environment } = plan;
  if (aim.kind === 'replace') return REVIEW_TEXTS.replace(removals.length);
  if (settings.length > 0 && numbers !== undefined && changesNothing(numbers)) return REVIEW_TEXTS.settings.only;
  if (environment !== undefined) return IMPORT_GATEWAY_TEXTS.import(numbers === undefined ? 0 : broughtIn(numbers), environment.name, hasServers(plan));
  const label = REVIEW_TEXTS.import(numbers === undefined ? 0 : broughtIn(numbers), numbers?.profiles ?? 0);
  return removals.length === 0 ? label : REVIEW_TEXTS.importRemoving(label, removals.length);
}
