import type { PROFILE_OPERATIONS } from '../../src-shared/contract/profile-operations';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';

/** What is kept, and its editing. */
export function profileHandlers(services: () => Services): HandlersOf<typeof PROFILE_OPERATIONS> {
  return {
    'profile.list': (query) => services().profiles.page(query),
    'profile.facets': () => services().profiles.facets(),
    'profile.show': ({ name }) => services().profiles.show(name),
    'profile.create': (input) => services().edits.createProfile(input),
    'profile.update': (input) => services().edits.updateProfile(input),
    'profile.updateMany': (input) => services().changes.updateProfiles(input),
    'profile.duplicate': (input) => services().changes.duplicateProfile(input),
    'profile.duplicateMany': (input) => services().changes.duplicateProfiles(input),
    'profile.remove': (input) => services().changes.removeProfiles(input),
    'mcp.list': () => [...services().profiles.listMcps()],
    'mcp.show': (place) => services().profiles.showMcp(place),
    'mcp.groups': (query) => services().profiles.groups(query),
    'mcp.compare': ({ places }) => services().profiles.compare(places),
    'mcp.add': (input) => services().edits.addMcp(input),
    'mcp.update': (input) => services().edits.updateMcp(input),
    'mcp.switch': (input) => services().changes.switchMcps(input),
    'mcp.remove': (input) => services().changes.removeMcps(input),
    'mcp.copy': (input) => services().changes.copyMcp(input),
  };
}
