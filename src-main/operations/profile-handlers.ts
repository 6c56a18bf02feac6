import type { PROFILE_OPERATIONS } from '../../src-shared/contract/profile-operations';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';
import { showProfile } from './show-profile';

/** What is kept, and its editing. */
export function profileHandlers(services: () => Services): HandlersOf<typeof PROFILE_OPERATIONS> {
  return {
    'profile.list': async (query) => (await services().profiles()).page(query),
    'profile.facets': async () => (await services().profiles()).facets(),
    'profile.show': async (input) => showProfile(await services().profiles(), input),
    'profile.create': async (input) => (await services().edits()).createProfile(input),
    'profile.update': async (input) => (await services().edits()).updateProfile(input),
    'profile.updateMany': async (input) => (await services().changes()).updateProfiles(input),
    'profile.duplicate': async (input) => (await services().changes()).duplicateProfile(input),
    'profile.duplicateMany': async (input) => (await services().changes()).duplicateProfiles(input),
    'profile.remove': async (input) => (await services().changes()).removeProfiles(input),
    'mcp.list': async () => [...(await services().profiles()).listMcps()],
    'mcp.show': async (place) => (await services().profiles()).showMcp(place),
    'mcp.groups': async (query) => (await services().profiles()).groups(query),
    'mcp.compare': async ({ places }) => (await services().profiles()).compare(places),
    'mcp.add': async (input) => (await services().edits()).addMcp(input),
    'mcp.update': async (input) => (await services().edits()).updateMcp(input),
    'mcp.switch': async (input) => (await services().changes()).switchMcps(input),
    'mcp.remove': async (input) => (await services().changes()).removeMcps(input),
    'mcp.copy': async (input) => (await services().changes()).copyMcp(input),
  };
}
