import { expect, test } from 'vitest';
import { openDatabase } from './open-database';
import { ProfileTexts } from './profile-texts';
import { putMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

test('texts follow every step of another connection, also where its undo record is gone', () => {
  using temporary = new TemporaryStorage({ undoDepth: 2 });
  const { connection } = openDatabase(temporary.folder, { openElsewhere: true });
  const texts = new ProfileTexts();
  const found = (): readonly string[] => texts.idsWith(connection, ['needle']).toSorted();
  const work = sampleProfile('w', 'Work');
  try {
    expect(found()).toEqual([]);
    temporary.apply({ putProfiles: [work, sampleProfile('n', 'Needle')] });
    expect(found()).toEqual(['n']);
    const added = temporary.apply({ putMcps: [putMcp('w', sampleMcp('m', 'needle'))] });
    expect(found()).toEqual(['n', 'w']);
    temporary.undo(added);
    expect(found()).toEqual(['n']);
    temporary.apply({ removeProfiles: [sampleProfile('n', 'Needle').id] });
    expect(found()).toEqual([]);
    for (const id of ['a', 'b', 'c']) temporary.apply({ putProfiles: [sampleProfile(id, `needle ${id}`)] });
    expect(found()).toEqual(['a', 'b', 'c']);
    temporary.apply({});
    temporary.apply({ removeProfiles: [sampleProfile('b', '').id] });
    expect(found()).toEqual(['a', 'c']);
  } finally {
    connection.close();
  }
});
