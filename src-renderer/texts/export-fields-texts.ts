import { sentences } from './in-sentence';
import { counted, numberText } from './plural';
import { SERVER_TEXTS } from './server-texts';

const { name: _name, type: _type, other: _other, ...server } = SERVER_TEXTS.fields;

/** What can be chosen of a file: the names of fields, and the words around them. */
export const FIELD_TEXTS = sentences({
  title: 'What is inside',
  tree: 'Fields to export',
  profile: 'Profile',
  mcps: 'MCPs',
  dependencies: 'Dependencies',
  fields: {
    ...server,
    color: 'Colour',
    icon: 'Icon',
    metadata: 'Author, version, compatibility',
    settings: 'Settings',
    stats: 'Statistics',
    requiredMCPs: 'Required MCPs',
    conflictingProfiles: 'Conflicting profiles',
    systemRequirements: 'System requirements',
    environmentVariables: 'Variables to be set',
  },
  chosen: (chosen: number, all: number) => (chosen === all ? `all ${counted(all, 'field')}` : `${numberText(chosen)} of ${counted(all, 'field')}`),
  search: 'Search fields',
  nothingMatches: 'No field matches',
  always: 'Names and ids always go along.',
  keys: 'Space chooses, Enter changes how a secret leaves.',
  byKind: 'For all profiles at once, by kind of field.',
  tooLong: 'This profile is too long to show each field, so they are chosen by kind.',
  unknownGo: 'Fields that only single programs know are left out as soon as one kind is.',
  modeOf: (field: string) => `How ${field} leaves`,
} as const);
