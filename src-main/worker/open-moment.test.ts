import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SmallHome } from '../samples/small-home';
import { sampleMcp, sampleProfile } from '../services/profiles/samples/sample-profile';
import { openMoment } from './open-moment';

const work = sampleProfile('Work', [sampleMcp('one'), sampleMcp('two')], { id: '1' });
const play = sampleProfile('Play', [], { id: '2' });

test('everything is read as it stood at one moment, and nobody who writes has to wait for it', async () => {
  using home = new SmallHome();
  await home.keep(work, play);
  {
    using moment = openMoment(home.storage.folder);
    await home.edits.updateProfile({ profileId: work.id, changes: { name: 'Later' } });
    await home.edits.removeProfiles({ profileIds: [play.id] });
    expect([moment.profiles.profileIds(), moment.profiles.findProfile(work.id)?.name, moment.profiles.listMcps(work.id).length]).toEqual([[play.id, work.id], 'Work', 2]);
    using after = openMoment(home.storage.folder);
    expect([after.profiles.profileIds(), after.profiles.findProfile(work.id)?.name]).toEqual([[work.id], 'Later']);
  }
  home.storage.storage.close();
  expect(existsSync(`${home.storage.file}-wal`)).toBe(false);
});
