import type { GATEWAY_OPERATIONS } from '../../src-shared/contract/gateway-operations';
import type { CheckedInput } from '../../src-shared/contract/operations';
import type { GatewaySide } from '../services/gateway/gateway-exports';
import type { FileHandles } from './file-handles';
import { withHeldFile } from './held-file';
import type { HandlersOf } from './operation-handlers';
import type { Services } from './services';
import { writeGateway } from './write-gateway';

type GivenSide = CheckedInput<'gateway.diff'>['a'];

/** Configuration of gateways. Their imports are those of everything else. */
export function gatewayHandlers(services: () => Services, handles: FileHandles): HandlersOf<typeof GATEWAY_OPERATIONS> {
  async function withSide<Result>(given: GivenSide, work: (side: GatewaySide) => Promise<Result>): Promise<Result> {
    return 'environment' in given ? work(given) : withHeldFile(handles, given.file, (file) => work({ file, secret: given.secret, password: given.password }));
  }
  return {
    'environment.list': () => [...services().environments.list()],
    'environment.add': (input) => services().changes.addEnvironment(input),
    'environment.update': ({ environment, ...changes }) => services().environments.update(environment, changes),
    'environment.remove': (input) => services().changes.removeEnvironment(input),
    'environment.setSecret': ({ environment, ...secrets }) => services().environments.setSecret(environment, secrets),
    'entity.list': ({ environment, ...query }) => services().entities.list(environment, query),
    'entity.show': (place) => services().entities.show(place),
    'entity.put': (input) => services().changes.putEntity(input),
    'entity.remove': (input) => services().changes.removeEntities(input),
    'gateway.export': ({ environment, options }) => services().gatewayExports.export(environment, options),
    'gateway.write': (request) => writeGateway(request, services(), handles),
    'gateway.diff': ({ a, b, jobId }) => {
      const { jobs, gatewayExports } = services();
      return withSide(a, (one) => withSide(b, (other) => jobs.run({ id: jobId, kind: 'compare', title: '' }, async (watch) => [...(await gatewayExports.diff(one, other, watch))])));
    },
    'gateway.rekey': ({ file, ...secrets }) => withHeldFile(handles, file, (source) => services().gatewayExports.rekey({ file: source, ...secrets })),
    'gateway.pull': ({ jobId, ...request }) => {
      const { jobs, liveGateways } = services();
      return jobs.run({ id: jobId, kind: 'apply', title: request.environment }, (watch) => liveGateways.pull(request, watch), ({ historyId }) => historyId);
    },
    'gateway.push': ({ jobId, ...request }) => {
      const { jobs, liveGateways } = services();
      return jobs.run({ id: jobId, kind: 'export', title: request.environment }, (watch) => liveGateways.push(request, watch));
    },
  };
}
