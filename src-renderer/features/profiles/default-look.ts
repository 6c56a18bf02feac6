import { foldedName } from '../../../src-shared/profile/folded-name';
import { PROFILE_COLORS, PROFILE_ICONS } from '../../../src-shared/profile/mcp-draft';
import { pickByName } from '../../ui/pick-by-name';

export type ProfileIcon = (typeof PROFILE_ICONS)[number];

/** Beginnings of words that say what a profile is about. The first that is found decides. */
const SPEAKING: readonly (readonly [RegExp, ProfileIcon])[] = [
  [/\b(client|customer|work|office|business)/, 'briefcase'],
  [/\b(home|personal|family)/, 'home'],
  [/\b(incident|on-?call|alert|emergency)/, 'alarm'],
  [/\b(prod|secur|audit|private)/, 'lock'],
  [/\b(database|postgres|sql|mongo|redis)/, 'database'],
  [/\b(data|analytic|report|metric|finance)/, 'chart'],
  [/\b(writ|note|blog|draft)/, 'pencil'],
  [/\b(claude|chat|slack|mail|support)/, 'message'],
  [/\b(browser|web|site|scrap|playwright)/, 'globe'],
  [/\b(test|experiment|lab|try|sandbox|qa)\b|\b(test|experiment)/, 'flask'],
  [/\b(release|deploy|ship|docker|container)/, 'ship'],
  [/\b(agent|ai|assistant|gpt|llm)/, 'sparkles'],
  [/\b(cloud|aws|azure|gcp|infra|kube|k8s)/, 'cloud'],
  [/\b(shell|terminal|cli|script|devops|ops)\b/, 'terminal'],
  [/\b(doc|research|learn|read|study|wiki)/, 'book'],
  [/\b(dev|code|coding|backend|frontend|local)/, 'code'],
];
/** For names that say nothing: icons that claim nothing. */
const PLAIN = ['code', 'briefcase', 'sparkles', 'globe', 'terminal', 'book'] as const satisfies readonly ProfileIcon[];

const isKnownIcon = (icon: string | undefined): icon is ProfileIcon => PROFILE_ICONS.some((known) => known === icon);

/** The icon that was chosen, else one that suits the name. */
export function iconOf({ name, icon }: { readonly name: string; readonly icon?: string | undefined }): ProfileIcon {
  if (isKnownIcon(icon)) return icon;
  const folded = foldedName(name);
  return SPEAKING.find(([words]) => words.test(folded))?.[1] ?? pickByName(folded, PLAIN);
}

/** The colour that was chosen, else always the same one for the name. */
export const colorOf = ({ name, color }: { readonly name: string; readonly color?: string | undefined }): string => color ?? pickByName(foldedName(name), PROFILE_COLORS);
