import { expect, test } from 'vitest';
import { openDatabase } from './open-database';
import { ProfileMirror } from './profile-mirror';
import { idsWith, readProfileTexts } from './profile-texts';
import { putMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

test('texts follow every step of another connection, also where its undo record is gone', async () => {
  using temporary = new TemporaryStorage({ undoDepth: 2 });
  const { connection } = openDatabase(temporary.folder, { openElsewhere: true });
  const texts = new ProfileMirror(readProfileTexts);
  const found = (): Promise<readonly string[]> => texts.current(connection, (current) => idsWith(current, ['needle']).toSorted());
  const work = sampleProfile('w', 'Work');
  try {
    expect(await found()).toEqual([]);
    temporary.apply({ putProfiles: [work, sampleProfile('n', 'Needle')] });
    expect(await found()).toEqual(['n']);
    const added = temporary.apply({ putMcps: [putMcp('w', sampleMcp('m', 'needle'))] });
    expect(await found()).toEqual(['n', 'w']);
    temporary.undo(added);
    expect(await found()).toEqual(['n']);
    temporary.apply({ removeProfiles: [sampleProfile('n', 'Needle').id] });
    expect(await found()).toEqual([]);
    for (const id of ['a', 'b', 'c']) temporary.apply({ putProfiles: [sampleProfile(id, `needle ${id}`)] });
    expect(await found()).toEqual(['a', 'b', 'c']);
    temporary.apply({});
    temporary.apply({ removeProfiles: [sampleProfile('b', '').id] });
    expect(await found()).toEqual(['a', 'c']);
  } finally {
    connection.close();
  }
});
