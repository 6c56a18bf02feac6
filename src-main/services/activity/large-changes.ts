import type { EntityService } from '../gateway/entity-service';
import type { EnvironmentService } from '../gateway/environment-service';
import type { EditService } from '../profiles/edit-service';
import type { SecretService } from '../profiles/secret-service';
import type { ActivityService } from './activity-service';

/** What a person changes by hand, and takes back. */
export interface ChangingServices {
  readonly edits: EditService;
  readonly secrets: SecretService;
  readonly environments: EnvironmentService;
  readonly entities: EntityService;
  readonly activity: ActivityService;
}

/** Changes that may be of ten thousand rows, wherever they run. Each as its service does it. */
export interface LargeChanges {
  updateProfiles(input: Followed<Input<EditService['updateProfiles']>>): ReturnType<EditService['updateProfiles']>;
  duplicateProfile(input: Input<EditService['duplicateProfile']>): ReturnType<EditService['duplicateProfile']>;
  duplicateProfiles(input: Followed<Input<EditService['duplicateProfiles']>>): ReturnType<EditService['duplicateProfiles']>;
  removeProfiles(input: Followed<Input<EditService['removeProfiles']>>): ReturnType<EditService['removeProfiles']>;
  switchMcps(input: Input<EditService['switchMcps']>): ReturnType<EditService['switchMcps']>;
  removeMcps(input: Input<EditService['removeMcps']>): ReturnType<EditService['removeMcps']>;
  copyMcp(input: Input<EditService['copyMcp']>): ReturnType<EditService['copyMcp']>;
  fillSecrets(input: Input<SecretService['fill']>): ReturnType<SecretService['fill']>;
  unsetSecrets(input: Input<SecretService['unset']>): ReturnType<SecretService['unset']>;
  addEnvironment(input: Input<EnvironmentService['add']>): ReturnType<EnvironmentService['add']>;
  removeEnvironment(input: { readonly environment: string }): ReturnType<EnvironmentService['remove']>;
  putEntity(input: Input<EntityService['put']>): ReturnType<EntityService['put']>;
  removeEntities(input: Input<EntityService['remove']>): ReturnType<EntityService['remove']>;
  undo(input: Followed<{ readonly id?: number | undefined }>): Eventual<ReturnType<ActivityService['undo']>>;
  clearHistory(input: object): Eventual<{ readonly removed: number }>;
}

/** `jobId` names the job that one of many rows is, for whoever follows it. */
type Followed<Asked> = Asked & { readonly jobId?: string | undefined };
type Input<Method extends (input: never) => unknown> = Parameters<Method>[0];
type Eventual<Value> = Value | Promise<Value>;

/** On the thread that asks. */
export const largeChanges = ({ edits, secrets, environments, entities, activity }: ChangingServices): LargeChanges => ({
  updateProfiles: (input) => edits.updateProfiles(input),
  duplicateProfile: (input) => edits.duplicateProfile(input),
  duplicateProfiles: (input) => edits.duplicateProfiles(input),
  removeProfiles: (input) => edits.removeProfiles(input),
  switchMcps: (input) => edits.switchMcps(input),
  removeMcps: (input) => edits.removeMcps(input),
  copyMcp: (input) => edits.copyMcp(input),
  fillSecrets: (input) => secrets.fill(input),
  unsetSecrets: (input) => secrets.unset(input),
  addEnvironment: (input) => environments.add(input),
  removeEnvironment: ({ environment }) => environments.remove(environment),
  putEntity: (input) => entities.put(input),
  removeEntities: (input) => entities.remove(input),
  undo: ({ id }) => activity.undo(id),
  clearHistory: () => ({ removed: activity.clear() }),
});
