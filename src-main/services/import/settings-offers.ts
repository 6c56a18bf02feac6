import { AppError } from '../../../src-shared/errors/app-error';
import type { Settings, SettingsChanges } from '../../../src-shared/settings';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { SettingsOffer, SettingsOutcome } from '../../../src-shared/transfer/settings-offer';
import { SETTINGS_FILE } from './archive-settings';
import { isReported } from './asked-source';
import type { OpenedSource } from './open-sources';

/** Settings of an archive that are not the ones here. */
export interface OfferedSettings extends SettingsOffer {
  readonly changes: SettingsChanges;
}

/** What the archives among the sources offer, an offer each. */
export const offeredSettings = (sources: readonly OpenedSource[], reports: readonly SourceReport[], current: Settings): readonly OfferedSettings[] =>
  sources.flatMap((one, source): readonly OfferedSettings[] => {
    const { name, settings } = one.archive ?? {};
    if (name === undefined || settings === undefined || !isReported(one) || reports[source]?.failure !== undefined) return [];
    const here = leavesOf(current);
    const differences = [...leavesOf(settings.changes)].flatMap(([field, theirs]) => {
      const mine = here.get(field) ?? '';
      return mine === theirs ? [] : [{ field, mine, theirs }];
    });
    return differences.length === 0 ? [] : [{ key: `s${source}`, source, name: name === '' ? SETTINGS_FILE : `${name}/${SETTINGS_FILE}`, differences, changes: settings.changes }];
  });

/** Every setting as text, by its name: those that belong together as `exportDefaults.format`. */
function leavesOf(settings: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(Object.entries(settings).flatMap(([name, value]: readonly [string, unknown]): readonly (readonly [string, string])[] =>
    (typeof value === 'object' && value !== null ? [...leavesOf(value, `${prefix}${name}.`)] : [[prefix + name, String(value)]])));
}

/** What may leave the core. */
export const shownOffers = (offers: readonly OfferedSettings[]): SettingsOffer[] =>
  offers.map(({ key, source, name, differences }) => ({ key, source, name, differences }));

export interface DecidedSettings {
  /** Of all offers that are taken, the later ones over the earlier; undefined where none is. */
  readonly changes: SettingsChanges | undefined;
  readonly outcomes: SettingsOutcome[];
}

/** @throws AppError ANSWERS_INVALID for a key that no offer has */
export function decideSettings(offers: readonly OfferedSettings[], taken: readonly string[]): DecidedSettings {
  const wanted = new Set(taken);
  const unknown = taken.filter((key) => offers.every((offer) => offer.key !== key));
  if (unknown.length > 0) throw new AppError('ANSWERS_INVALID', { items: unknown.slice(0, 20).map((key) => `resolution.settings: the plan offers no settings ${JSON.stringify(key)}`) });
  const own = offers.filter(({ key }) => wanted.has(key));
  return {
    changes: own.length === 0 ? undefined : own.reduce<SettingsChanges>((all, { changes }) => ({ ...all, ...changes }), {}),
    outcomes: offers.map(({ key, name, differences }) => ({ key, name, differences, applied: wanted.has(key) })),
  };
}
