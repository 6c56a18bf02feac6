import { bringIn, call, refused, says, takeOut, type ContractCase } from '../step';
import { PLAY, WORK } from './sample-files';

export const EXPORT_CASES: readonly ContractCase[] = [
  {
    name: 'the same file goes out through every door, byte for byte',
    steps: [
      takeOut({ profiles: 'all' }, refused('SELECTION_EMPTY')),
      bringIn([WORK, PLAY]),
      takeOut({ profiles: ['Work'] }, says({ fileName: 'profile-work-20250615-150640.json', secretsWithheld: 2 })),
      takeOut({ profiles: ['Work'], options: { exportType: 'template', format: 'yaml' } }),
      takeOut({ profiles: ['Work'], options: { exportType: 'manifest' } }),
      takeOut({ profiles: 'all', options: { as: 'generic', secrets: 'omit' } }, says({ fileName: 'valise-profiles-20250615-150640.zip' })),
      takeOut({ profiles: ['Work'], options: { exportType: 'manifest', as: 'generic' } }, refused('USAGE')),
      takeOut({
        profiles: ['Work'],
        options: { compression: 'gzip', secrets: 'plain', allowPlain: true, secretsFor: [{ pointer: '/mcps/*/headers', mode: 'omit' }], fields: ['/mcps', '/dependencies/environmentVariables'] },
      }, says({ fileName: 'profile-work-20250615-150640.json.gz' })),
      takeOut({ profiles: ['Work'], options: { secrets: 'sealed' } }, refused('PASSWORD_REQUIRED')),
      takeOut({ profiles: ['Wrok'] }, refused('PROFILE_NOT_FOUND', { subject: 'Wrok' })),
      call('history.undo', { id: 2 }, refused('UNDO_NOT_POSSIBLE')),
      call('history.list', {}),
    ],
    keeps: ['Play', 'Play/echo', 'Work', 'Work/files', 'Work/github', 'Work/notes'],
  },
  {
    name: 'an export is looked at, made as an answer, and told to the history',
    steps: [
      bringIn([WORK, PLAY]),
      call('export.preview', { profiles: ['Work'], most: 20 }, says({ cut: true, mcps: 3, secretsWithheld: 2 })),
      call('export.create', { profiles: ['Work'] }, says({ file: { mediaType: 'application/json' } })),
      call('export.preview', { profiles: 'all', options: { exportType: 'manifest', format: 'yaml' } }, says({ profiles: ['Play', 'Work'] })),
      call('export.record', { profiles: ['Work'], fileName: 'work.json' }),
      call('export.write', { profiles: ['Work'], destination: 'nobody issued it' }, refused('HANDLE_NOT_FOUND')),
      call('export.create', { profiles: ['Nobody'] }, refused('PROFILE_NOT_FOUND', { subject: 'Nobody' })),
      call('history.list', {}, says([{ kind: 'export', summary: { files: ['work.json'], profiles: ['Work'] } }, { kind: 'import' }])),
    ],
    keeps: ['Play', 'Play/echo', 'Work', 'Work/files', 'Work/github', 'Work/notes'],
  },
];
