import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SettingsOffer } from '../../../src-shared/transfer/settings-offer';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { settingsChange } from '../../texts/settings-change';
import { setImport, useImportStore } from './import-store';

/** Settings that archives bring along: a row each, not taken unless it is checked. */
export function SettingsOffers({ offers }: { readonly offers: readonly SettingsOffer[] }): ReactElement {
  const taken = useImportStore((state) => state.settings);
  return (
    <div className="settings-offers" role="group" aria-label={REVIEW_TEXTS.settings.title}>
      {offers.map(({ key, name, differences }) => (
        <Checkbox
          key={key} label={REVIEW_TEXTS.settings.of(name)} description={differences.map(settingsChange).join(', ')} checked={taken.includes(key)}
          onChange={({ currentTarget: { checked } }) => setImport({ settings: checked ? [...taken, key] : taken.filter((other) => other !== key) })}
        />
      ))}
    </div>
  );
}
